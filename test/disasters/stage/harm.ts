import type { Account, Portal } from './portal.ts';

export interface Allowed {
  /** Ids of accounts that may be switched off: somebody said so for each of them. */
  readonly switchedOff?: ReadonlySet<string>;
}

/**
 * What must never happen, as sentences; empty when nobody was hurt. Accounts as the portal held them before the disaster are compared
 * with what it holds now.
 */
export async function harm(portal: Portal, before: readonly Account[], allowed: Allowed = {}): Promise<string[]> {
  const [after, tally] = await Promise.all([portal.accounts(), portal.tally()]);
  const now = new Map(after.map((account) => [account.id, account]));
  const known = new Set(before.map(({ id }) => id));
  const changed = before.map((old) => ({ old, now: now.get(old.id) }));
  return sentences({
    'accounts vanished': changed.filter((one) => one.now === undefined).length,
    'people were switched off': changed.filter(
      ({ old, now }) => old.active && now?.active === false && !allowed.switchedOff?.has(old.id),
    ).length,
    'people lost a group': changed.filter(({ old, now }) => now && !old.groups.every((id) => now.groups.includes(id)))
      .length,
    'people lost their address': changed.filter(({ old, now }) => old.email !== '' && now?.email === '').length,
    'roles were changed': changed.filter(({ old, now }) => now && now.role !== old.role).length,
    'people were invited again': changed.filter(({ old, now }) => now && now.invitations > old.invitations).length,
    'new people were invited twice': after.filter(({ id, invitations }) => !known.has(id) && invitations > 1).length,
    'new accounts have an address of another': doubles(after, known, ({ email }) => email),
    'new accounts have an external id of another': doubles(after, known, ({ externalId }) => externalId ?? ''),
    'accounts were created that were there': tally.duplicateCreates,
    'accounts were deleted': tally.deletes,
    'course mails were sent': tally.courseMails,
    'writes for one account overlapped': tally.overlappingWrites,
  });
}

/** The same, and not one call that would change anything. */
export async function anyTouch(portal: Portal, before: readonly Account[]): Promise<string[]> {
  const [found, { writes }] = await Promise.all([harm(portal, before), portal.tally()]);
  return [...found, ...sentences({ 'writes reached the portal': writes })];
}

function sentences(counts: Readonly<Record<string, number>>): string[] {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${count} ${what}`);
}

/** New accounts only: what a portal holds twice from of old is its own affair. */
function doubles(
  accounts: readonly Account[],
  known: ReadonlySet<string>,
  valueIn: (account: Account) => string,
): number {
  const holders = Map.groupBy(accounts, valueIn);
  return accounts.filter(
    (one) => !known.has(one.id) && valueIn(one) !== '' && (holders.get(valueIn(one))?.length ?? 0) > 1,
  ).length;
}
