import type { LearnerId } from '../../domain/ids.ts';
import type { ProblemCode } from '../../domain/problem.ts';
import type { StepOutcome } from '../../ports/lms-port.ts';
import { failed } from '../applying/outcomes.ts';
import { backoff, wait } from '../http/wait.ts';
import { deliver } from './deliver.ts';
import { operationOf } from './failures.ts';
import { isFit } from './fitting.ts';
import { formFields } from './form.ts';
import { accountsBy, accountsWithAddress } from './look-up.ts';
import { isBare, isMailed, type Newcomer, newAccount } from './new-account.ts';
import { openNames } from './open-names.ts';
import type { Account } from './user-row.ts';
import { EMAIL, FIRST_NAME, IDNUMBER, LAST_NAME } from './vocabulary.ts';
import { isTheirs, mayBeTheirs } from './whose-account.ts';
import { unavailable } from './write-parts.ts';
import { type Definitions, LOOKS, type Writing } from './writing.ts';

export type Made =
  | {
      readonly result: 'created' | 'found';
      readonly id: LearnerId;
      /** Of an account that was found. */
      readonly status?: string;
      /** A password may have been mailed that does not work: the call with it has an outcome that nobody knows. */
      readonly mailInDoubt?: boolean;
    }
  | { readonly result: 'failed'; readonly outcome: StepOutcome };

const WITHOUT = [EMAIL, FIRST_NAME, LAST_NAME] as const;

/**
 * Makes accounts, many with one call, and nobody's twice: everybody is looked up before, by address and by idnumber, and after each
 * refusal and each unknown outcome. Of two runs at once one is refused, since both use the same user name, and finds the other's account.
 *
 * Moodle mails a password before it knows whether the call goes through, and takes no mail back. So whoever is mailed one goes alone,
 * under a name that nobody has, and is never sent with a mail again after an outcome that nobody knows: then without one.
 */
export async function createAccounts<One extends Newcomer>(
  writing: Writing,
  newcomers: readonly One[],
  definitions: Definitions,
): Promise<ReadonlyMap<One, Made>> {
  const made = new Map<One, Made>();
  const inDoubt = new Set<One>();
  const bare = new Set<One>();
  const { signal } = writing.permission;
  const open = () => newcomers.filter((one) => !made.has(one));
  const mails = (one: One) => isMailed(writing.settings, one.step) && !inDoubt.has(one);

  for (const one of newcomers)
    if (!WITHOUT.every((field) => isFit({ field, after: one.step.after.fields[field] ?? '' }, definitions)))
      made.set(one, refused(one));
  await lookUp(open());
  const names = openNames<One>(writing, open());
  refuseNameless(open());
  for (const one of open()) if (one.person.uncertain && mails(one)) inDoubt.add(one);
  await takeFreeNames(open().filter(mails));

  const undelivered = new Map(await deliverAll(open()));
  for (const [one, { kind }] of undelivered) if (kind === 'refused' && !made.has(one)) await findInOtherLetters(one);
  // One value that Moodle minds must not keep an account away: all else is written afterwards, and refused by name.
  const again = open().filter((one) => undelivered.get(one)?.kind === 'refused' && !isBare(one.step));
  for (const one of again) {
    bare.add(one);
    undelivered.delete(one);
  }
  for (const [one, how] of await deliverAll(again)) undelivered.set(one, how);

  for (const one of open()) made.set(one, undeliveredAs(one));
  for (const one of inDoubt) {
    const its = made.get(one);
    if (its && its.result !== 'failed') made.set(one, { ...its, mailInDoubt: true });
  }
  return made;

  function deliverAll(some: readonly One[]) {
    return deliver(writing, some, {
      fieldsOf: (one) => (mails(one) ? writing.client.mostArguments : formFields(valuesOf(one)).length),
      async send(sent, permission) {
        const answers = await writing.client.createUsers(sent.map(valuesOf), permission);
        const ids = new Map(answers.map(({ id, username }) => [username, id as LearnerId]));
        for (const one of sent) {
          const id = ids.get(names.of(one));
          if (id !== undefined) made.set(one, { result: 'created', id });
        }
      },
      async settled(sent) {
        const settled = await lookSeveralTimes(sent);
        for (const one of sent) if (mails(one) && !settled.has(one)) inDoubt.add(one);
        return settled;
      },
      /** Somebody was quicker, or has the name: who is here now is found, and whose name is another's gets another one. */
      async mend(sent) {
        const settled = await lookUp(sent);
        const { renamed } = await names.change(
          sent.filter((one) => !settled.has(one)),
          settle,
        );
        refuseNameless(sent);
        return { settled: new Set(sent.filter((one) => made.has(one))), again: renamed };
      },
    });
  }

  function valuesOf(one: One) {
    return newAccount(writing, one.step, names.of(one), definitions, { mailed: mails(one), bare: bare.has(one) });
  }

  async function takeFreeNames(some: readonly One[]): Promise<void> {
    if (some.length === 0) return;
    await names.change(some, settle);
    refuseNameless(some);
  }

  function refuseNameless(some: readonly One[]): void {
    for (const one of some)
      if (!made.has(one) && names.of(one) === '') made.set(one, failing(one, 'user-name-refused'));
  }

  function undeliveredAs(one: One): Made {
    const how = undelivered.get(one);
    if (!how) return failing(one, 'write-not-taken');
    return how.kind === 'refused' ? refused(one) : { result: 'failed', outcome: unavailable(one.person, how.error) };
  }

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
      const theirs = accounts.filter((account) => mayBeTheirs(one.step, account));
      if (theirs.length === 0) return false;
      made.set(one, foundOrRefused(one, theirs));
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
  async function findInOtherLetters(one: One): Promise<void> {
    const theirs = await accountsWithAddress(writing, one.step.after.fields[EMAIL] ?? '', signal);
    if (theirs.length > 0) made.set(one, foundOrRefused(one, theirs));
  }
}

function foundOrRefused(one: Newcomer, [only, ...more]: readonly Account[]): Made {
  if (!only || more.length > 0 || !isTheirs(one.step, only)) return refused(one);
  return { result: 'found', id: only.id, status: only.status };
}

function refused(one: Newcomer): Made {
  return failing(one, 'write-refused', { operation: operationOf('core_user_create_users') });
}

function failing({ person }: Newcomer, code: ProblemCode, more: Readonly<Record<string, string>> = {}): Made {
  const { employeeId, learnerId } = person;
  return { result: 'failed', outcome: failed({ employeeId, learnerId }, code, { vendor: 'moodle', ...more }) };
}
