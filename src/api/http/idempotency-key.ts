import { z } from 'zod';

const KEY = z.string().regex(/^[\x20-\x7e]{1,200}$/, 'must be 1 to 200 printable characters');

/** The header `Idempotency-Key` of what must not happen twice. */
export function idempotencyHeaders(description: string, example: string) {
  return z.object({ 'idempotency-key': KEY.exactOptional().meta({ description, example }) });
}

/** What an answer says when the key was used before. */
export const REPLAYED_HEADER = { 'Idempotency-Replayed': '`true` where an earlier call with this key led to the run' };
