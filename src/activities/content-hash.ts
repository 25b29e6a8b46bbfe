import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/canonical-json.ts';

/** Of an employee or a learner as read: another content, another hash. */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('base64url');
}
