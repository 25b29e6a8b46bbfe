import type { ScheduledInput, ScheduledRunResult } from './scheduled-messages.ts';
import { scheduledRun } from './scheduled-run.ts';

/** What a Schedule starts: a full sync of its own. */
export async function scheduledFullSync(input: ScheduledInput): Promise<ScheduledRunResult> {
  return scheduledRun(input, 'full');
}
