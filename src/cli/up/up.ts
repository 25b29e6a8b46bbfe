import { requireNoCutRestore } from '../../backup/staged-files.ts';
import { ProblemError } from '../../client/index.ts';
import { endWithParent } from '../../servers/end-with-parent.ts';
import { Explained } from '../../servers/explained.ts';
import { EXIT } from '../exit-codes.ts';
import { explained } from '../explained.ts';
import { openCompany, writeCompany } from './company.ts';
import { Crew } from './crew.ts';
import { firstLinkWords } from './first-link.ts';
import { takeLock } from './instance-lock.ts';
import { ownApi } from './own-api.ts';
import { ProcessList } from './process-list.ts';
import { apiUrl, requireFreePorts } from './roles.ts';
import { openScreen, type Screen } from './screen.ts';
import { readSettings, type Settings } from './settings.ts';
import { startCrew } from './start-crew.ts';
import { openKeys, openStateDir } from './state-dir.ts';
import { onStopSignal } from './stop-signals.ts';
import { allWell, resultLine } from './sync.ts';
import { syncAtStart, syncOnce } from './syncs-of-up.ts';
import { whereToLook } from './where-to-look.ts';

export type UpOptions = {
  workers: number;
  once: boolean;
  json: boolean;
  employees?: number;
  rehearsal: boolean;
  firstSync: boolean;
};

const STOP_AT_LATEST_MS = 60_000;

/** Runs everything until a signal comes, or with --once until the sync is done. Answers the exit code. */
export async function up(options: UpOptions, env: NodeJS.ProcessEnv): Promise<number> {
  const settings = readSettings(env);
  const screen = openScreen(options.json);
  const stopping = onStopSignal(() => process.exit(EXIT.stopped));
  endWithParent(STOP_AT_LATEST_MS);
  openStateDir(settings.stateDir);
  const release = takeLock(settings.stateDir);
  try {
    requireNoCutRestore(settings.stateDir);
    return await lockedUp(options, settings, screen, stopping);
  } finally {
    release();
  }
}

async function lockedUp(
  options: UpOptions,
  settings: Settings,
  screen: Screen,
  stopping: AbortController,
): Promise<number> {
  const list = new ProcessList(settings.stateDir);
  const crew = new Crew(list, screen, ({ name, log }) => {
    if (options.once)
      stopping.abort(new Explained(`${name} does not stay up, so the sync cannot be done. See ${log}.`));
  });
  try {
    return await work(options, settings, screen, list, crew, stopping.signal);
  } catch (error) {
    const { aborted, reason } = stopping.signal;
    if (!aborted || reason instanceof Error) throw reason instanceof Error ? reason : error;
    return options.once ? EXIT.stopped : 0;
  } finally {
    if (stopping.signal.aborted) screen.say('Stopping ...');
    await crew.stop();
  }
}

async function work(
  options: UpOptions,
  settings: Settings,
  screen: Screen,
  list: ProcessList,
  crew: Crew,
  stopping: AbortSignal,
): Promise<number> {
  const keys = openKeys(settings);
  const company = options.rehearsal ? openCompany(settings, options.employees) : null;
  await list.endLeftovers([
    ...(settings.DATABASE_URL ? [] : ['postgres']),
    ...(settings.TEMPORAL_ADDRESS ? [] : ['temporal']),
  ]);
  await requireFreePorts(settings, company);
  if (company) writeCompany(settings.stateDir, company);
  screen.say('Starting Matrikel ...');
  const uiPort = await startCrew(crew, screen, { settings, keys, company, workers: options.workers, stopping });

  const world = { api: ownApi(apiUrl(settings), keys.apiToken, stopping), screen, stopping };
  const wish = { company, stateDir: settings.stateDir, firstSync: options.firstSync };
  if (options.once) {
    const synced = await syncOnce(world, wish);
    if (options.json) screen.result(resultLine(synced));
    return allWell(synced) ? 0 : EXIT.notCompleted;
  }
  await syncAtStart(world, wish).catch((error) => sayAndStay(error, screen, stopping));
  const firstLink = await firstLinkWords(world.api, screen.stream.isTTY);
  const told = [whereToLook(settings, keys, company, uiPort), firstLink, 'Matrikel is up. Ctrl-C stops it.'];
  screen.say(`\n${told.filter((words) => words !== null).join('\n\n')}`);
  stopping.throwIfAborted();
  return await new Promise((resolve) => stopping.addEventListener('abort', () => resolve(0), { once: true }));
}

/** A first sync that cannot be started is no reason to take everything down: the API is there to look and correct. */
function sayAndStay(error: unknown, screen: Screen, stopping: AbortSignal): void {
  stopping.throwIfAborted();
  if (!(error instanceof Explained || error instanceof ProblemError)) throw error;
  screen.say(explained(error).words);
}
