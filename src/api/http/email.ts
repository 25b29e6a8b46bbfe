import { z } from 'zod';

/** As mail servers take it: RFC 5321 gives what stands before the @ 64 characters. */
export const email = z
  .email({ abort: true })
  .max(254)
  .regex(/^[^@]{1,64}@/, { error: 'must be an e-mail address' });
