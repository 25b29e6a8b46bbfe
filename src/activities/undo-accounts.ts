import { endsAccess } from '../domain/end-of-access.ts';
import type { LearnerId, RunId } from '../domain/ids.ts';
import { keepLastAdministrator } from '../domain/last-administrator.ts';
import type { Learner } from '../domain/learner.ts';
import type { PersonPlan } from '../domain/plan-person.ts';
import type { LmsPort } from '../ports/lms-port.ts';
import { FROM_THE_START } from '../ports/paging.ts';
import type { LearnerRow, ReadStore } from '../ports/read-store.ts';
import { learnerRecord } from './read.ts';

/** Accounts that are looked up at once; the limiter paces them. */
const LOOKUPS_AT_ONCE = 10;

/**
 * From the list if it was read for this run, else one by one; whoever the list lacks is asked for, too, and whoever it shows without
 * the groups that are needed.
 */
export async function accountsNow(
  reads: ReadStore,
  runId: RunId,
  lms: LmsPort,
  ids: readonly LearnerId[],
  needGroups: ReadonlySet<LearnerId>,
  signal: AbortSignal,
): Promise<ReadonlyMap<LearnerId, LearnerRow>> {
  const found = new Map(await reads.learners(runId, ids));
  for (const [id, { learner }] of found) if (learner.groups === null && needGroups.has(id)) found.delete(id);
  const rest = ids.filter((id) => !found.has(id));
  for (let from = 0; from < rest.length; from += LOOKUPS_AT_ONCE) {
    const some = rest.slice(from, from + LOOKUPS_AT_ONCE);
    for (const learner of await Promise.all(some.map((id) => lms.findLearner(id, signal))))
      if (learner) found.set(learner.id, learnerRecord(learner, lms.can));
  }
  return found;
}

interface Administrators {
  left: number | null;
  count(): Promise<number>;
}

/** Counted only when one of them is to be switched off: a run of a few people reads no list. */
export function activeAdministrators(
  reads: ReadStore,
  runId: RunId,
  lms: LmsPort,
  signal: AbortSignal,
): Administrators {
  return {
    left: null,
    async count() {
      const keys = await reads.learnerKeys(runId);
      if (keys.length > 0) return keys.filter(({ activeAdministrator }) => activeAdministrator).length;
      let count = 0;
      for await (const { items } of lms.readLearners(FROM_THE_START, signal))
        count += items.filter((learner) => learnerRecord(learner, lms.can).keys.activeAdministrator).length;
      return count;
    },
  };
}

export async function keepAdministrator(
  plan: PersonPlan,
  learner: Learner | null,
  known: Administrators,
  can: LmsPort['can'],
): Promise<PersonPlan> {
  if (!learner?.isAdministrator || !plan.steps.some((step) => endsAccess(step, can))) return plan;
  known.left ??= await known.count();
  const kept = keepLastAdministrator(plan, learner, known.left, can);
  known.left = kept.administratorsLeft;
  return kept.plan;
}
