import type { EmployeeId, IntegrationId } from '../domain/ids.ts';
import type { HintSource } from '../domain/incremental/hint.ts';
import { areTooMany } from '../domain/incremental/many-hints.ts';
import type { RunStatus } from '../domain/run.ts';
import type { NewHint } from '../ports/hint-store.ts';
import type { Integration } from '../ports/integration-store.ts';
import type { UpdatesDeps } from './deps.ts';
import { RunConflictError, TemporalAwayError } from './errors.ts';
import { startOnce } from './start-once.ts';

/**
 * Whoever keeps hints tells workflows right after: what nobody told for so long was left behind by a process that died. Updates of
 * single people do not keep up where many have waited for so long.
 */
const LEFT_MS = 20_000;
/** Somebody's workflow was told and has served nothing for so long: it is told again. */
const AGAIN_AFTER_MS = 5 * 60_000;
const AT_A_TIME = 500;
/** Of many that come together while no full sync can begin; the others follow bit by bit. */
const AT_ONCE = 100;
const SIDE_BY_SIDE = 20;

/** People, with where the newest hint about each came from. */
export type Hinted = ReadonlyMap<EmployeeId, HintSource>;

/** Keeps hints, and passes them on at once. Answers how many were new; with Temporal away they wait and follow. */
export async function takeHints(
  deps: UpdatesDeps,
  integrationId: IntegrationId,
  hints: readonly NewHint[],
): Promise<number> {
  const added = await deps.hints.add(integrationId, hints);
  if (added > 0) await tellOf(deps, integrationId, hintedBy(hints));
  return added;
}

function hintedBy(hints: readonly NewHint[]): Hinted {
  return new Map(hints.flatMap(({ employeeId, source }) => (employeeId ? [[employeeId, source] as const] : [])));
}

/**
 * Passes on hints that were kept. Where they are about too many people one full sync, which reads page by page, serves them all; while
 * one works they wait for its end. What is not passed on here follows by `passOnHints`.
 */
export async function tellOf(deps: UpdatesDeps, integrationId: IntegrationId, people: Hinted): Promise<void> {
  const integration = await deps.integrations.read(integrationId);
  if (!integration || integration.quarantine || integration.schedule.paused) return;
  const instead = areTooMany(people.size) ? await fullSyncInstead(deps, integrationId) : 'cannot';
  if (instead === 'begun') await deps.hints.markPassedOn(integrationId, [...people.keys()]);
  if (instead === 'cannot') await passOn(deps, integration, new Map([...people].slice(0, AT_ONCE)));
}

/** What was left behind, and what did not help; called regularly. Answers how many people workflows were told of. */
export async function passOnHints(deps: UpdatesDeps): Promise<number> {
  const seenTo: IntegrationId[] = [];
  for (const [integrationId, people] of await deps.hints.countPending(LEFT_MS))
    if (areTooMany(people) && (await fullSyncInstead(deps, integrationId)) !== 'cannot') seenTo.push(integrationId);

  let told = 0;
  const filter = { youngMs: LEFT_MS, againAfterMs: AGAIN_AFTER_MS, limit: AT_A_TIME, except: seenTo };
  const byIntegration = Map.groupBy(await deps.hints.unpassed(filter), ({ integrationId }) => integrationId);
  for (const [integrationId, people] of byIntegration) {
    const integration = await deps.integrations.read(integrationId);
    if (!integration) continue;
    await passOn(deps, integration, new Map(people.map(({ employeeId, source }) => [employeeId, source])), true);
    told += people.length;
  }
  return told;
}

async function passOn(
  { updates, hints }: UpdatesDeps,
  { id: integrationId, name: integrationName }: Integration,
  people: Hinted,
  throwsWhenAway = false,
): Promise<void> {
  const waiting = [...people];
  const told: EmployeeId[] = [];
  async function lane(): Promise<void> {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [employeeId, source] = next;
      await updates.hint({ integrationId, integrationName, employeeId }, source);
      told.push(employeeId);
    }
  }
  const lanes = await Promise.allSettled(Array.from({ length: SIDE_BY_SIDE }, lane));
  if (told.length > 0) await hints.markPassedOn(integrationId, told);
  const failure = lanes.find((ended) => ended.status === 'rejected');
  if (failure && (throwsWhenAway || !(failure.reason instanceof TemporalAwayError))) throw failure.reason;
}

/** `works`: one goes on, and another may follow it. `cannot`: one waits for a person, who must not lose the plan they look at. */
async function fullSyncInstead(deps: UpdatesDeps, integrationId: IntegrationId): Promise<'begun' | 'works' | 'cannot'> {
  const open = await deps.runs.openRuns(integrationId);
  if (open.length > 0) return open.every(({ status }) => WORKING.includes(status)) ? 'works' : 'cannot';
  try {
    await startOnce(deps, integrationId, { kind: 'full', dryRun: false });
    return 'begun';
  } catch (error) {
    if (error instanceof RunConflictError || error instanceof TemporalAwayError) return 'cannot';
    throw error;
  }
}

const WORKING: readonly RunStatus[] = ['queued', 'planning', 'applying'];
