import { randomUUID } from 'node:crypto';
import type { Account } from './portal.ts';
import type { Stage } from './stage.ts';

/** Somebody with an account in step whom nothing makes hard to tell apart, and whose name stands in no account but their own. */
export interface Person {
  readonly employeeId: string;
  readonly accountId: string;
  readonly firstName: string;
}

/** What an account must be called in the end, by its id. */
export type Renamed = Map<string, string>;

export async function ordinaryPeople({ company, portal }: Stage): Promise<Person[]> {
  const awkward = new Set((await company.call<{ id: string }[]>('GET', 'awkward')).map(({ id }) => id));
  const accounts = Map.groupBy(await portal.accounts(), ({ email }) => email);
  const supervisors = new Set((await company.employees()).map(({ supervisor }) => String(supervisor)));
  return (await company.served()).flatMap(({ id, email, first_name, last_name }) => {
    const [account, ...others] = accounts.get(String(email).toLowerCase()) ?? [];
    const inStep = account?.active && account.name === `${first_name} ${last_name}`;
    if (!inStep || others.length > 0 || awkward.has(id) || supervisors.has(id)) return [];
    return [{ employeeId: id, accountId: account.id, firstName: String(first_name) }];
  });
}

/** Machines have other things to do. */
const PATIENCE_MS = 150_000;

/** HR gives each of them a last name that nobody had, and notes who must be called what. */
export async function rename({ company }: Stage, people: readonly Person[], renamed: Renamed): Promise<void> {
  for (const { employeeId, accountId, firstName } of people) {
    const lastName = `Neu${randomUUID().slice(0, 8)}`;
    await company.change(employeeId, { last_name: lastName });
    renamed.set(accountId, `${firstName} ${lastName}`);
  }
}

/** Waits until nothing is left to be looked at, and a little for whoever might still write. */
export async function untilQuiet({ ask, integrationId, until }: Stage): Promise<void> {
  const isQuiet = async () => {
    const { waiting } = await ask<{ waiting: { people: number } }>('GET', `/integrations/${integrationId}/freshness`);
    const { items } = await ask<{ items: { finishedAt: string | null }[] }>(
      'GET',
      `/runs?integration=${integrationId}&limit=200`,
    );
    return waiting.people === 0 && items.every(({ finishedAt }) => finishedAt !== null);
  };
  await until('everything was looked at', () => isQuiet().catch(() => false), PATIENCE_MS); // the API may be on its way back
}

/** Waits until every account is called as it must be; false if that does not come. */
export async function untilArrived(
  { portal, until }: Stage,
  renamed: Renamed,
  timeoutMs = PATIENCE_MS,
): Promise<boolean> {
  const left = async () => missing(await portal.accounts(), renamed);
  return until('every change arrived', async () => (await left()) === 0, timeoutMs).then(
    () => true,
    () => false,
  );
}

/** What must not happen to changes, as sentences. Accounts as they were before are compared with what the portal holds now. */
export async function lostOrTwice({ portal }: Stage, before: readonly Account[], renamed: Renamed): Promise<string[]> {
  const now = await portal.accounts();
  const then = new Map(before.map(({ id, writes }) => [id, writes]));
  const written = now.map(({ id, writes }) => ({ id, times: writes - (then.get(id) ?? 0) }));
  const counts = {
    'changes are not in the portal': missing(now, renamed),
    'people were written for more than once': written.filter(({ id, times }) => renamed.has(id) && times > 1).length,
    'people were written for without a change': written.filter(({ id, times }) => !renamed.has(id) && times > 0).length,
  };
  return Object.entries(counts).flatMap(([what, count]) => (count > 0 ? [`${count} ${what}`] : []));
}

function missing(accounts: readonly Account[], renamed: Renamed): number {
  const names = new Map(accounts.map(({ id, name }) => [id, name]));
  return [...renamed].filter(([id, name]) => names.get(id) !== name).length;
}
