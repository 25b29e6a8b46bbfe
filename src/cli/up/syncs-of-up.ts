import { answered, type MatrikelClient, ProblemError, type Schemas } from '../../client/index.ts';
import { isOpen } from '../../domain/run.ts';
import { type Company, writeCompany } from './company.ts';
import { ensureRehearsal, listIntegrations } from './rehearsal.ts';
import { isRehearsal } from './rehearsal-names.ts';
import type { Screen } from './screen.ts';
import { printRun, reportRun, type Synced, startRun } from './sync.ts';

export type SyncWish = { company: Company | null; stateDir: string; firstSync: boolean };
type World = { api: MatrikelClient; screen: Screen; stopping: AbortSignal };

/** --once: a full sync of every integration there is, one after the other. */
export async function syncOnce(world: World, wish: SyncWish): Promise<Synced[]> {
  const { api, screen, stopping } = world;
  if (wish.company) await ensureRehearsal(api, wish.company, screen);
  const all = await listIntegrations(api);
  // Without its simulators the rehearsal could only fail.
  const integrations = all.filter((one) => wish.company || !isRehearsal(one));
  const synced: Synced[] = [];
  for (const integration of integrations) {
    const runId = await begin(world, wish, integration);
    synced.push(await reportRun(api, integration, runId, screen, stopping));
  }
  return synced;
}

/** Staying up: for each integration of the rehearsal its first sync, the rest of one that was cut short, or a look at the last one. */
export async function syncAtStart(world: World, wish: SyncWish): Promise<void> {
  const { company } = wish;
  if (!company) return;
  await ensureRehearsal(world.api, company, world.screen);
  const rehearsals = (await listIntegrations(world.api)).filter(isRehearsal);
  for (const rehearsal of rehearsals) await syncAgainOrFirst(world, { ...wish, company }, rehearsal);
}

async function syncAgainOrFirst(
  world: World,
  wish: SyncWish & { company: Company },
  rehearsal: Schemas['Integration'],
): Promise<void> {
  const { api, screen, stopping } = world;
  const last = await lastRun(api, wish.company.lastRuns[rehearsal.name]);
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
  if (company && isRehearsal(integration)) {
    company.lastRuns[integration.name] = runId;
    writeCompany(stateDir, company);
  }
  return runId;
}

async function lastRun(api: MatrikelClient, id: string | undefined): Promise<Schemas['Run'] | null> {
  if (!id) return null;
  try {
    return await answered(api.GET('/api/v1/runs/{id}', { params: { path: { id } } }));
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return null; // another database, or cleared since
    throw error;
  }
}
