import { proxyActivities, setCurrentDetails } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { PollResult } from '../activities/poll.ts';
import { soonAgain } from './profiles.ts';
import type { ScheduledInput } from './scheduled-messages.ts';

/** What a Schedule starts: one look at what changed. Whoever did is served by a workflow of their own. */
export async function pollChanges({ integrationId }: ScheduledInput): Promise<PollResult> {
  const { lookForChanges } = proxyActivities<Activities>(soonAgain());
  const result = await lookForChanges.executeWithOptions({ summary: 'Ask Personio who changed' }, [integrationId]);
  setCurrentDetails(
    result.outcome === 'skipped'
      ? `**Skipped**: ${result.because}`
      : `**${result.changed} of ${result.employees} people** are to be looked at`,
  );
  return result;
}
