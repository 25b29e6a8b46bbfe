import { invitationId, type LearnerId } from '../../domain/ids.ts';
import type { Learner } from '../../domain/learner.ts';
import type { CreateStep } from '../../domain/steps.ts';
import type { StepOutcome } from '../../ports/lms-port.ts';
import { APPLIED, failed, refused, unconfirmed, type Whose } from '../applying/outcomes.ts';
import { sendWrite } from '../applying/send-write.ts';
import { backoff, wait } from '../http/wait.ts';
import { findMade } from './create-account.ts';
import { invitationsTo } from './find-learner.ts';
import { type Definitions, userValues, type Wanted } from './values.ts';
import { EMAIL, FIRST_NAME, LAST_NAME } from './vocabulary.ts';
import { LOOKS, type Writing } from './writing.ts';

export interface Invited {
  /** Of the invitation, or of the account that there is already. */
  readonly learnerId: LearnerId | null;
  readonly outcome: StepOutcome;
}

/**
 * Sends one invitation and never a second. Whether one went out can be asked, but the list may lag behind: an outcome that stays
 * unknown is shown, and the next run, which reads the list anew, goes on from there.
 */
export async function inviteNewcomer(
  writing: Writing,
  whose: Whose,
  step: CreateStep,
  definitions: Definitions,
  mayBeSent: boolean,
): Promise<Invited> {
  const existing = mayBeSent ? await whatThereIs(writing, step, LOOKS) : null;
  if (existing) return invitedAs(whose, existing);

  const { fields } = step.after;
  const values = [fields, namesOf(fields)].map((some) => userValues(some, null, definitions, true));
  let refusal: StepOutcome | null = null;
  for (const carried of values) {
    const sent = await sendWrite(writing, (permission) => writing.client.invite(carried, permission));
    if (sent.kind === 'taken') return { learnerId: invitationId(sent.value.id), outcome: APPLIED };
    if (sent.kind === 'gone') throw sent.error; // not a missing person but a missing route
    if (sent.kind === 'unknown') {
      const late = await whatThereIs(writing, step, LOOKS);
      return late ? invitedAs(whose, late) : { learnerId: null, outcome: unconfirmed(whose) };
    }
    refusal ??= refused(whose, sent.error);
    if (sent.error.details.reason === 'said') continue; // a value may be what it minds; it follows once there is an account
    const there = await whatThereIs(writing, step, 1);
    return there ? invitedAs(whose, there) : { learnerId: null, outcome: refusal };
  }
  return { learnerId: null, outcome: refusal ?? unconfirmed(whose) };
}

/** The account, if the invitation was accepted meanwhile; else the invitation. */
async function whatThereIs(writing: Writing, step: CreateStep, looks: number): Promise<Learner | null> {
  const { client, permission, backoffMs } = writing;
  const email = step.after.fields[EMAIL] ?? '';
  for (let look = 1; ; look += 1) {
    const account = await findMade(writing, step, 1);
    if (account) return account;
    const sent = await invitationsTo(client, email, permission.signal);
    const found = sent.find(({ invitation }) => invitation === 'open') ?? sent.at(-1);
    if (found || look >= looks) return found ?? null;
    await wait(backoff(backoffMs, look), permission.signal);
  }
}

function invitedAs(whose: Whose, { id, invitation }: Learner): Invited {
  if (invitation === 'over') return { learnerId: id, outcome: failed(whose, 'invitation-over') };
  return { learnerId: id, outcome: APPLIED };
}

function namesOf(fields: Wanted): Wanted {
  const names: readonly string[] = [EMAIL, FIRST_NAME, LAST_NAME];
  return Object.fromEntries(Object.entries(fields).filter(([field]) => names.includes(field)));
}
