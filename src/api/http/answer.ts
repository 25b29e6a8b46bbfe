import type { Response } from 'express';
import type { z } from 'zod';

/** Sends what the schema lets through: a field that it does not name does not leave, and a wrong one is a fault of ours. */
export function answer<Schema extends z.ZodType>(res: Response, schema: Schema, value: z.input<Schema>): void {
  res.json(schema.parse(value));
}
