import type { LearnerId, StepId } from '../../domain/ids.ts';
import type { LearnerInGroups } from '../../domain/learner.ts';
import type { StepOutcome } from '../../ports/lms-port.ts';
import { VendorError } from '../../ports/vendor-error.ts';
import { type Doubt, looksFirst } from '../applying/doubt.ts';
import { APPLIED, failed, HELD_ALREADY, refused, type Whose } from '../applying/outcomes.ts';
import { SENDS, sendWrite } from '../applying/send-write.ts';
import { backoff, wait } from '../http/wait.ts';
import { type ChangeStep, notTaken, stillToWrite } from './effect.ts';
import type { Writing } from './writing.ts';

export interface PlannedChange {
  readonly id: StepId;
  readonly step: ChangeStep;
}

export type Outcomes = ReadonlyMap<StepId, StepOutcome>;

/**
 * All changes of one account with one call. The account is read first where groups are written (the write replaces the
 * whole set) and where an earlier send, or another run, may have written it; then only what differs is sent.
 */
export async function changeLearner(
  writing: Writing,
  whose: Whose & { readonly learnerId: LearnerId },
  changes: readonly PlannedChange[],
  doubt: Doubt,
): Promise<Outcomes> {
  const { client } = writing;
  const steps = changes.map(({ step }) => step);
  let mustRead = looksFirst(doubt) || steps.some(writesGroups);
  // A membership that is there before the first send is somebody else's, unless an earlier attempt may have made it.
  let others: ReadonlySet<StepId> = new Set();
  for (let sends = 1; ; sends += 1) {
    const current = mustRead ? await readLearner(writing, whose.learnerId) : null;
    if (mustRead && !current) return same(changes, failed(whose, 'learner-not-found'));
    if (sends === 1 && current && !doubt.uncertain) others = membershipsHeld(changes, current);
    const attributes = stillToWrite(steps, current);
    if (!attributes) return notOurs(same(changes, APPLIED), others);

    const sent = await sendWrite(writing, (permission) => client.updateMember(whose.learnerId, attributes, permission));
    if (sent.kind === 'taken') return notOurs(await confirmed(writing, whose, changes, current, sent.value), others);
    if (sent.kind === 'gone') return same(changes, failed(whose, 'learner-not-found'));
    if (sent.kind === 'refused') {
      return changes.length > 1 ? oneByOne(writing, whose, changes) : same(changes, refused(whose, sent.error));
    }
    await wait(backoff(writing.backoffMs, sends), writing.permission.signal);
    if (sends >= SENDS) return notOurs(await tookEffectAfterAll(writing, whose, changes, sent.error), others);
    mustRead = true;
  }
}

/** The vendor names no field when it refuses, so each step goes alone: a bad date must not keep a leaver signed in. */
async function oneByOne(
  writing: Writing,
  whose: Whose & { readonly learnerId: LearnerId },
  changes: readonly PlannedChange[],
): Promise<Outcomes> {
  const outcomes = new Map<StepId, StepOutcome>();
  for (const change of changes) {
    for (const [id, outcome] of await changeLearner(writing, whose, [change], { uncertain: false }))
      outcomes.set(id, outcome);
  }
  return outcomes;
}

/** A good answer is not yet a change: the account has to show it, if not in the answer then when it is read again. */
async function confirmed(
  writing: Writing,
  whose: Whose & { readonly learnerId: LearnerId },
  changes: readonly PlannedChange[],
  before: LearnerInGroups | null,
  answered: LearnerInGroups,
): Promise<Outcomes> {
  const missing = ({ step }: PlannedChange, learner: LearnerInGroups) => notTaken(step, before, learner);
  if (changes.every((change) => missing(change, answered).length === 0)) return same(changes, APPLIED);

  await wait(backoff(writing.backoffMs, 1), writing.permission.signal);
  const after = (await readLearner(writing, whose.learnerId)) ?? answered;
  return new Map(
    changes.map((change) => {
      const fields = missing(change, after);
      return [
        change.id,
        fields.length === 0 ? APPLIED : failed(whose, 'write-not-taken', { field: fields.join(', ') }),
      ];
    }),
  );
}

async function tookEffectAfterAll(
  writing: Writing,
  whose: Whose & { readonly learnerId: LearnerId },
  changes: readonly PlannedChange[],
  error: VendorError,
): Promise<Outcomes> {
  const after = await readLearner(writing, whose.learnerId);
  if (
    after &&
    stillToWrite(
      changes.map(({ step }) => step),
      after,
    ) === null
  )
    return same(changes, APPLIED);
  throw error;
}

/** Such a write replaces the whole set, so the set has to be known. */
function writesGroups({ kind }: ChangeStep): boolean {
  return kind === 'add-to-group' || kind === 'remove-from-group';
}

function membershipsHeld(changes: readonly PlannedChange[], { groups }: LearnerInGroups): ReadonlySet<StepId> {
  const held = changes.filter(({ step }) => step.kind === 'add-to-group' && groups.includes(step.groupId));
  return new Set(held.map(({ id }) => id));
}

function notOurs(outcomes: Outcomes, others: ReadonlySet<StepId>): Outcomes {
  return new Map(
    [...outcomes].map(([id, outcome]) => [id, others.has(id) && outcome.result === 'applied' ? HELD_ALREADY : outcome]),
  );
}

async function readLearner(
  { client, permission: { signal }, leaveHiddenOut }: Writing,
  id: LearnerId,
): Promise<LearnerInGroups | null> {
  const learner = await client.member(id, signal).catch(unknownMeansNull);
  return learner && leaveHiddenOut ? leaveHiddenOut(learner, signal) : learner;
}

function unknownMeansNull(error: unknown): null {
  if (error instanceof VendorError && error.details.kind === 'not-found') return null;
  throw error;
}

function same(changes: readonly PlannedChange[], outcome: StepOutcome): Outcomes {
  return new Map(changes.map(({ id }) => [id, outcome]));
}
