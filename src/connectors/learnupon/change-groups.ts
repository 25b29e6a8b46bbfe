import type { GroupId, LearnerId, StepId } from '../../domain/ids.ts';
import type { AddToGroupStep, RemoveFromGroupStep } from '../../domain/steps.ts';
import type { StepOutcome } from '../../ports/lms-port.ts';
import { APPLIED, failed, HELD_ALREADY, refused, type Whose } from '../applying/outcomes.ts';
import { SENDS, type Sent, sendWrite } from '../applying/send-write.ts';
import { backoff, wait } from '../http/wait.ts';
import { findAccount } from './find-learner.ts';
import { membershipsOf } from './group-catalogue.ts';
import { LOOKS, type Writing } from './writing.ts';

export interface GroupChange {
  readonly id: StepId;
  readonly step: AddToGroupStep | RemoveFromGroupStep;
}

type Known = Whose & { readonly learnerId: LearnerId };

/** One call for each membership, between two looks at all of them. */
export async function changeGroups(
  writing: Writing,
  whose: Known,
  changes: readonly GroupChange[],
  uncertain: boolean,
): Promise<ReadonlyMap<StepId, StepOutcome>> {
  const outcomes = new Map<StepId, StepOutcome>();
  const written: GroupChange[] = [];
  const before = await memberships(writing, whose.learnerId);
  for (const change of changes) {
    if (holds(change, before)) {
      // A membership that is there before the first send is somebody else's, unless an earlier attempt may have made it.
      outcomes.set(change.id, change.step.kind === 'add-to-group' && !uncertain ? HELD_ALREADY : APPLIED);
      continue;
    }
    outcomes.set(change.id, await writeOne(writing, whose, change));
    written.push(change);
  }
  const claimed = written.filter(({ id }) => outcomes.get(id)?.result === 'applied');
  for (const { id } of await notShown(writing, whose.learnerId, claimed))
    outcomes.set(id, failed(whose, 'write-not-taken', { vendor: 'learnupon', field: 'groups' }));
  return outcomes;
}

async function writeOne(writing: Writing, whose: Known, change: GroupChange): Promise<StepOutcome> {
  for (let sends = 1; ; sends += 1) {
    const sent = await sendChange(writing, whose.learnerId, change);
    if (sent.kind === 'taken') return APPLIED;
    if (sent.kind === 'gone') return whoIsGone(writing, whose, sent);
    if (sent.kind === 'refused') {
      const already = sent.error.details.reason === 'already';
      if (already && holds(change, await memberships(writing, whose.learnerId)))
        return sends > 1 ? APPLIED : HELD_ALREADY;
      return refused(whose, sent.error);
    }
    await wait(backoff(writing.backoffMs, sends), writing.permission.signal);
    if (holds(change, await memberships(writing, whose.learnerId))) return APPLIED;
    if (sends >= SENDS) throw sent.error;
  }
}

function sendChange(writing: Writing, userId: LearnerId, { step }: GroupChange): Promise<Sent<void>> {
  const { client, settings } = writing;
  const membership = { userId, groupId: step.groupId };
  return sendWrite(writing, (permission) =>
    step.kind === 'add-to-group'
      ? client.join(membership, settings.processEnrollments, permission)
      : client.leave(membership, permission),
  );
}

/** LearnUpon says 404 for a person and for a group that it does not know. */
async function whoIsGone(
  { client, permission }: Writing,
  whose: Known,
  { error }: Extract<Sent<void>, { readonly kind: 'gone' }>,
): Promise<StepOutcome> {
  const account = await findAccount(client, whose.learnerId, permission.signal);
  return account ? refused(whose, error) : failed(whose, 'learner-not-found');
}

async function notShown(
  writing: Writing,
  id: LearnerId,
  changes: readonly GroupChange[],
): Promise<readonly GroupChange[]> {
  if (changes.length === 0) return [];
  for (let look = 1; ; look += 1) {
    const now = await memberships(writing, id);
    const missing = changes.filter((change) => !holds(change, now));
    if (missing.length === 0 || look >= LOOKS) return missing;
    await wait(backoff(writing.backoffMs, look), writing.permission.signal);
  }
}

async function memberships({ client, permission }: Writing, id: LearnerId): Promise<ReadonlySet<GroupId>> {
  return new Set(await membershipsOf(client, id, permission.signal));
}

function holds({ step }: GroupChange, groups: ReadonlySet<GroupId>): boolean {
  return groups.has(step.groupId) === (step.kind === 'add-to-group');
}
