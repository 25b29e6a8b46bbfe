import { z } from 'zod';

const looksLikeId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What people call a thing of theirs. An address may name it by id or by this, so neither can look like the other. */
export const name = z
  .string()
  .regex(/^[a-z0-9-]{1,60}$/, 'must be 1 to 60 of a-z, 0-9 and hyphens')
  .refine((text) => !looksLikeId.test(text), 'must not look like an id');
