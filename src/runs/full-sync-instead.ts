import { PASSING_CODES } from '../domain/failures/passing.ts';
import { quarantineCause } from '../domain/quarantine/causes.ts';
import type { RunStatus } from '../domain/run.ts';
import type { Integration } from '../ports/integration-store.ts';
import { ProbeGoesOnError } from '../ports/probe-store.ts';
import type { Run } from '../ports/run-store.ts';
import type { UpdatesDeps } from './deps.ts';
import { RunConflictError, TemporalAwayError } from './errors.ts';
import { startOnce } from './start-once.ts';

/** What failed for good, or was ended by somebody, is not begun again by hints for so long: each run that ends sends a mail. */
const REST_MS = 4 * 60 * 60_000;
const LAST_FEW = 10;
const WORKING: readonly RunStatus[] = ['queued', 'planning', 'applying'];
/** Somebody did not want it, or did not look in time. */
const TURNED_DOWN: readonly RunStatus[] = ['cancelled', 'rejected', 'expired'];

/**
 * `works`: one goes on, and another may follow it. `rests`: after how the last one ended whoever has hints waits, for a start by hand,
 * by schedule, or for hours. `cannot`: one waits for a person, who must not lose the plan they look at.
 */
export type Instead = 'begun' | 'works' | 'rests' | 'cannot';

/** A full sync serves everybody with hints; while it works, nobody needs to be told of those it began with. */
export async function fullSyncInstead(deps: UpdatesDeps, integration: Integration): Promise<Instead> {
  const { id } = integration;
  const open = await deps.runs.openRuns(id);
  if (open.length > 0) return open.every(({ status }) => WORKING.includes(status)) ? 'works' : 'cannot';
  if (await rests(deps, integration)) return 'rests';
  try {
    await startOnce(deps, id, { kind: 'full', dryRun: false });
  } catch (error) {
    if (error instanceof ProbeGoesOnError) return 'works';
    if (error instanceof RunConflictError || error instanceof TemporalAwayError) return 'cannot';
    throw error;
  }
  await deps.hints.markAllPassedOn(id);
  return 'begun';
}

async function rests(deps: UpdatesDeps, { id, settingsVersion }: Integration): Promise<boolean> {
  const newest = await deps.runs.list({ integrationId: id, kinds: ['full'], limit: LAST_FEW });
  const last = newest.find(({ dryRun, preview }) => !dryRun && !preview);
  if (!last?.finishedAt || deps.clock.now().getTime() - last.finishedAt.getTime() > REST_MS) return false;
  if (TURNED_DOWN.includes(last.status)) return true;
  return last.status === 'failed' && last.settingsVersion === settingsVersion && (await failedForGood(deps, last));
}

/** Not for what may pass. Nor for what quarantine holds up, which somebody has lifted since. */
async function failedForGood({ runs }: UpdatesDeps, { id }: Run): Promise<boolean> {
  const found = await runs.problemCounts(id);
  const errors = found.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []));
  const mayPass = (code: (typeof errors)[number]) =>
    code === 'run-not-started' || PASSING_CODES.includes(code) || quarantineCause(code) !== null;
  return errors.length === 0 || !errors.every(mayPass);
}
