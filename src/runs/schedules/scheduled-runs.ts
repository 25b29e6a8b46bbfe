import type { Client } from '@temporalio/client';
import type { IntegrationId } from '../../domain/ids.ts';
import type { SkippedRun } from '../../domain/incremental/scheduled-run.ts';
import { systemClock } from '../../ports/clock.ts';
import { ProbeGoesOnError } from '../../ports/probe-store.ts';
import type { ScheduledRuns } from '../../ports/scheduled-runs.ts';
import type { RunsDeps } from '../deps.ts';
import { NotThereError, RunConflictError } from '../errors.ts';
import { createFullSyncWorkflows } from '../full-sync-workflows.ts';
import { startOnce } from '../start-once.ts';
import { removeSchedules } from './index.ts';
import { createTemporalSchedules } from './temporal-schedules.ts';

interface Leftovers {
  remove(integrationId: IntegrationId): Promise<void>;
}

type ScheduledRunsOptions = Omit<RunsDeps, 'workflows' | 'clock'> & {
  readonly client: Client;
  readonly taskQueue: string;
};

/** What a worker needs to decide about a start as the API does; only the workflow is started as a child. */
export function createScheduledRuns({ client, taskQueue, ...stores }: ScheduledRunsOptions): ScheduledRuns {
  const deps = { ...stores, workflows: createFullSyncWorkflows(client, taskQueue), clock: systemClock };
  return scheduledRuns(deps, { remove: (id) => removeSchedules(createTemporalSchedules(client), id) });
}

function scheduledRuns(deps: RunsDeps, schedules: Leftovers): ScheduledRuns {
  return {
    async begin(integrationId, kind, key) {
      const integration = await deps.integrations.read(integrationId);
      if (!integration) return gone(schedules, integrationId);
      try {
        const request = { kind, dryRun: kind === 'drift', asChild: true, idempotencyKey: key };
        const { runId, joined } = await startOnce(deps, integrationId, request);
        if (joined) return { because: 'run-goes-on' };
        return { runId, heartbeatTimeoutMs: deps.heartbeatTimeoutMs, integrationName: integration.name };
      } catch (error) {
        const because = reasonOf(error);
        if (because === 'integration-gone') return gone(schedules, integrationId);
        if (because) return { because };
        throw error;
      }
    },
    takeBack: (runId) => deps.runs.discard(runId),
    forget: (integrationId) => schedules.remove(integrationId),
  };
}

/** It was deleted while Temporal was away, or with an older database: whatever still starts for it ends here. */
async function gone(schedules: Leftovers, integrationId: IntegrationId): Promise<SkippedRun> {
  await schedules.remove(integrationId);
  return { because: 'integration-gone' };
}

function reasonOf(error: unknown): SkippedRun['because'] | null {
  if (error instanceof NotThereError) return 'integration-gone';
  if (error instanceof ProbeGoesOnError) return 'probe-goes-on';
  if (!(error instanceof RunConflictError)) return null;
  const { code } = error;
  return code === 'quarantined' || code === 'secret-missing' || code === 'run-goes-on' ? code : null;
}
