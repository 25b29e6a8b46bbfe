import { z } from 'zod';

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 200;

export const limit = z.coerce.number().int().min(1).max(MAX_LIMIT).default(DEFAULT_LIMIT);
/** The id after which a page goes on; ours are UUIDs and counters. */
export const cursor = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,64}$/, 'must be the `next` of an earlier answer')
  .exactOptional();
/** Steps and problems are counted. */
export const countedCursor = z
  .string()
  .regex(/^\d{1,15}$/, 'must be the `next` of an earlier answer')
  .exactOptional();

/** The id to go on from; null when this was the last page. A full page may be followed by an empty one. */
export function nextOf(items: readonly { readonly id: string }[], limitOfPage: number): string | null {
  return items.length < limitOfPage ? null : (items.at(-1)?.id ?? null);
}
