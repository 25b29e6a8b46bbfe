import type { Learner } from '../../domain/learner.ts';
import type { Page, ReadPosition } from '../../ports/paging.ts';
import { groupsByLearner } from './cohorts.ts';
import { rightMissing } from './failures.ts';
import type { Reading } from './look-up.ts';
import { User } from './schema.ts';
import { GUEST, othersIn, rightsMissingIn } from './site.ts';
import { readUserRows } from './user-row.ts';

const SEARCH = 'core_user_get_users';
/** Anything: everybody who has an address. */
const EVERYBODY = '%';

/**
 * Everybody, in the one answer that Moodle has for that: its end is the end. It is handed out in pages of so many ids each, which stay the
 * same however often it is asked for, and an empty page for the end. That the answer is not one to somebody without rights is proven by
 * the service account itself and by others, whose accounts have to show enough.
 */
export async function* readLearners(
  reading: Reading,
  pageSize: number,
  withGroups: boolean,
  { done, limit }: ReadPosition,
  signal: AbortSignal,
): AsyncGenerator<Page<Learner>, void, undefined> {
  const { client, site, named } = reading;
  const { userid } = await site.info(signal);
  const rows = await client.usersLike(EVERYBODY, signal);
  const others = othersIn(rows, userid);
  if (!rows.some((row) => User.safeParse(row).data?.id === userid)) return; // not even the one who asks: a list without an end
  if (others.length === 0) throw rightMissing(SEARCH, 'moodle/user:viewdetails, moodle/site:viewuseridentity');
  const missing = rightsMissingIn(others);
  if (missing.length > 0) throw rightMissing(SEARCH, missing.join(', '));

  const groupsOf = withGroups ? await groupsByLearner(client, signal) : null;
  const accounts = readUserRows(rows, named, userid);
  const pages = Map.groupBy(
    accounts.filter(({ userName }) => userName !== GUEST),
    ({ id }) => Math.ceil(Number(id) / pageSize),
  );
  const numbers = [...pages.keys()].sort((one, other) => one - other);
  const end = (numbers.at(-1) ?? 0) + 1;
  let left = limit;
  const unreadable = rows.length - accounts.length;
  for (const page of [...numbers, end]) {
    signal.throwIfAborted();
    if (done.has(page)) continue;
    if (left <= 0) return;
    left -= 1;
    const items = (pages.get(page) ?? []).map((account) => ({ ...account, groups: groupsOf?.(account.id) ?? null }));
    yield { page, items, unreadable: page === numbers[0] ? unreadable : 0, total: null, cursor: null };
  }
}
