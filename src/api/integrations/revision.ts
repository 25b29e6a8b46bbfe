import { z } from 'zod';
import type { Integration } from '../../ports/integration-store.ts';
import { changedMeanwhile } from './refused-change.ts';

/** https://www.rfc-editor.org/rfc/rfc9110#name-if-match: `*`, or what GET gave as ETag. */
const TAGS = /^(\*|(W\/)?"[!#-~]*"( *, *(W\/)?"[!#-~]*")*)$/;

export const IfMatch = z.object({
  'if-match': z
    .string()
    .regex(TAGS, 'must be the ETag of an earlier answer, with its quotation marks')
    .exactOptional()
    .meta({
      description: 'The `ETag` of the integration as you know it: refused where it has changed since.',
      example: '"3"',
    }),
});

export const ETAG = { ETag: 'The revision, for `If-Match`' };

/** Strong, since everything that is shown of an integration counts its revision up. */
export function etagOf({ revision }: Pick<Integration, 'revision'>): { ETag: string } {
  return { ETag: `"${revision}"` };
}

/** `*` asks only that there is one. */
export function namesRevision(ifMatch: string | undefined): ifMatch is string {
  return ifMatch !== undefined && ifMatch !== '*';
}

/**
 * 412 where the caller knows the integration otherwise than it is. A proxy that compresses answers marks our tag as weak on
 * the way; the revision in it says the same.
 */
export function requireMatch(ifMatch: string | undefined, integration: Integration): void {
  if (!namesRevision(ifMatch)) return;
  const known = ifMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (!known.includes(etagOf(integration).ETag)) throw changedMeanwhile();
}
