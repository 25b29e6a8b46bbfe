import { answered, type MatrikelClient, ProblemError, type Schemas } from '../../client/index.ts';
import { isOpen } from '../../domain/run.ts';
import { type Company, writeCompany } from './company.ts';
import { ensureRehearsal, listIntegrations, REHEARSAL } from './rehearsal.ts';
import type { Screen } from './screen.ts';
import { printRun, reportRun, type Synced, startRun } from './sync.ts';

export type SyncWish = { company: Company | null; stateDir: string; firstSync: boolean };
type World = { api: MatrikelClient; screen: Screen; stopping: AbortSignal };

/** --once: a full sync of every integration there is, one after the other. */
export async function syncOnce(world: World, wish: SyncWish): Promise<Synced[]> {
  const { api, screen, stopping } = world;
  if (wish.company) await ensureRehearsal(api, wish.company);
  const all = await listIntegrations(api);
  // Without its simulators the rehearsal could only fail.
  const integrations = all.filter(({ name }) => wish.company || name !== REHEARSAL);
  const synced: Synced[] = [];
  for (const integration of integrations) {
    const runId = await begin(world, wish, integration);
    synced.push(await reportRun(api, integration, runId, screen, stopping));
  }
  return synced;
}

/** Staying up: the rehearsal's first sync, the rest of one that was cut short, or a look at the last one. */
export async function syncAtStart(world: World, wish: SyncWish): Promise<void> {
  const { api, screen, stopping } = world;
  if (!wish.company) return;
  await ensureRehearsal(api, wish.company);
  const rehearsal = (await listIntegrations(api)).find(({ name }) => name === REHEARSAL);
  if (!rehearsal) return;

  const last = await lastRun(api, wish.company);
  if (last && !isOpen(last.status)) {
    screen.say('The last sync that Matrikel started by itself:');
    return printRun(api, rehearsal, last, screen);
  }
  if (!last && !wish.firstSync) return;
  const runId = last?.id ?? (await begin(world, wish, rehearsal));
  await reportRun(api, rehearsal, runId, screen, stopping);
}

/** Written down at once, so that a start after a kill follows this run instead of beginning another. */
async function begin(
  { api, screen }: World,
  { company, stateDir }: SyncWish,
  integration: Schemas['Integration'],
): Promise<string> {
  screen.say(`Syncing ${integration.name} ...`);
  const runId = await startRun(api, integration);
  if (company && integration.name === REHEARSAL) {
    company.lastRunId = runId;
    writeCompany(stateDir, company);
  }
  return runId;
}

async function lastRun(api: MatrikelClient, { lastRunId }: Company): Promise<Schemas['Run'] | null> {
  if (!lastRunId) return null;
  try {
    return await answered(api.GET('/api/v1/runs/{id}', { params: { path: { id: lastRunId } } }));
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return null; // another database, or cleared since
    throw error;
  }
}
