import { z } from 'zod';
import type { LearnerId } from '../../../domain/ids.ts';
import type { SourceCertificate } from '../../../ports/certificate-source.ts';
import { isStorableMoment, storableId, titleText } from '../../http/storable.ts';

/** Of `mod_customcert_list_issues`. */
const Row = z.object({
  issue: z.object({
    id: storableId,
    customcertid: storableId,
    code: z.string().min(1),
    timecreated: z.number().int(),
  }),
  user: z.object({ id: storableId }),
  template: z.object({ name: titleText }),
});

const File = z.object({ pdf: z.object({ content: z.string().nullish() }).nullish() });

/** The list takes no id of an issue: these three together leave few rows. */
export interface WhereListed {
  readonly userId: string;
  readonly certificateId: string;
  /** Seconds. */
  readonly issuedAt: number;
}

export interface Issue {
  readonly certificate: SourceCertificate;
  readonly where: WhereListed;
}

/**
 * Null for a row that cannot be understood. The file is made anew for every call, so that neither its bytes nor its name say which one
 * it is: the version is the code that is printed on it, which stays with the issue.
 */
export function readIssue(row: unknown): Issue | null {
  const parsed = Row.safeParse(row);
  if (!parsed.success) return null;
  const { issue, user, template } = parsed.data;
  const issuedAt = new Date(issue.timecreated * 1000);
  if (!isStorableMoment(issuedAt)) return null;
  return {
    certificate: {
      ...{ sourceId: issue.id, version: issue.code, owner: { learnerId: user.id as LearnerId } },
      ...{ title: template.name, kind: 'file', issuedAt, expires: null, revokedAt: null },
    },
    where: { userId: user.id, certificateId: issue.customcertid, issuedAt: issue.timecreated },
  };
}

/** The PDF in base64; null where the site could not make it, which it says in no other way. */
export function fileOf(row: unknown): string | null {
  const parsed = File.safeParse(row);
  return (parsed.success && parsed.data.pdf?.content) || null;
}
