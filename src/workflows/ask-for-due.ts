import { proxyActivities, setCurrentDetails } from '@temporalio/workflow';
import type { DueResult } from '../activities/due.ts';
import type { Activities } from '../activities/index.ts';
import { soonAgain } from './profiles.ts';
import type { ScheduledInput } from './scheduled-messages.ts';

/** What a Schedule starts: asks once for an update of everybody whose day has come. No workflow waits for a day. */
export async function askForDueDates({ integrationId }: ScheduledInput): Promise<DueResult> {
  const { askForDue } = proxyActivities<Activities>(soonAgain());
  const result = await askForDue.executeWithOptions({ summary: 'Ask for whoever is due' }, [integrationId]);
  setCurrentDetails(
    result.outcome === 'skipped' ? `**Skipped**: ${result.because}` : `**${result.people} people** are to be looked at`,
  );
  return result;
}
