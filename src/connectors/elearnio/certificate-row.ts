import { z } from 'zod';
import { readExpiry } from '../../domain/certificates/expiry.ts';
import type { LearnerId } from '../../domain/ids.ts';
import type { SourceCertificate } from '../../ports/certificate-source.ts';
import { isStorableMoment, storableId, titleText } from '../http/storable.ts';

const text = z.string().nullish();
const moment = z
  .string()
  .transform((at) => new Date(at))
  .refine(isStorableMoment);

const Row = z.object({
  id: storableId,
  attributes: z.object({
    member_id: storableId.nullish(),
    member_email: text,
    course_title: titleText,
    issued_at: moment,
    /** A day that the calendar does not have, as `0000-00-00`, is none. */
    expires_at: text.transform((given) => (given ? readExpiry(given) : null)),
    revoked_at: moment.nullish(),
    sha256: text,
  }),
});

/** `GET /certificates`: rows one by one, so that an unreadable one does not take its page with it. */
export const CertificatesAnswer = z.object({
  data: z.array(z.unknown()),
  meta: z.object({ record_count: z.number().int().nonnegative().nullish() }).nullish(),
});

/** One certificate; null for a row that cannot be understood. `employee_id` is not looked at: customers keep other numbers there. */
export function readCertificateRow(row: unknown): SourceCertificate | null {
  const parsed = Row.safeParse(row);
  if (!parsed.success) return null;
  const { id, attributes } = parsed.data;
  const { member_id: member, member_email: email } = attributes;
  const owner = member ? { learnerId: member as LearnerId } : email ? { email } : null;
  if (!owner) return null;
  return {
    sourceId: id,
    version: hashText(attributes.sha256),
    owner,
    title: attributes.course_title,
    kind: 'file',
    issuedAt: attributes.issued_at,
    expires: attributes.expires_at,
    revokedAt: attributes.revoked_at ?? null,
  };
}

/** A SHA-256 in hex, as the version of a file is named; null for anything else. */
export function hashText(given: string | null | undefined): string | null {
  const hash = given?.toLowerCase() ?? '';
  return /^[0-9a-f]{64}$/.test(hash) ? hash : null;
}
