import { Context } from '@temporalio/activity';
import type { IntegrationId, RunId } from '../domain/ids.ts';
import type { BegunRun, ScheduledKind, SkippedRun } from '../domain/incremental/scheduled-run.ts';
import type { Logger } from '../ports/logger.ts';
import type { ScheduledRuns } from '../ports/scheduled-runs.ts';
import { heartbeating } from './heartbeating.ts';

export interface ScheduledDeps {
  readonly scheduledRuns: ScheduledRuns;
  readonly logger: Logger;
}

export function createScheduledActivities({ scheduledRuns, logger }: ScheduledDeps) {
  async function begin(integrationId: IntegrationId, kind: ScheduledKind): Promise<BegunRun | SkippedRun> {
    const execution = Context.current().info.workflowExecution?.runId ?? '';
    return heartbeating(logger, () => scheduledRuns.begin(integrationId, kind, `schedule-${execution}`));
  }

  return {
    /** Makes the row of the run that a Schedule starts, or says why none begins. Asked again, it answers the same run. */
    async beginScheduledRun(integrationId: IntegrationId): Promise<BegunRun | SkippedRun> {
      return begin(integrationId, 'full');
    },

    /** The same of a look at what was edited in the LMS. */
    async beginDriftCheck(integrationId: IntegrationId): Promise<BegunRun | SkippedRun> {
      return begin(integrationId, 'drift');
    },

    async takeBackRun(runId: RunId): Promise<void> {
      await heartbeating(logger, () => scheduledRuns.takeBack(runId));
    },
  };
}
