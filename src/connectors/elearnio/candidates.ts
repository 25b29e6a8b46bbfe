import type { LearnerId } from '../../domain/ids.ts';
import type { LearnerInGroups } from '../../domain/learner.ts';
import type { CandidateKeys } from '../../ports/lms-port.ts';
import { VendorError } from '../../ports/vendor-error.ts';
import type { ElearnioClient, MembersQuery } from './client.ts';
import { sameText } from './effect.ts';
import { membersWith, neverEnding } from './look-up.ts';
import { EMAIL } from './vocabulary.ts';

/** One member; null when the portal does not know the id. */
export async function memberOrNull(
  client: ElearnioClient,
  id: LearnerId,
  signal: AbortSignal,
): Promise<LearnerInGroups | null> {
  try {
    return await client.member(id, signal);
  } catch (error) {
    if (error instanceof VendorError && error.details.kind === 'not-found') return null;
    throw error;
  }
}

/** Asked side by side. Whether the filter for addresses minds the case is not documented, so the usual spellings are asked for. */
export async function findCandidates(
  client: ElearnioClient,
  pageSize: number,
  { linked, externalId, email }: CandidateKeys,
  signal: AbortSignal,
): Promise<readonly LearnerInGroups[]> {
  const hasAddress = (learner: LearnerInGroups) => sameText(EMAIL, learner.email, email);
  const spellings = email === null ? [] : [...new Set([email, email.toLowerCase(), email.toUpperCase()])];

  async function all(filter: NonNullable<MembersQuery['filter']>, fits: (learner: LearnerInGroups) => boolean) {
    const { found, ended } = await membersWith(client, pageSize, filter, fits, signal);
    if (!ended) throw neverEnding();
    return found;
  }
  const found = await Promise.all([
    linked === null ? [] : memberOrNull(client, linked, signal),
    externalId === null
      ? []
      : all({ name: 'employee_id', value: externalId }, (learner) => learner.externalId === externalId),
    ...spellings.map((value) => all({ name: 'email', value }, hasAddress)),
  ]);
  const learners = found.flat().filter((learner) => learner !== null);
  return [...new Map(learners.map((learner) => [learner.id, learner])).values()];
}
