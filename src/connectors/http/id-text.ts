import { z } from 'zod';

/** An id as a vendor writes it, number or string, as text. Integers beyond 2^53 arrive as text already (json.ts). */
export const idText = z
  .union([z.string(), z.number().int()])
  .transform(String)
  .refine((text) => text !== '');
