import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/canonical-json.ts';
import type { IntegrationId } from '../domain/ids.ts';
import type { IdempotencyKey } from '../ports/idempotency-store.ts';
import type { RunsDeps, StartedRun, StartRequest } from './deps.ts';
import { RunConflictError } from './errors.ts';
import { startRun } from './start-run.ts';

const ROUNDS = 5;

/**
 * Starts with a key of the caller's: the first start makes or joins a run, and whoever sends the same again hears of that
 * run, also when it is long over. The key is kept with the run in one transaction, so a crash leaves both or neither.
 */
export async function startOnce(
  deps: RunsDeps,
  integrationId: IntegrationId,
  request: StartRequest,
): Promise<StartedRun> {
  const text = request.idempotencyKey;
  const key = text === undefined ? null : { key: text, requestHash: hashOf(request) };
  // A start that loses its key to another at the same moment finds that one's run in the next round.
  for (let round = 1; round <= ROUNDS; round++) {
    const started =
      (key && (await replayed(deps, integrationId, key))) ?? (await startRun(deps, integrationId, request, key));
    if (started !== 'key-taken') return started;
  }
  throw new Error('the key of a start leads nowhere and cannot be taken');
}

/** The run that an earlier call with this key led to; a key whose run never began is free again. */
export async function replayed(
  deps: RunsDeps,
  integrationId: IntegrationId,
  { key, requestHash }: IdempotencyKey,
): Promise<StartedRun | null> {
  const kept = await deps.keys.find(integrationId, key);
  if (!kept) return null;
  const { runId, joined } = kept;
  if (kept.requestHash !== requestHash) throw new RunConflictError('idempotency-key-reused', runId);
  if (!(await neverBegan(deps, kept))) return { runId, joined, replayed: true };
  await deps.keys.forget(integrationId, key, runId);
  return null;
}

/** The process died between the run's row and its workflow: what was asked for has not happened, and may be asked again. */
async function neverBegan({ runs }: RunsDeps, { runId }: Pick<StartedRun, 'runId'>): Promise<boolean> {
  return (await runs.problemCounts(runId)).some(({ code }) => code === 'run-not-started');
}

function hashOf({ kind, dryRun, undoes }: StartRequest): string {
  return createHash('sha256').update(canonicalJson({ kind, dryRun, undoes })).digest('hex');
}
