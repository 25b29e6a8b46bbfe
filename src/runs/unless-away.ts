import { TemporalAwayError, TemporalRefusedError } from './errors.ts';

/** Null where Temporal is away, or refuses us: for what is followed as soon as it is back. */
export async function unlessAway<Answer>(ask: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof TemporalAwayError || error instanceof TemporalRefusedError) return null;
    throw error;
  }
}
