import { followInvitations } from '../../domain/follow-invitations.ts';
import { type EmployeeId, invitationOf, type LearnerId } from '../../domain/ids.ts';
import type { Learner } from '../../domain/learner.ts';
import { learnerKeys } from '../../domain/plan.ts';
import type { Connected } from '../../ports/connections.ts';
import type { LinkStore } from '../../ports/link-store.ts';

/** Whom the link of somebody outside the scope leads to, as a whole run finds them; null where it leads nowhere. */
export async function findLeft(
  { integration, lms }: Pick<Connected, 'integration' | 'lms'>,
  links: Pick<LinkStore, 'around'>,
  employeeId: EmployeeId,
  signal: AbortSignal,
): Promise<{ readonly linked: LearnerId; readonly learner: Learner | null } | null> {
  const [link] = await links.around(integration.id, [employeeId], []);
  if (!link) return null;
  const linked = link.learnerId;
  if (invitationOf(linked) === null) {
    const learner = await lms.findLearner(linked, signal);
    return learner && { linked, learner };
  }
  const candidates = await lms.findCandidates({ linked, externalId: null, email: null }, signal);
  const ids = candidates.map(({ id }) => id);
  const known = await links.around(integration.id, [employeeId], ids);
  const became = followInvitations(known, candidates.map(learnerKeys), []).get(employeeId) ?? linked;
  return { linked: became, learner: candidates.find(({ id }) => id === became) ?? null };
}
