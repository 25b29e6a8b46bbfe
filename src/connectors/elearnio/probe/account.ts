import { z } from 'zod';
import type { LearnerId } from '../../../domain/ids.ts';
import type { LearnerInGroups } from '../../../domain/learner.ts';
import type { UnfitAccount } from '../../../ports/lms-probe.ts';
import { VendorError } from '../../../ports/vendor-error.ts';
import { numberedPages } from '../../http/numbered-pages.ts';
import type { ElearnioClient } from '../client.ts';
import { sameText } from '../effect.ts';
import { ALL_PAGES, memberPages } from '../member-pages.ts';
import { toLearner } from '../member-row.ts';
import { EMAIL, EMPLOYEE_ID, ROLE_OF_NEW_PEOPLE } from '../vocabulary.ts';

export interface FoundAccount {
  readonly learner: LearnerInGroups;
  readonly unfit: UnfitAccount | null;
}

type Attributes = Readonly<Record<string, unknown>>;

/** The account with this address, read whole, and whether the portal's record lets it pass for a disposable one. */
export async function findAccount(
  client: ElearnioClient,
  pageSize: number,
  email: string,
  signal: AbortSignal,
): Promise<FoundAccount | null> {
  const ids = new Set<LearnerId>();
  // Whether the filter minds the case is not documented, so both spellings are asked for and every row is compared.
  for (const spelling of new Set([email, email.toLowerCase()])) {
    const pages = memberPages(client, pageSize, { name: 'email', value: spelling });
    for await (const { items } of numberedPages(pages, ALL_PAGES, signal)) {
      for (const learner of items) if (sameText(EMAIL, learner.email, email)) ids.add(learner.id);
    }
  }
  const [id] = ids;
  if (id === undefined) return null;
  const resource = await client.rawMember(id, signal);
  const learner = toLearner(resource);
  if (!sameText(EMAIL, learner.email, email)) throw otherMember();
  return { learner, unfit: ids.size > 1 ? 'several-accounts' : unfitness(resource.attributes) };
}

/** In doubt unfit: a role that the portal does not name may be any. */
function unfitness(attributes: Attributes): UnfitAccount | null {
  if (!isBlank(attributes[EMPLOYEE_ID])) return 'external-id';
  if (attributes.role !== ROLE_OF_NEW_PEOPLE) return 'other-role';
  // not told is not never: the account of a person who is not in Personio looks the same
  if (attributes.last_login === undefined) return 'sign-in-unknown';
  return isBlank(attributes.last_login) && isBlank(attributes.last_activity) ? null : 'signed-in';
}

const Blank = z.union([z.null(), z.undefined(), z.literal('')]);

function isBlank(value: unknown): boolean {
  return Blank.safeParse(value).success;
}

/** The list and the single record must speak of the same account before anything is written to it. */
function otherMember(): VendorError {
  return new VendorError({
    vendor: 'elearnio',
    operation: 'GET /members/{id}',
    kind: 'bad-answer',
    code: 'vendor-bad-answer',
    setting: 'lms.baseUrl',
  });
}
