import type { ScheduledInput, ScheduledRunResult } from './scheduled-messages.ts';
import { scheduledRun } from './scheduled-run.ts';

/** What a Schedule starts: a look at everybody for what was edited in the LMS, which holds the same lock as a full sync and writes nothing. */
export async function scheduledDriftCheck(input: ScheduledInput): Promise<ScheduledRunResult> {
  return scheduledRun(input, 'drift');
}
