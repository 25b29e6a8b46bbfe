import { z } from 'zod';

/** Why somebody decided so; kept with the decision. */
export const Reason = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .refine((given) => given.isWellFormed(), 'must be text in Unicode')
  .regex(/^[^\0]*$/, 'must not contain a NUL character')
  .exactOptional()
  .meta({ description: 'Why, in a sentence; kept with the decision.' });
