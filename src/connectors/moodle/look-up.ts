import type { LearnerId } from '../../domain/ids.ts';
import type { CandidateKeys } from '../../ports/lms-port.ts';
import type { MoodleClient } from './client.ts';
import { rightMissing } from './failures.ts';
import type { Site, Witness } from './site.ts';
import { type Account, type NamedFields, readUserRows } from './user-row.ts';

export interface Reading {
  readonly client: MoodleClient;
  readonly site: Site;
  readonly named: NamedFields;
}

/** Moodle's own letters: an address as it stands in Personio, and as most systems store it. */
function spellings(email: string): readonly string[] {
  return [...new Set([email.trim(), email.trim().toLowerCase()])];
}

/** Accounts by id. Who is not among them is not there: the witness, who has to be, was seen. */
export async function accountsById(
  { client, site, named }: Reading,
  ids: readonly LearnerId[],
  signal: AbortSignal,
): Promise<ReadonlyMap<LearnerId, Account>> {
  const known = ids.filter((id) => /^\d+$/.test(id)); // anything else is nobody's id, and refused with the whole call
  if (known.length === 0) return new Map();
  const ownId = await site.ownId(signal);
  const rows = await witnessed(site, signal, async ({ id }) =>
    readUserRows(await client.usersBy('id', [...known, id], signal), named, ownId),
  );
  return new Map(rows.filter(({ id }) => known.includes(id)).map((account) => [account.id, account]));
}

/** Accounts by address, as given and in small letters, and by idnumber: each once. */
export async function accountsBy(
  reading: Reading,
  { emails, idnumbers }: { readonly emails: readonly string[]; readonly idnumbers: readonly string[] },
  signal: AbortSignal,
): Promise<readonly Account[]> {
  const { client, site, named } = reading;
  const ownId = await site.ownId(signal);
  const byAddress = await witnessed(site, signal, async ({ email }) =>
    readUserRows(await client.usersBy('email', [...emails.flatMap(spellings), email], signal), named, ownId),
  );
  const wanted = new Set(emails.flatMap((email) => spellings(email)));
  const byNumber = idnumbers.length === 0 ? [] : await client.usersBy('idnumber', idnumbers, signal);
  const found = [
    ...byAddress.filter(({ email }) => email !== null && wanted.has(email)),
    ...readUserRows(byNumber, named, ownId).filter(
      ({ externalId }) => externalId !== null && idnumbers.includes(externalId),
    ),
  ];
  return [...new Map(found.map((account) => [account.id, account])).values()];
}

/** In any case. A call for each address, so that it is left to those whom nothing else finds. */
export async function accountsWithAddress(
  { client, site, named }: Reading,
  email: string,
  signal: AbortSignal,
): Promise<readonly Account[]> {
  const rows = readUserRows(await client.usersLike(email.trim(), signal), named, await site.ownId(signal));
  return rows.filter((account) => sameAddress(account.email, email));
}

export async function accountsByUserName(
  { client, site, named }: Reading,
  userNames: readonly string[],
  signal: AbortSignal,
): Promise<readonly Account[]> {
  return readUserRows(await client.usersBy('username', userNames, signal), named, await site.ownId(signal));
}

export async function findCandidates(
  reading: Reading,
  { linked, externalId, email }: CandidateKeys,
  signal: AbortSignal,
): Promise<readonly Account[]> {
  const own = linked === null ? [] : [...(await accountsById(reading, [linked], signal)).values()];
  const keys = { emails: email === null ? [] : [email], idnumbers: externalId === null ? [] : [externalId] };
  const exact = await accountsBy(reading, keys, signal);
  const anyCase = email === null ? [] : await accountsWithAddress(reading, email, signal);
  return [...new Map([...own, ...exact, ...anyCase].map((account) => [account.id, account])).values()];
}

export function sameAddress(left: string | null, right: string | null): boolean {
  return left !== null && left.trim().toLowerCase() === right?.trim().toLowerCase();
}

/** Accounts among which the witness is. One who is not there may be gone, or have another address by now: then another is taken, once. */
async function witnessed(
  site: Site,
  signal: AbortSignal,
  read: (witness: Witness) => Promise<readonly Account[]>,
): Promise<readonly Account[]> {
  for (let asked = 1; asked <= 2; asked += 1) {
    const witness = await site.witness(signal);
    const accounts = await read(witness);
    if (accounts.some(({ id }) => id === witness.id)) return accounts;
    site.forgetWitness();
  }
  throw rightMissing('core_user_get_users_by_field', 'moodle/user:viewdetails');
}
