import { createHash } from 'node:crypto';
import type { OpenApiDocument } from './document.ts';

/** SHA-256 of what the client's types are made from; the version of the package is not part of it. */
export function documentDigest({ info: _info, ...document }: OpenApiDocument): string {
  return createHash('sha256').update(JSON.stringify(document)).digest('hex');
}
