import { hasEnded, type Integration, Run } from './api-answers.ts';
import { ApiProblem, type Ask } from './api-client.ts';
import { type Company, writeCompany } from './company.ts';
import { ensureRehearsal, listIntegrations, REHEARSAL } from './rehearsal.ts';
import type { Screen } from './screen.ts';
import { printRun, reportRun, type Synced, startRun } from './sync.ts';

export type SyncWish = { company: Company | null; stateDir: string; firstSync: boolean };
type World = { ask: Ask; screen: Screen; stopping: AbortSignal };

/** --once: a full sync of every integration there is, one after the other. */
export async function syncOnce(world: World, wish: SyncWish): Promise<Synced[]> {
  const { ask, screen, stopping } = world;
  if (wish.company) await ensureRehearsal(ask, wish.company);
  const all = await listIntegrations(ask);
  // Without its simulators the rehearsal could only fail.
  const integrations = all.filter(({ name }) => wish.company || name !== REHEARSAL);
  const synced: Synced[] = [];
  for (const integration of integrations) {
    const runId = await begin(world, wish, integration);
    synced.push(await reportRun(ask, integration, runId, screen, { stopping, alone: true }));
  }
  return synced;
}

/** Staying up: the rehearsal's first sync, the rest of one that was cut short, or a look at the last one. */
export async function syncAtStart(world: World, wish: SyncWish): Promise<void> {
  const { ask, screen, stopping } = world;
  if (!wish.company) return;
  await ensureRehearsal(ask, wish.company);
  const rehearsal = (await listIntegrations(ask)).find(({ name }) => name === REHEARSAL);
  if (!rehearsal) return;

  const last = await lastRun(ask, wish.company);
  if (last && hasEnded(last)) {
    screen.say('The last sync that Matrikel started by itself:');
    return printRun(ask, rehearsal, last, screen);
  }
  if (!last && !wish.firstSync) return;
  const runId = last?.id ?? (await begin(world, wish, rehearsal));
  await reportRun(ask, rehearsal, runId, screen, { stopping, alone: false });
}

/** Written down at once, so that a start after a kill follows this run instead of beginning another. */
async function begin(
  { ask, screen }: World,
  { company, stateDir }: SyncWish,
  integration: Integration,
): Promise<string> {
  screen.say(`Syncing ${integration.name} ...`);
  const runId = await startRun(ask, integration);
  if (company && integration.name === REHEARSAL) {
    company.lastRunId = runId;
    writeCompany(stateDir, company);
  }
  return runId;
}

async function lastRun(ask: Ask, { lastRunId }: Company): Promise<Run | null> {
  if (!lastRunId) return null;
  try {
    return await ask(Run, 'GET', `/runs/${encodeURIComponent(lastRunId)}`);
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 404) return null; // another database, or cleared since
    throw error;
  }
}
