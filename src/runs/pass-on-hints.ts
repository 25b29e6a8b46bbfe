import type { EmployeeId, IntegrationId } from '../domain/ids.ts';
import type { HintSource } from '../domain/incremental/hint.ts';
import { areTooMany } from '../domain/incremental/many-hints.ts';
import type { NewHint } from '../ports/hint-store.ts';
import type { Integration } from '../ports/integration-store.ts';
import type { UpdatesDeps } from './deps.ts';
import { TemporalAwayError } from './errors.ts';
import { fullSyncInstead } from './full-sync-instead.ts';

/**
 * Whoever keeps hints tells workflows right after: what nobody told for so long was left behind by a process that died. Updates of
 * single people do not keep up where many have waited for so long.
 */
const LEFT_MS = 20_000;
/** Somebody's workflow was told and has served nothing for so long: it is told again. */
const AGAIN_AFTER_MS = 5 * 60_000;
/** Of each integration: one with a flood keeps no other waiting. */
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
export async function tellOf(deps: UpdatesDeps, integrationId: IntegrationId, hinted: Hinted): Promise<void> {
  const integration = await deps.integrations.read(integrationId);
  if (!integration || integration.quarantine) return;
  const people = integration.schedule.paused ? clicked(hinted) : [...hinted];
  const instead = areTooMany(people.length) ? await fullSyncInstead(deps, integration) : 'cannot';
  if (instead === 'cannot') await passOn(deps, integration, people.slice(0, AT_ONCE));
}

/** Whoever clicks wants it also while nothing is to start by itself. */
function clicked(people: Hinted): [EmployeeId, HintSource][] {
  return [...people].filter(([, source]) => source === 'by-hand');
}

/** How many people workflows were told of, and the integrations for which something stood in the way. */
export interface PassedOn {
  readonly people: number;
  readonly failed: readonly { readonly integrationId: IntegrationId; readonly code: string }[];
}

/** What was left behind, and what did not help; called regularly. Only with Temporal away nobody else gets their turn. */
export async function passOnHints(deps: UpdatesDeps): Promise<PassedOn> {
  const failed = new Map<IntegrationId, string>();
  async function inTurn(id: IntegrationId, act: (integration: Integration) => Promise<void>): Promise<void> {
    try {
      const integration = await deps.integrations.read(id);
      if (integration) await act(integration);
    } catch (error) {
      if (error instanceof TemporalAwayError) throw error;
      failed.set(id, codeOf(error));
    }
  }

  const seenTo: IntegrationId[] = [];
  const due = { youngMs: LEFT_MS, againAfterMs: AGAIN_AFTER_MS };
  for (const [id, people] of await deps.hints.countUnpassed(due))
    if (areTooMany(people))
      await inTurn(id, async (integration) => {
        if ((await fullSyncInstead(deps, integration)) !== 'cannot') seenTo.push(id);
      });

  let told = 0;
  const waiting = await deps.hints.unpassed({ ...due, limit: AT_A_TIME, except: seenTo });
  for (const [id, people] of Map.groupBy(waiting, ({ integrationId }) => integrationId))
    await inTurn(id, async (integration) => {
      const hinted = people.map(({ employeeId, source }) => [employeeId, source] as const);
      await passOn(deps, integration, hinted, true);
      told += people.length;
    });
  return { people: told, failed: [...failed].map(([integrationId, code]) => ({ integrationId, code })) };
}

/** A name and no message, which may hold anything. */
function codeOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}

async function passOn(
  { updates, hints }: UpdatesDeps,
  { id: integrationId, name: integrationName }: Integration,
  people: readonly (readonly [EmployeeId, HintSource])[],
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
