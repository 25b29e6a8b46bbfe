import type { EmployeeId, IntegrationId } from '../domain/ids.ts';
import type { HintSource } from '../domain/incremental/hint.ts';
import { areTooMany } from '../domain/incremental/many-hints.ts';
import type { NewHint } from '../ports/hint-store.ts';
import type { Integration } from '../ports/integration-store.ts';
import type { UpdatesDeps } from './deps.ts';
import { RunConflictError, TemporalAwayError } from './errors.ts';
import { startOnce } from './start-once.ts';

/** Whoever keeps hints tells workflows right after: what nobody told for so long was left behind by a process that died. */
const YOUNG_MS = 15_000;
/** Somebody's workflow was told and has served nothing for so long: it is told again. */
const AGAIN_AFTER_MS = 5 * 60_000;
/** Updates of single people do not keep up where so many have waited for so long. */
const BEHIND_MS = 20_000;
const AT_A_TIME = 500;
const SIDE_BY_SIDE = 20;

/**
 * Keeps hints, and passes them on at once. Where they are about too many people one full sync, which reads page by page, serves them
 * all. Answers how many were new; with Temporal away they wait and follow.
 */
export async function takeHints(
  deps: UpdatesDeps,
  integrationId: IntegrationId,
  hints: readonly NewHint[],
): Promise<number> {
  const added = await deps.hints.add(integrationId, hints);
  const integration = await deps.integrations.read(integrationId);
  if (added === 0 || !integration || integration.quarantine) return added;
  const people = new Map(
    hints.flatMap(({ employeeId, source }) => (employeeId ? [[employeeId, source] as const] : [])),
  );
  if (areTooMany(people.size) && (await startFullSync(deps, integrationId)))
    await deps.hints.markPassedOn(integrationId, [...people.keys()]);
  else await passOn(deps, integration, people);
  return added;
}

/** What was left behind, and what did not help; called regularly. Answers how many people workflows were told of. */
export async function passOnHints(deps: UpdatesDeps): Promise<number> {
  let told = 0;
  const pending = await deps.hints.unpassed({ youngMs: YOUNG_MS, againAfterMs: AGAIN_AFTER_MS, limit: AT_A_TIME });
  const byIntegration = Map.groupBy(pending, ({ integrationId }) => integrationId);
  for (const [integrationId, people] of byIntegration) {
    const integration = await deps.integrations.read(integrationId);
    if (!integration) continue;
    await passOn(deps, integration, new Map(people.map(({ employeeId, source }) => [employeeId, source])), true);
    told += people.length;
  }
  for (const [integrationId, people] of await deps.hints.countPending(BEHIND_MS))
    if (areTooMany(people)) await startFullSync(deps, integrationId);
  return told;
}

async function passOn(
  { updates, hints }: UpdatesDeps,
  { id: integrationId, name: integrationName }: Integration,
  people: ReadonlyMap<EmployeeId, HintSource>,
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

/** False where none can begin: another run goes on, or waits for a person, who must not lose the plan they look at. */
async function startFullSync(deps: UpdatesDeps, integrationId: IntegrationId): Promise<boolean> {
  if ((await deps.runs.openRuns(integrationId)).length > 0) return false;
  try {
    await startOnce(deps, integrationId, { kind: 'full', dryRun: false });
    return true;
  } catch (error) {
    if (error instanceof RunConflictError || error instanceof TemporalAwayError) return false;
    throw error;
  }
}
