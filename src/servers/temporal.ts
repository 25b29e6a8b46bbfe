import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { Explained } from './explained.ts';
import { lastLines, openLog } from './log-file.ts';
import { LOOPBACK, requireFreePort } from './ports.ts';
import { identityOf } from './process-identity.ts';
import { type Running, runningChild, runningOrphan } from './running.ts';
import { answersWithin } from './temporal-connection.ts';
import { openDatabaseFile } from './temporal-database.ts';
import { ownServerEnv } from './temporal-env.ts';
import { forget, readLiving, type TemporalRecord, writeDown } from './temporal-pid-file.ts';

export { prepareNamespace } from './temporal-namespace.ts';

export type TemporalOptions = {
  stateDir: string;
  cliPath: string;
  port: number;
  uiPort: number;
  namespace: string;
  /** Where its UI has sealed payloads opened. */
  codecEndpoint?: string | null;
};
export type RunningTemporal = Running & { port: number; uiPort: number; address: string; adopted: boolean };

const READY_WITHIN_MS = 60_000;
const ORPHAN_ANSWERS_WITHIN_MS = 15_000;

/** Starts Temporal's dev server on `<stateDir>/temporal`, or takes over the one that runs there, with its ports. */
export async function startTemporal(options: TemporalOptions): Promise<RunningTemporal> {
  const folder = join(options.stateDir, 'temporal');
  const orphan = await findOrphan(folder);
  if (orphan) return usable(runningOrphan(orphan, orphan.port), orphan, true);

  await requireFreePort(options.port, 'MATRIKEL_TEMPORAL_PORT');
  await requireFreePort(options.uiPort, 'MATRIKEL_TEMPORAL_UI_PORT');
  const log = join(options.stateDir, 'logs', 'temporal.log');
  const child = spawnServer(options, openDatabaseFile(folder, options.cliPath), log);
  const record = { ...identityOf(child.pid ?? 0), port: options.port, uiPort: options.uiPort };
  writeDown(folder, record);
  await untilReady(child, options, log);
  return usable(runningChild(child, options.port), record, false);
}

/** The two SQLite settings double its speed at no risk but a power cut; the two matching flags switch priority and fairness on. */
function spawnServer(
  { cliPath, port, uiPort, namespace, codecEndpoint = null }: TemporalOptions,
  database: string,
  log: string,
): ChildProcess {
  const args = [
    ...['server', 'start-dev', '--ip', LOOPBACK, '--port', String(port), '--ui-port', String(uiPort)],
    ...['--namespace', namespace, '--db-filename', database, '--log-level', 'error'],
    ...['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=normal'],
    ...['--dynamic-config-value', 'matching.useNewMatcher=true'],
    ...['--dynamic-config-value', 'matching.enableFairness=true'],
    ...(codecEndpoint === null ? [] : ['--ui-codec-endpoint', codecEndpoint]),
  ];
  const output = openLog(log);
  const env = ownServerEnv(process.env, `${LOOPBACK}:${port}`, namespace);
  // Its own process group, so that Ctrl-C does not stop it before the workers; its own log, so that it outlives us.
  const child = spawn(cliPath, args, { env, detached: true, stdio: ['ignore', output, output] });
  closeSync(output);
  child.on('error', () => {}); // seen as an early end
  return child;
}

async function untilReady(child: ChildProcess, { port, namespace }: TemporalOptions, log: string): Promise<void> {
  const hasEnded = () => child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
  const address = `${LOOPBACK}:${port}`;
  if (await answersWithin(address, ownServerEnv({}, address, namespace), READY_WITHIN_MS, hasEnded)) return;
  child.kill('SIGKILL');
  throw new Explained(`The Temporal server did not get ready. The end of its log ${log} says:\n${lastLines(log)}`);
}

async function findOrphan(folder: string): Promise<TemporalRecord | null> {
  const record = readLiving(folder);
  if (!record) return null;
  const address = `${LOOPBACK}:${record.port}`;
  if (await answersWithin(address, ownServerEnv({}, address, 'default'), ORPHAN_ANSWERS_WITHIN_MS)) return record;
  await runningOrphan(record, record.port).stop(5_000); // ours without doubt, and of no use
  forget(folder);
  return null;
}

function usable(running: Running, { port, uiPort }: TemporalRecord, adopted: boolean): RunningTemporal {
  return { ...running, port, uiPort, adopted, address: `${LOOPBACK}:${port}` };
}
