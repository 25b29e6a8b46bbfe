import { holdsWrittenIdentity } from '../domain/drift/holds-written-identity.ts';
import type { EmployeeId, IntegrationId, LearnerId } from '../domain/ids.ts';
import type { Learner } from '../domain/learner.ts';
import type { LmsCapabilities } from '../domain/lms-capabilities.ts';
import { type Match, type MatchingInput, matchPeople } from '../domain/matching.ts';
import type { LinkStore } from '../ports/link-store.ts';
import { createValueHash } from './value-hash.ts';

export interface WrittenSources {
  readonly integrationId: IntegrationId;
  readonly links: Pick<LinkStore, 'written'>;
  readonly planKey: Buffer;
  readonly can: LmsCapabilities;
  learnersOf(ids: readonly LearnerId[]): Promise<ReadonlyMap<LearnerId, Learner>>;
}

/** People looked at once. */
const PAGE = 500;

/**
 * Matching, and where an LMS has no place for the employee's id a second look at linked accounts that agree with the employee in
 * nothing: whoever marries changes name and address together, and the account still says what was last written to it (0020).
 */
export async function matchByWhatWasWritten(
  input: MatchingInput,
  sources: WrittenSources,
): Promise<ReadonlyMap<EmployeeId, Match>> {
  const matches = matchPeople(input);
  if (sources.can.externalIdField !== null) return matches;
  const doubted = input.links.filter(({ employeeId, learnerId }) => {
    const match = matches.get(employeeId);
    return match?.outcome === 'case' && match.because === 'case-link-disagrees' && match.learnerId === learnerId;
  });
  const recognised = new Set<EmployeeId>();
  for (let from = 0; from < doubted.length; from += PAGE)
    for (const employeeId of await recognisedOf(doubted.slice(from, from + PAGE), sources)) recognised.add(employeeId);
  return recognised.size === 0 ? matches : matchPeople({ ...input, recognised });
}

async function recognisedOf(
  doubted: MatchingInput['links'],
  { integrationId, links, planKey, can, learnersOf }: WrittenSources,
): Promise<readonly EmployeeId[]> {
  const hash = createValueHash(planKey, can);
  const [written, learners] = await Promise.all([
    links.written(
      integrationId,
      doubted.map(({ employeeId }) => employeeId),
    ),
    learnersOf(doubted.map(({ learnerId }) => learnerId)),
  ]);
  return doubted.flatMap(({ employeeId, learnerId }) => {
    const [known, learner] = [written.get(employeeId), learners.get(learnerId)];
    const holds = known && learner && !learner.invitation && holdsWrittenIdentity(learner, known, can, hash);
    return holds ? employeeId : [];
  });
}
