import { invitationOf, isUnknownInvitation, type LearnerId } from '../../domain/ids.ts';
import type { Learner } from '../../domain/learner.ts';
import type { CandidateKeys } from '../../ports/lms-port.ts';
import { VendorError } from '../../ports/vendor-error.ts';
import type { LearnuponClient } from './client.ts';
import { membershipsOf } from './group-catalogue.ts';
import { readInvitations } from './invitation-log.ts';
import { readInviteRow, readUserRow } from './learner-row.ts';
import { incomplete } from './list.ts';

/** An account, or an invitation to one, read afresh; null when the portal does not know the id. */
export async function findLearner(
  client: LearnuponClient,
  id: LearnerId,
  signal: AbortSignal,
): Promise<Learner | null> {
  const invitation = invitationOf(id);
  if (invitation !== null) return isUnknownInvitation(id) ? null : findInvitation(client, invitation, signal);
  const account = await findAccount(client, id, signal);
  return account && { ...account, groups: await membershipsOf(client, id, signal) };
}

/** Without its groups, which would be a call of their own. */
export async function findAccount(
  client: LearnuponClient,
  id: LearnerId,
  signal: AbortSignal,
): Promise<Learner | null> {
  const rows = await orNone(client.user(id, signal));
  const read = rows.map((row) => readUserRow(row));
  const found = read.find((learner) => learner?.id === id);
  if (found || rows.length === 0) return found ?? null;
  // Somebody, but not the one who was asked for; or the one, in words that are not understood.
  throw read.includes(null) ? unreadableAccount() : incompleteUser();
}

async function findInvitation(client: LearnuponClient, id: string, signal: AbortSignal): Promise<Learner | null> {
  const rows = await orNone(client.invitation(id, signal));
  const invitations = rows.map((row) => readInviteRow(row, Date.now()));
  return invitations.find((one) => one !== null && invitationOf(one.id) === id) ?? null;
}

/**
 * Accounts with the address in any case, without their groups. LearnUpon is asked for the usual spellings, since nothing says that
 * its search minds no case. A search that it does not understand finds everybody, so that each hit is looked at.
 */
export async function accountsWithAddress(
  client: LearnuponClient,
  email: string,
  signal: AbortSignal,
): Promise<readonly Learner[]> {
  const found = new Map<LearnerId, Learner>();
  for (const spelling of new Set([email, email.toLowerCase(), email.toUpperCase()])) {
    const rows = await orNone(client.searchUsers(spelling, signal));
    const learners = rows.map((row) => readUserRow(row)).filter((learner) => learner !== null);
    const theirs = learners.filter((learner) => sameAddress(learner.email, email));
    if (rows.length > 0 && theirs.length === 0) throw incomplete('GET /users/search');
    for (const learner of theirs) found.set(learner.id, learner);
  }
  return [...found.values()];
}

export async function findCandidates(
  client: LearnuponClient,
  { linked, email }: CandidateKeys,
  signal: AbortSignal,
): Promise<readonly Learner[]> {
  const own = linked === null ? null : await findLearner(client, linked, signal);
  const accounts = email === null ? [] : [...(await accountsWithAddress(client, email, signal))];
  // What an invitation became may have the address that was invited, which is no longer the employee's.
  const invited = own?.invitation && own.email && !sameAddress(own.email, email) ? own.email : null;
  if (invited) accounts.push(...(await accountsWithAddress(client, invited, signal)));
  const withGroups = await Promise.all(
    accounts
      .filter(({ id }) => id !== linked)
      .map(async (one) => ({ ...one, groups: await membershipsOf(client, one.id, signal) })),
  );
  const found = own ? [own, ...withGroups] : withGroups;
  if (found.length > 0 || email === null) return found;
  return (await readInvitations(client, signal)).filter((one) => sameAddress(one.email, email));
}

/** An account that was there a moment ago. */
export function incompleteUser(): VendorError {
  return incomplete('GET /users/{id}');
}

const UNREADABLE = 'unreadable-account';

function unreadableAccount(): VendorError {
  return new VendorError({
    vendor: 'learnupon',
    operation: 'GET /users/{id}',
    kind: 'bad-answer',
    code: 'vendor-bad-answer',
    reason: UNREADABLE,
  });
}

/** One account that cannot be understood is one person's matter. */
export function isUnreadableAccount(error: unknown): error is VendorError {
  return error instanceof VendorError && error.details.reason === UNREADABLE;
}

export function sameAddress(left: string | null, right: string | null): boolean {
  return left !== null && left.toLowerCase() === right?.toLowerCase();
}

/** LearnUpon's own 404 means nobody; one without its words comes from a wrong address. */
export async function orNone(answer: Promise<readonly unknown[]>): Promise<readonly unknown[]> {
  try {
    return await answer;
  } catch (error) {
    const none =
      error instanceof VendorError && error.details.kind === 'not-found' && error.details.reason !== undefined;
    if (none) return [];
    throw error;
  }
}
