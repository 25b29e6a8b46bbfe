import { type Employee, textAttribute } from '../../domain/employee.ts';
import { type EmployeeId, invitationOf } from '../../domain/ids.ts';
import type { Learner } from '../../domain/learner.ts';
import type { LinkKeys, Match } from '../../domain/matching.ts';
import { ATTRIBUTE } from '../../domain/personio-attributes.ts';
import { employeeKeys, learnerKeys } from '../../domain/plan.ts';
import type { ResolvedSettings } from '../../domain/resolved-settings.ts';
import { judgeScope } from '../../domain/scope.ts';
import type { Connected } from '../../ports/connections.ts';
import type { LinkStore } from '../../ports/link-store.ts';
import { matchByWhatWasWritten } from '../match-by-what-was-written.ts';

export interface FoundMatch {
  readonly match: Match;
  /** Null where there is no account, or it is not clear which. */
  readonly learner: Learner | null;
  /** Other employees in scope with the same address. */
  readonly namesakes: readonly EmployeeId[];
}

/**
 * Whose account an employee in scope has: the rules of a whole run, on those employees and learners alone that could
 * matter for this one.
 */
export async function findMatch(
  { integration, hr, lms }: Connected,
  { links, planKey }: { readonly links: Pick<LinkStore, 'around' | 'written'>; readonly planKey: Buffer },
  employee: Employee,
  resolved: ResolvedSettings,
  signal: AbortSignal,
): Promise<FoundMatch> {
  const { id: integrationId, settings } = integration;
  const useExternalId = settings.externalId !== 'ignore';
  const email = textAttribute(employee, ATTRIBUTE.email);
  const ownLink = (await links.around(integrationId, [employee.id], []))[0]?.learnerId ?? null;
  // a link to an account decides by itself: which others there are matters only to whoever has none, or an invitation at most
  const decided = ownLink !== null && invitationOf(ownLink) === null;
  const keys = decided ? NO_KEYS : { externalId: useExternalId ? employee.id : null, email };
  const [sameAddress, candidates] = await Promise.all([
    email === null ? [] : hr.findByAddress(email, resolved.needed, signal),
    lms.findCandidates({ linked: ownLink, ...keys }, signal),
  ]);
  const namesakes = sameAddress.filter((other) => other.id !== employee.id && isInScope(other, resolved));
  const employees = [employee, ...namesakes];
  const learnerIds = candidates.map(({ id }) => id);
  const known =
    decided && namesakes.length === 0
      ? [{ employeeId: employee.id, learnerId: ownLink }]
      : await links.around(
          integrationId,
          employees.map(({ id }) => id),
          learnerIds,
        );
  const learners = [...candidates, ...(await linkedToNamesakes(lms, known, candidates, signal))];
  const byId = new Map(learners.map((learner) => [learner.id, learner]));
  const matches = await matchByWhatWasWritten(
    {
      employees: employees.map((one) => employeeKeys(one, resolved)),
      learners: learners.map(learnerKeys),
      links: known,
      useExternalId,
    },
    { integrationId, links, planKey, can: lms.can, learnersOf: async () => byId },
  );
  const match = matches.get(employee.id) ?? { outcome: 'none' };
  const learnerId = match.outcome === 'linked' || match.outcome === 'matched' ? match.learnerId : null;
  return {
    match,
    learner: (learnerId && byId.get(learnerId)) ?? null,
    namesakes: namesakes.map(({ id }) => id),
  };
}

const NO_KEYS = { externalId: null, email: null };

/** Somebody hired again takes over the account of the former record, which nothing else may lead to. */
async function linkedToNamesakes(
  lms: Connected['lms'],
  links: readonly LinkKeys[],
  candidates: readonly Learner[],
  signal: AbortSignal,
): Promise<readonly Learner[]> {
  const ids = new Set(links.map(({ learnerId }) => learnerId));
  for (const { id } of candidates) ids.delete(id);
  const found = await Promise.all([...ids].map((id) => lms.findLearner(id, signal)));
  return found.filter((learner) => learner !== null);
}

function isInScope(employee: Employee, { scope }: ResolvedSettings): boolean {
  return judgeScope(employee, scope).verdict === 'in';
}
