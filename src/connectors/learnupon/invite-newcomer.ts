import { invitationId, isUnknownInvitation, type LearnerId, unknownInvitation } from '../../domain/ids.ts';
import { invitationThatCounts } from '../../domain/invitation-that-counts.ts';
import type { Learner } from '../../domain/learner.ts';
import type { CreateStep } from '../../domain/steps.ts';
import type { StepOutcome } from '../../ports/lms-port.ts';
import type { VendorError } from '../../ports/vendor-error.ts';
import { type Doubt, looksFirst } from '../applying/doubt.ts';
import { APPLIED, failed, unconfirmed, type Whose } from '../applying/outcomes.ts';
import { sendWrite } from '../applying/send-write.ts';
import { backoff, wait } from '../http/wait.ts';
import { findMade } from './create-account.ts';
import { sameAddress } from './find-learner.ts';
import { type Definitions, userValues, type Wanted } from './values.ts';
import { EMAIL, FIRST_NAME, LAST_NAME } from './vocabulary.ts';
import { whyRefused } from './why-refused.ts';
import { LOOKS, type Writing } from './writing.ts';

export interface Invited {
  /** Of the invitation, or of the account that there is already. */
  readonly learnerId: LearnerId | null;
  readonly outcome: StepOutcome;
}

/**
 * Sends one invitation and never a second. Whether one went out can be asked, but not every portal lists them, and the list may lag
 * behind: an outcome that stays unknown is shown, and linked, so that the next run does not send another.
 */
export async function inviteNewcomer(
  writing: Writing,
  whose: Whose & Doubt,
  step: CreateStep,
  definitions: Definitions,
): Promise<Invited> {
  const before = await sentBefore(writing, whose, step);
  if (before) return before;
  const unknown = { learnerId: unknownInvitation(whose.employeeId), outcome: unconfirmed(whose) };

  const { fields } = step.after;
  const email = fields[EMAIL] ?? '';
  const refusals: VendorError[] = [];
  // A value may be what it minds: it follows once there is an account.
  for (const carried of [fields, namesOf(fields)]) {
    const values = userValues(carried, null, definitions, true);
    const sent = await sendWrite(writing, (permission) => writing.client.invite(values, permission));
    if (sent.kind === 'gone') throw sent.error; // not a missing person but a missing route
    if (sent.kind === 'taken' && sameAddress(sent.value.email ?? email, email))
      return { learnerId: invitationId(sent.value.id), outcome: APPLIED };
    if (sent.kind !== 'refused') return invitedAs(whose, await lookAgain(writing, step)) ?? unknown;
    refusals.push(sent.error);
    if (sent.error.details.reason === 'said') continue;
    const there = invitedAs(whose, await whatThereIs(writing, step, writing.invitations.openedAt));
    if (there) return there;
    break;
  }
  return { learnerId: null, outcome: await refusedFor(writing, whose, email, refusals) };
}

/** What an earlier attempt sent, or another run of ours since this was planned; null where it is for this one to send. */
async function sentBefore(writing: Writing, whose: Whose & Doubt, step: CreateStep): Promise<Invited | null> {
  const { employeeId, learnerId, uncertain } = whose;
  if (!looksFirst(whose) && learnerId === null) return null;
  const since = uncertain ? writing.invitations.openedAt : performance.now();
  const there = invitedAs(whose, await whatThereIs(writing, step, since));
  if (there) return there;
  // not every portal lists them: the link is word enough
  if (learnerId !== null && !isUnknownInvitation(learnerId)) return { learnerId, outcome: APPLIED };
  const mayBeSent = uncertain || learnerId !== null;
  return mayBeSent ? { learnerId: unknownInvitation(employeeId), outcome: unconfirmed(whose) } : null;
}

/** What was written a moment ago may show late. */
async function lookAgain(writing: Writing, step: CreateStep): Promise<Learner | null> {
  for (let look = 1; ; look += 1) {
    const found = await whatThereIs(writing, step, performance.now());
    if (found || look >= LOOKS) return found;
    await wait(backoff(writing.backoffMs, look), writing.permission.signal);
  }
}

/** The account, if the invitation was accepted meanwhile; else the invitation. */
async function whatThereIs(writing: Writing, step: CreateStep, since: number): Promise<Learner | null> {
  const account = await findMade(writing, step, 1);
  if (account) return account;
  const email = step.after.fields[EMAIL] ?? '';
  const sent = await writing.invitations.since(since);
  return invitationThatCounts(sent.filter((one) => sameAddress(one.email, email))) ?? null;
}

/** The last refusal is about the person alone; where the first said something else, both are told. */
async function refusedFor(
  writing: Writing,
  whose: Whose,
  email: string,
  refusals: readonly VendorError[],
): Promise<StepOutcome> {
  const outcome = await whyRefused(writing, whose, email, refusals.at(-1) as VendorError);
  const statuses = new Set(refusals.map(({ details }) => details.status ?? 0));
  if (outcome.result !== 'failed' || outcome.problem.code !== 'write-refused' || statuses.size < 2) return outcome;
  const params = { ...outcome.problem.params, status: [...statuses].join(', ') };
  return { ...outcome, problem: { ...outcome.problem, params } };
}

function invitedAs(whose: Whose, there: Learner | null): Invited | null {
  if (!there) return null;
  const { id, invitation } = there;
  if (invitation === 'over') return { learnerId: id, outcome: failed(whose, 'invitation-over') };
  if (invitation === 'accepted') return { learnerId: id, outcome: failed(whose, 'invitation-accepted') };
  return { learnerId: id, outcome: APPLIED };
}

function namesOf(fields: Wanted): Wanted {
  const names: readonly string[] = [EMAIL, FIRST_NAME, LAST_NAME];
  return Object.fromEntries(Object.entries(fields).filter(([field]) => names.includes(field)));
}
