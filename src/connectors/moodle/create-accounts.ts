import type { LearnerId } from '../../domain/ids.ts';
import type { StepOutcome } from '../../ports/lms-port.ts';
import { failed } from '../applying/outcomes.ts';
import { backoff, wait } from '../http/wait.ts';
import { deliver } from './deliver.ts';
import { operationOf } from './failures.ts';
import { isFit } from './fitting.ts';
import { formFields } from './form.ts';
import { accountsBy, accountsWithAddress } from './look-up.ts';
import { type Newcomer, newAccount } from './new-account.ts';
import { openNames } from './open-names.ts';
import type { Account } from './user-row.ts';
import { EMAIL, FIRST_NAME, IDNUMBER, LAST_NAME } from './vocabulary.ts';
import { isTheirs, mayBeTheirs } from './whose-account.ts';
import { unavailable } from './write-parts.ts';
import { type Definitions, LOOKS, type Writing } from './writing.ts';

export type Made =
  | { readonly result: 'created' | 'found'; readonly id: LearnerId }
  | { readonly result: 'failed'; readonly outcome: StepOutcome };

const WITHOUT = [EMAIL, FIRST_NAME, LAST_NAME] as const;

/**
 * Makes accounts, many with one call, and nobody's twice: everybody is looked up before, by address and by idnumber, and after each
 * refusal and each unknown outcome. Of two runs at once one is refused, since both use the same user name, and finds the other's account.
 */
export async function createAccounts<One extends Newcomer>(
  writing: Writing,
  newcomers: readonly One[],
  definitions: Definitions,
): Promise<ReadonlyMap<One, Made>> {
  const made = new Map<One, Made>();
  const { signal } = writing.permission;
  for (const one of newcomers)
    if (!WITHOUT.every((field) => isFit({ field, after: one.step.after.fields[field] ?? '' }, definitions)))
      made.set(one, refused(one));
  await lookUp(newcomers.filter((one) => !made.has(one)));
  const left = newcomers.filter((one) => !made.has(one));
  const names = openNames<One>(writing, left);
  const valuesOf = (one: One) => newAccount(writing, one.step, names.of(one), definitions);

  const undelivered = await deliver(writing, left, {
    fieldsOf: (one) => formFields(valuesOf(one)).length,
    async send(some, permission) {
      const answers = await writing.client.createUsers(some.map(valuesOf), permission);
      const ids = new Map(answers.map(({ id, username }) => [username, id as LearnerId]));
      for (const one of some) {
        const id = ids.get(names.of(one));
        if (id !== undefined) made.set(one, { result: 'created', id });
      }
    },
    settled: lookSeveralTimes,
    /** Somebody was quicker, or has the name: who is here now is found, and whose name is another's gets another one. */
    async mend(some) {
      const settled = new Set(await lookUp(some));
      const { holders, renamed } = await names.change(
        some.filter((one) => !settled.has(one)),
        settle,
      );
      for (const one of holders) settled.add(one);
      return { settled, again: renamed };
    },
  });
  for (const [one, { kind, error }] of undelivered) {
    if (made.has(one)) continue;
    const otherwise: Made = { result: 'failed', outcome: unavailable(one.person, error) };
    made.set(one, await inOtherLetters(one, kind === 'refused' ? refused(one) : otherwise));
  }
  for (const one of left)
    if (!made.has(one))
      made.set(one, { result: 'failed', outcome: failed(one.person, 'write-not-taken', { vendor: 'moodle' }) });
  return made;

  /** Those who need no account any more: theirs is there, or one that a person has to look at. */
  async function lookUp(some: readonly One[]): Promise<ReadonlySet<One>> {
    if (some.length === 0) return new Set();
    const wanted = some.map(({ step }) => step.after.fields);
    const emails = wanted.map((fields) => fields[EMAIL] ?? '');
    const idnumbers = wanted.map((fields) => fields[IDNUMBER] ?? '').filter((id) => id !== '');
    return settle(some, await accountsBy(writing, { emails, idnumbers }, signal));
  }

  function settle(some: readonly One[], accounts: readonly Account[]): ReadonlySet<One> {
    const settled = some.filter((one) => {
      const [only, ...more] = accounts.filter((account) => mayBeTheirs(one.step, account));
      if (!only) return false;
      made.set(one, more.length === 0 && isTheirs(one.step, only) ? { result: 'found', id: only.id } : refused(one));
      return true;
    });
    return new Set(settled);
  }

  async function lookSeveralTimes(some: readonly One[]): Promise<ReadonlySet<One>> {
    for (let look = 1; ; look += 1) {
      const settled = await lookUp(some);
      if (settled.size > 0 || look >= LOOKS) return settled;
      await wait(backoff(writing.backoffMs, look), signal);
    }
  }

  /** The address may be here in other letters: a look-up minds them, and a refusal does not tell. */
  async function inOtherLetters({ step }: One, otherwise: Made): Promise<Made> {
    const [only, ...more] = await accountsWithAddress(writing, step.after.fields[EMAIL] ?? '', signal);
    return only && more.length === 0 && isTheirs(step, only) ? { result: 'found', id: only.id } : otherwise;
  }
}

function refused({ person: { employeeId, learnerId } }: Newcomer): Made {
  const params = { vendor: 'moodle', operation: operationOf('core_user_create_users') };
  return { result: 'failed', outcome: failed({ employeeId, learnerId }, 'write-refused', params) };
}
