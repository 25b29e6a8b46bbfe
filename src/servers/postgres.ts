import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Explained } from './explained.ts';
import { lastLines, openLog } from './log-file.ts';
import { LOOPBACK, requireFreePort } from './ports.ts';
import { postgresAccount } from './postgres-account.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { answersAs, createDatabase, databaseUrl } from './postgres-client.ts';
import { type Cluster, openCluster } from './postgres-cluster.ts';
import { findOrphan } from './postgres-orphan.ts';
import { type Running, runningChild, runningOrphan } from './running.ts';

export type PostgresOptions = { stateDir: string; port: number; settings?: Record<string, string> };
export type RunningPostgres = Running & {
  port: number;
  /** Was it running already, left by a parent that was killed? */
  adopted: boolean;
  /** The address of the database `postgres`, with the right to create others. */
  adminUrl: string;
  /** The address of a database, which is created where it is missing. */
  database(name?: string): Promise<string>;
};

const READY_WITHIN_MS = 60_000; // a crash recovery can take a while
const FAST_SHUTDOWN = { ask: 'SIGINT', force: 'SIGQUIT' } as const; // https://www.postgresql.org/docs/18/server-shutdown.html

/** Starts PostgreSQL on `<stateDir>/postgres`, or takes over the one that runs there. The port may then be another. */
export async function startPostgres({ stateDir, port, settings = {} }: PostgresOptions): Promise<RunningPostgres> {
  const binaries = postgresBinaries();
  const cluster = openCluster(stateDir, binaries, postgresAccount());
  const running = await findRunning(cluster);
  if (running) return running;

  await requireFreePort(port, 'MATRIKEL_PG_PORT');
  const log = join(stateDir, 'logs', 'postgres.log');
  const child = await untilReady(
    () => spawnServer(binaries.postgres, cluster, port, settings, log),
    cluster,
    port,
    log,
  );
  return usable(runningChild(child, port, FAST_SHUTDOWN), cluster, port, false);
}

/** The one that runs on `<stateDir>/postgres`, if one does. Stopping it is up to whoever started it. */
export async function findPostgres(stateDir: string): Promise<RunningPostgres | null> {
  return findRunning(openCluster(stateDir, postgresBinaries(), postgresAccount()));
}

async function findRunning(cluster: Cluster): Promise<RunningPostgres | null> {
  const orphan = await findOrphan(cluster);
  return orphan && usable(runningOrphan(orphan.identity, orphan.port, FAST_SHUTDOWN), cluster, orphan.port, true);
}

/** TCP on loopback only: a socket file would need a folder that both users may write, with a short enough path. */
function spawnServer(program: string, { dataDir }: Cluster, port: number, extra: Record<string, string>, log: string) {
  const settings = { listen_addresses: LOOPBACK, port, unix_socket_directories: '', max_connections: 200, ...extra };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const output = openLog(log);
  // Its own process group: Ctrl-C at the terminal must not stop the database under the feet of the API.
  const child = spawn(program, ['-D', dataDir, ...flags], {
    ...postgresAccount(),
    cwd: dataDir,
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  child.on('error', () => {}); // seen as an early end
  return child;
}

/** After a `kill -9` the old backends hold the shared memory for a moment, and a new server gives up: try again. */
async function untilReady(
  start: () => ChildProcess,
  cluster: Cluster,
  port: number,
  log: string,
): Promise<ChildProcess> {
  const deadline = Date.now() + READY_WITHIN_MS;
  let child = start();
  while (Date.now() < deadline) {
    if (await answersAs(cluster, port)) return child;
    await sleep(50);
    if (!hasEnded(child)) continue;
    await sleep(500);
    child = start();
  }
  child.kill('SIGQUIT');
  throw new Explained(`PostgreSQL did not get ready. The end of its log ${log} says:\n${lastLines(log)}`);
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

function usable(running: Running, cluster: Cluster, port: number, adopted: boolean): RunningPostgres {
  const adminUrl = databaseUrl(cluster, port, 'postgres');
  async function database(name = 'matrikel'): Promise<string> {
    await createDatabase(adminUrl, name);
    return databaseUrl(cluster, port, name);
  }
  return { ...running, port, adopted, adminUrl, database };
}
