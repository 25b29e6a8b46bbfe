import type { LearnerId } from '../../domain/ids.ts';
import type { Learner } from '../../domain/learner.ts';
import type { Page, ReadPosition } from '../../ports/paging.ts';
import type { LearnuponClient } from './client.ts';
import { findAccount, isUnreadableAccount } from './find-learner.ts';
import { readAllMemberships } from './group-catalogue.ts';
import { readInviteRow, readUserRow, showsCustomData } from './learner-row.ts';
import { listPages } from './list.ts';

/** Pages of invitations are numbered from here, those of users from 1. */
const INVITATIONS = 1_000_000;

/**
 * Invitations first, so that whoever accepts meanwhile is seen twice rather than not at all; then users, then an empty page for the
 * vendor's own mark of the end. Nothing tells how many pages there are, so one follows the other.
 */
export async function* readLearners(
  client: LearnuponClient,
  withGroups: boolean,
  { done, limit }: ReadPosition,
  signal: AbortSignal,
): AsyncGenerator<Page<Learner>, void, undefined> {
  let left = limit;
  const invitations = listPages(client.invites, signal, (page) => done.has(INVITATIONS + page));
  for (;;) {
    if (left <= 0) return;
    const next = await invitations.next();
    if (next.done) {
      if (next.value === 'endless') return;
      break;
    }
    left -= 1;
    const now = Date.now();
    yield pageOf(
      INVITATIONS + next.value.page,
      next.value.rows,
      next.value.rows.map((row) => readInviteRow(row, now)),
    );
  }

  const groupsOf = withGroups ? await readAllMemberships(client, signal) : null;
  const users = listPages(client.users, signal, (page) => done.has(page));
  let last = Math.max(0, ...[...done].filter((page) => page < INVITATIONS));
  for (;;) {
    if (left <= 0) return;
    const next = await users.next();
    if (next.done) {
      if (next.value === 'ended') yield pageOf(last + 1, [], []);
      return;
    }
    left -= 1;
    last = Math.max(last, next.value.page);
    yield pageOf(next.value.page, next.value.rows, await Promise.all(next.value.rows.map(readRow)));
  }

  /** Where a list leaves the portal's own fields out, each user is read singly: writing them anew in every run would be worse. */
  async function readRow(row: unknown): Promise<Learner | null> {
    const learner = readUserRow(row);
    if (!learner) return null;
    const whole = showsCustomData(row) ? learner : await findReadable(learner.id);
    return whole && { ...whole, groups: groupsOf && (groupsOf.get(whole.id) ?? []) };
  }

  async function findReadable(id: LearnerId): Promise<Learner | null> {
    try {
      return await findAccount(client, id, signal);
    } catch (error) {
      if (isUnreadableAccount(error)) return null;
      throw error;
    }
  }
}

function pageOf(page: number, rows: readonly unknown[], read: readonly (Learner | null)[]): Page<Learner> {
  const items = read.filter((learner) => learner !== null);
  return { page, items, unreadable: rows.length - items.length, total: null, cursor: null };
}
