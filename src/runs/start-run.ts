import { setTimeout as sleep } from 'node:timers/promises';
import type { IntegrationId, RunId } from '../domain/ids.ts';
import { isOpen } from '../domain/run.ts';
import type { Integration } from '../ports/integration-store.ts';
import type { Run } from '../ports/run-store.ts';
import { closeOrphans } from './close-orphans.ts';
import type { RunsDeps, StartedRun, StartRequest } from './deps.ts';
import { NotThereError, RunConflictError, TemporalAwayError } from './errors.ts';
import type { LatestWorkflow } from './full-sync-workflows.ts';

const ENDING_LOOKS = 20;
const ENDING_WAIT_MS = 100;

/**
 * Starts a run or joins one that would do the same. The workflow id is the lock: whoever loses the race for it takes
 * back the row just made and joins the winner.
 */
export async function startRun(
  deps: RunsDeps,
  integrationId: IntegrationId,
  request: StartRequest,
): Promise<StartedRun> {
  const integration = await deps.integrations.read(integrationId);
  if (!integration) throw new NotThereError('no such integration');
  await requireSecrets(deps, integrationId);

  // Asked before the row is made, so that nothing is left behind when Temporal is down.
  const open = await deps.runs.openRuns(integrationId);
  const latest = await latestAtRest(deps, integrationId);
  await closeOrphans(deps.runs, open, latest, deps.clock.now());
  if (latest?.running) return joined(deps, latest.runId, integration, request);

  const { settingsVersion } = integration;
  const run = await deps.runs.create({ integrationId, ...request, settingsVersion });
  if (await startWorkflow(deps, run, integration.name)) return { runId: run.id, joined: false };

  await deps.runs.discard(run.id);
  const winner = await latestAtRest(deps, integrationId);
  return joined(deps, winner?.runId ?? null, integration, request);
}

/** A run closes its row a moment before its workflow ends; whoever starts right then waits for that moment. */
async function latestAtRest(deps: RunsDeps, integrationId: IntegrationId): Promise<LatestWorkflow | null> {
  for (let asked = 1; ; asked++) {
    const latest = await deps.workflows.latest(integrationId);
    if (!latest?.running || latest.runId === null || asked >= ENDING_LOOKS) return latest;
    const run = await deps.runs.read(latest.runId);
    if (run === null || isOpen(run.status)) return latest;
    await sleep(ENDING_WAIT_MS);
  }
}

async function startWorkflow(deps: RunsDeps, run: Run, integrationName: string): Promise<boolean> {
  const { integrationId, dryRun, id: runId } = run;
  const { workflows, heartbeatTimeoutMs } = deps;
  try {
    return await workflows.start({ integrationId, runId, dryRun, heartbeatTimeoutMs }, integrationName);
  } catch (error) {
    // Without an answer the workflow may have begun: the row stays, and reconciling decides what became of it.
    if (!(error instanceof TemporalAwayError)) await deps.runs.discard(runId);
    throw error;
  }
}

/** A run of the same kind and settings that goes on is what was asked for; any other stands in the way. */
async function joined(
  deps: RunsDeps,
  runId: RunId | null,
  integration: Integration,
  request: StartRequest,
): Promise<StartedRun> {
  const run = runId === null ? null : await deps.runs.read(runId);
  const same =
    run !== null &&
    isOpen(run.status) &&
    run.status !== 'waiting' &&
    run.kind === request.kind &&
    run.dryRun === request.dryRun &&
    run.settingsVersion === integration.settingsVersion;
  if (!same) throw new RunConflictError('run-goes-on', run?.id ?? null);
  return { runId: run.id, joined: true };
}

async function requireSecrets({ integrations }: RunsDeps, id: IntegrationId): Promise<void> {
  const { clientSecret, apiKey } = await integrations.secrets(id);
  if (clientSecret === null || apiKey === null) throw new RunConflictError('secret-missing', null);
}
