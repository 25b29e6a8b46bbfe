import type { GroupId, StepId } from '../../domain/ids.ts';
import type { AddToGroupStep, RemoveFromGroupStep } from '../../domain/steps.ts';
import type { StepOutcome } from '../../ports/lms-port.ts';
import { APPLIED, failed, HELD_ALREADY } from '../applying/outcomes.ts';
import { backoff, wait } from '../http/wait.ts';
import type { Membership } from './client.ts';
import { type Members, readMembers } from './cohorts.ts';
import { deliver } from './deliver.ts';
import { type Known, unavailable } from './write-parts.ts';
import { LOOKS, type Writing } from './writing.ts';

export interface CohortChange {
  readonly id: StepId;
  readonly whose: Known;
  readonly step: AddToGroupStep | RemoveFromGroupStep;
  /** The account was made a moment ago: it is in no cohort yet. */
  readonly isNew: boolean;
  /** An earlier attempt may have made it. */
  readonly uncertain: boolean;
}

const ADD_FIELDS = 4;
const REMOVE_FIELDS = 2;

/** Memberships of many people between two looks at their cohorts: warnings do not say whom they are about. */
export async function changeCohorts(
  writing: Writing,
  changes: readonly CohortChange[],
): Promise<ReadonlyMap<StepId, StepOutcome>> {
  const outcomes = new Map<StepId, StepOutcome>();
  const known = changes.filter(({ isNew }) => !isNew);
  const before = await membersOf(writing, known);
  const written: CohortChange[] = [];
  for (const change of changes) {
    if (change.isNew ? change.step.kind === 'add-to-group' : !holds(change, before)) written.push(change);
    // A membership that is there before the first send is somebody else's, unless an earlier attempt may have made it.
    else outcomes.set(change.id, change.step.kind === 'add-to-group' && !change.uncertain ? HELD_ALREADY : APPLIED);
  }
  await send('add-to-group', ADD_FIELDS, writing.client.addMembers);
  await send('remove-from-group', REMOVE_FIELDS, writing.client.removeMembers);
  const claimed = written.filter(({ id }) => !outcomes.has(id));
  const missing = await notShown(writing, claimed);
  for (const change of claimed)
    outcomes.set(change.id, missing.has(change) ? failed(change.whose, 'write-not-taken', NOT_TAKEN) : APPLIED);
  return outcomes;

  async function send(
    kind: CohortChange['step']['kind'],
    fields: number,
    call: typeof writing.client.addMembers,
  ): Promise<void> {
    const undelivered = await deliver(
      writing,
      written.filter(({ step }) => step.kind === kind),
      {
        fieldsOf: () => fields,
        send: (some, permission) => call(some.map(membership), permission),
        settled: async (some) => {
          const missingStill = await notShown(writing, some);
          return new Set(some.filter((change) => !missingStill.has(change)));
        },
      },
    );
    for (const [{ id, whose }, { kind: how, error }] of undelivered) {
      const { vendor, operation } = error.details;
      outcomes.set(
        id,
        how === 'failing' ? unavailable(whose, error) : failed(whose, 'write-refused', { vendor, operation }),
      );
    }
  }
}

const NOT_TAKEN = { vendor: 'moodle', field: 'groups' };

async function notShown(writing: Writing, changes: readonly CohortChange[]): Promise<ReadonlySet<CohortChange>> {
  if (changes.length === 0) return new Set();
  for (let look = 1; ; look += 1) {
    const now = await membersOf(writing, changes);
    const missing = changes.filter((change) => !holds(change, now));
    if (missing.length === 0 || look >= LOOKS) return new Set(missing);
    await wait(backoff(writing.backoffMs, look), writing.permission.signal);
  }
}

function membersOf({ client, permission }: Writing, changes: readonly CohortChange[]): Promise<Members> {
  const ids = new Set(changes.map(({ step }): GroupId => step.groupId));
  return readMembers(client, [...ids], permission.signal);
}

function holds({ step, whose }: CohortChange, members: Members): boolean {
  return (members.get(step.groupId)?.has(whose.learnerId) ?? false) === (step.kind === 'add-to-group');
}

function membership({ step, whose }: CohortChange): Membership {
  return { cohortId: step.groupId, userId: whose.learnerId };
}
