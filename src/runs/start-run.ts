import { setTimeout as sleep } from 'node:timers/promises';
import type { IntegrationId, RunId } from '../domain/ids.ts';
import { isOpen } from '../domain/run.ts';
import type { IdempotencyKey } from '../ports/idempotency-store.ts';
import type { Integration } from '../ports/integration-store.ts';
import type { NewRun, Run } from '../ports/run-store.ts';
import { closeOrphans } from './close-orphans.ts';
import type { RunsDeps, StartedRun, StartRequest } from './deps.ts';
import { endDriftCheck } from './end-drift-check.ts';
import { endStranger } from './end-stranger.ts';
import { NotThereError, RunConflictError, TemporalAwayError } from './errors.ts';
import type { LatestWorkflow } from './full-sync-workflows.ts';
import { currentTraceParent, noteRun } from './run-trace.ts';
import { supersede } from './supersede.ts';

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
  key: IdempotencyKey | null,
): Promise<StartedRun | 'key-taken'> {
  const integration = await freeIntegration(deps, integrationId);
  await requireSecrets(deps, integrationId);

  // Asked before the row is made, so that nothing is left behind when Temporal is down.
  const open = await deps.runs.openRuns(integrationId);
  const latest = await roomFor(deps, integrationId, request);
  await closeOrphans(deps.runs, open, latest, deps.clock.now(), () => deps.workflows.parentGoesOn(integrationId));
  const free = !latest?.running || (await endStranger(deps, integrationId, latest));
  if (!free) return joined(deps, latest.runId, integration, request, key);
  if (request.kind === 'drift') await requireNoOpenRun(deps, integrationId);

  // Whoever waited for a run to end may have waited for one that ended in quarantine.
  const { settingsVersion } = await freeIntegration(deps, integrationId);
  const traceParent = currentTraceParent();
  const { kind, dryRun, preview = false, undoes = null, startedBy = null } = request;
  const asked = { integrationId, kind, dryRun, preview, undoes, settingsVersion, startedBy, traceParent };
  const run = await (key ? deps.keys.createRun(asked, key) : deps.runs.create(asked)).catch(whenRemoved(deps, asked));
  if (!run) return 'key-taken';
  if (request.asChild || (await startWorkflow(deps, run, integration.name))) {
    noteRun(run, integration.name);
    return { runId: run.id, joined: false, replayed: false };
  }

  await deps.runs.discard(run.id);
  const winner = await latestAtRest(deps, integrationId);
  return joined(deps, winner?.runId ?? null, integration, request, key);
}

async function freeIntegration({ integrations }: RunsDeps, id: IntegrationId): Promise<Integration> {
  const integration = await integrations.read(id);
  if (!integration) throw new NotThereError('integration');
  requireNoQuarantine(integration);
  return integration;
}

/** What only waits for a person makes room, and so does a look at drift. */
async function roomFor(
  deps: RunsDeps,
  integrationId: IntegrationId,
  request: StartRequest,
): Promise<LatestWorkflow | null> {
  const latest = await latestAtRest(deps, integrationId);
  const isFree =
    (await supersede(deps, integrationId, latest, request)) ||
    (await endDriftCheck(deps, integrationId, latest, request));
  return isFree ? latestAtRest(deps, integrationId) : latest;
}

/** What a schedule began may still be on its way to its workflow, and is worth more than a look. */
async function requireNoOpenRun({ runs }: RunsDeps, integrationId: IntegrationId): Promise<void> {
  const [open] = await runs.openRuns(integrationId);
  if (open) throw new RunConflictError('run-goes-on', open.id);
}

/** The integration may be removed at any moment before its run is made. */
function whenRemoved({ integrations }: RunsDeps, { integrationId }: NewRun) {
  return async (error: unknown): Promise<never> => {
    throw (await integrations.read(integrationId)) ? error : new NotThereError('integration');
  };
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
  const { integrationId, kind, dryRun, id: runId } = run;
  const { workflows, heartbeatTimeoutMs } = deps;
  try {
    return await workflows.start({ integrationId, runId, kind, dryRun, heartbeatTimeoutMs }, integrationName);
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
  key: IdempotencyKey | null,
): Promise<StartedRun | 'key-taken'> {
  const run = runId === null ? null : await deps.runs.read(runId);
  const same =
    run !== null &&
    isOpen(run.status) &&
    run.status !== 'waiting' &&
    run.kind === request.kind &&
    run.kind !== 'undo' &&
    !run.preview &&
    !request.preview &&
    run.dryRun === request.dryRun &&
    run.settingsVersion === integration.settingsVersion;
  if (!same) throw new RunConflictError('run-goes-on', run?.id ?? null);
  if (key && !(await deps.keys.keep(integration.id, key, run.id))) return 'key-taken';
  noteRun(run, integration.name);
  return { runId: run.id, joined: true, replayed: false };
}

/** Whatever was wrong would be wrong again, for everybody: first a person puts it right, and a check sees that. */
export function requireNoQuarantine({ quarantine }: Integration): void {
  if (quarantine !== null) throw new RunConflictError('quarantined', null);
}

export async function requireSecrets({ integrations }: RunsDeps, id: IntegrationId): Promise<void> {
  const { clientSecret, apiKey } = await integrations.secrets(id);
  if (clientSecret === null || apiKey === null) throw new RunConflictError('secret-missing', null);
}
