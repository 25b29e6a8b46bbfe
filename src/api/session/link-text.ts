import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { ApiError } from '../http/api-error.ts';

/** The prefix lets scanners for leaked secrets find ours. */
export function newLinkText(): string {
  return `mtl_${randomBytes(32).toString('base64url')}`;
}

/** After the `#`, which browsers keep to themselves: no log on the way sees it. */
export function linkAddress(baseUrl: string, text: string): string {
  return `${baseUrl}/welcome#${text}`;
}

export const linkText = z.string().max(100).meta({ description: 'What stands behind the `#` of the link.' });

export const LINK_NOT_VALID = new ApiError({
  code: 'link-not-valid',
  detail: 'This link does not hold any more: it was used, it is over, or a newer one was made.',
  remedy:
    'Ask an admin of this installation for a new one; where there is no admin yet, run: matrikel users first-link',
});
