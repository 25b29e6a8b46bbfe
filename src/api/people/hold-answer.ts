import { z } from 'zod';
import type { Hold } from '../../ports/hold-store.ts';

export const HoldAnswer = z
  .object({
    employeeId: z.string(),
    reason: z
      .enum(['undo', 'by-hand'])
      .describe('`undo`: by a run that took something back, because Personio still says the same.'),
    runId: z.string().nullable().describe('The run that holds them; null where somebody did by hand.'),
    heldBy: z.string().nullable().describe('Name of the token.'),
    heldAt: z.iso.datetime(),
  })
  .meta({ id: 'Hold', description: 'Somebody for whom nothing is written until a person releases them.' });

export function holdAnswer(hold: Hold): z.input<typeof HoldAnswer> {
  return { ...hold, heldAt: hold.heldAt.toISOString() };
}
