import { type EmployeeId, invitationOf, type LearnerId } from './ids.ts';
import { foldedAddress, indexBy } from './index-by.ts';
import type { LearnerKeys, LinkKeys, Match } from './matching.ts';

/**
 * Whom each link leads to, those to an invitation by way of the address that was invited: for people outside the scope, of whom
 * nothing is kept that an account could be known by. An account that anybody else has, or that two invitations lead to, is not
 * taken for what an invitation became.
 */
export function followInvitations(
  links: readonly LinkKeys[],
  learners: readonly LearnerKeys[],
  matches: Iterable<Match>,
): ReadonlyMap<EmployeeId, LearnerId> {
  const own = new Map(links.map(({ employeeId, learnerId }) => [employeeId, learnerId]));
  const invited = links.filter(({ learnerId }) => invitationOf(learnerId) !== null);
  if (invited.length === 0) return own;

  const byId = new Map(learners.map((learner) => [learner.id, learner]));
  const accounts = learners.filter(({ invitation }) => invitation === undefined);
  const byEmail = indexBy(accounts, ({ email }) => foldedAddress(email));
  const taken = new Set(own.values());
  for (const match of matches) if ('learnerId' in match && match.learnerId) taken.add(match.learnerId);

  const became = invited.flatMap(({ employeeId, learnerId }) => {
    const found = byEmail.get(foldedAddress(byId.get(learnerId)?.email ?? null) ?? '') ?? [];
    const [account] = found;
    return account && found.length === 1 && !taken.has(account.id) ? [{ employeeId, id: account.id }] : [];
  });
  const claims = indexBy(became, ({ id }) => id);
  for (const { employeeId, id } of became) if (claims.get(id)?.length === 1) own.set(employeeId, id);
  return own;
}
