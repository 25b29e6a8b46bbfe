import type { LearnerId } from '../../domain/ids.ts';
import type { Learner } from '../../domain/learner.ts';
import type { CreateStep } from '../../domain/steps.ts';
import type { VendorError } from '../../ports/vendor-error.ts';
import { randomPassword } from '../applying/random-password.ts';
import { SENDS, sendWrite } from '../applying/send-write.ts';
import { backoff, wait } from '../http/wait.ts';
import { accountsWithAddress } from './find-learner.ts';
import { type Definitions, userValues, type Wanted } from './values.ts';
import { EMAIL, FIRST_NAME, LAST_NAME } from './vocabulary.ts';
import { LOOKS, type Writing } from './writing.ts';

export type Made =
  /** `whole`: all that was wanted went out with it. */
  | { readonly result: 'created'; readonly id: LearnerId; readonly whole: boolean }
  /** By an earlier try, or by somebody else a moment ago. */
  | { readonly result: 'found'; readonly id: LearnerId }
  | { readonly result: 'refused'; readonly error: VendorError };

const CORE: readonly string[] = [EMAIL, FIRST_NAME, LAST_NAME];

/**
 * Makes one account and never a second: after an unknown outcome the address is looked up before anything is sent again. Where a
 * value is refused the account is made without it.
 */
export async function createAccount(
  writing: Writing,
  step: CreateStep,
  definitions: Definitions,
  mayExist: boolean,
): Promise<Made> {
  let refusal: VendorError | null = null;
  for (const fields of lessAndLess(step.after.fields)) {
    const made = await createWith(writing, step, fields, definitions, mayExist);
    if (made.result !== 'refused')
      return made.result === 'created' ? { ...made, whole: fields === step.after.fields } : made;
    if (made.error.details.reason === 'exists') return made;
    refusal ??= made.error;
  }
  return { result: 'refused', error: refusal as VendorError };
}

/** All; then what an account cannot be without; then, where the portal has mandatory fields, all but one. */
function* lessAndLess(all: Wanted): Generator<Wanted, void, undefined> {
  yield all;
  const optional = Object.keys(all).filter((field) => !CORE.includes(field));
  if (optional.length === 0) return;
  yield without(all, optional);
  if (optional.length > 1) for (const field of optional) yield without(all, [field]);
}

function without(all: Wanted, fields: readonly string[]): Wanted {
  return Object.fromEntries(Object.entries(all).filter(([field]) => !fields.includes(field)));
}

async function createWith(
  writing: Writing,
  step: CreateStep,
  fields: Wanted,
  definitions: Definitions,
  mayExist: boolean,
): Promise<Made> {
  const values = userValues(fields, step.after.status, definitions, true);
  let uncertain = mayExist;
  for (let sends = 1; ; sends += 1) {
    const existing = uncertain ? await findMade(writing, step) : null;
    if (existing) return { result: 'found', id: existing.id };

    const sent = await sendWrite(writing, (permission) =>
      writing.client.createUser(values, randomPassword(), permission),
    );
    if (sent.kind === 'taken') return { result: 'created', id: sent.value as LearnerId, whole: true };
    if (sent.kind === 'gone') throw sent.error; // not a missing person but a missing route
    if (sent.kind === 'refused') {
      const taker =
        sent.error.details.reason === 'exists' ? await findMade(writing, step, uncertain ? LOOKS : 1) : null;
      return taker ? { result: 'found', id: taker.id } : { result: 'refused', error: sent.error };
    }
    uncertain = true;
    if (sends < SENDS) continue;
    const late = await findMade(writing, step);
    if (late) return { result: 'found', id: late.id };
    throw sent.error;
  }
}

/** Exactly one account with the address, in the person's name: there is no other mark of ours on it. */
export async function findMade(
  { client, permission, backoffMs }: Writing,
  { after: { fields } }: CreateStep,
  looks = LOOKS,
): Promise<Learner | null> {
  const email = fields[EMAIL];
  if (email === undefined) return null;
  const name = `${fields[FIRST_NAME] ?? ''} ${fields[LAST_NAME] ?? ''}`.trim().toLowerCase();
  for (let look = 1; ; look += 1) {
    const found = await accountsWithAddress(client, email, permission.signal);
    const [only] = found;
    if (only) return found.length === 1 && only.fullName.toLowerCase() === name ? only : null;
    if (look >= looks) return null;
    await wait(backoff(backoffMs, look), permission.signal);
  }
}
