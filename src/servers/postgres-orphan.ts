import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Explained } from './explained.ts';
import { answersAs } from './postgres-client.ts';
import type { Cluster } from './postgres-cluster.ts';
import { commandLine, identityOf, type ProcessIdentity, stillRuns } from './process-identity.ts';

const WAIT_MS = 30_000;

/** A server that still runs on this data folder because its parent was killed; null when there is none. */
export async function findOrphan(cluster: Cluster): Promise<{ identity: ProcessIdentity; port: number } | null> {
  for (const deadline = Date.now() + WAIT_MS; Date.now() < deadline; await sleep(200)) {
    const found = readPidFile(cluster.dataDir);
    if (!found) return null;
    const { identity, port } = found;
    if (port !== null && (await answersAs(cluster, port))) return { identity, port };
    // Alive without an answer: it is starting, recovering or stopping. Each of these ends soon.
  }
  throw new Explained(
    `A PostgreSQL runs on ${cluster.dataDir}, but it does not answer. Its log may say why; end process ${readPidFile(cluster.dataDir)?.identity.pid ?? ''} and start again.`,
  );
}

/** postmaster.pid: line 1 is the pid, line 4 the port (written a moment later). */
function readPidFile(dataDir: string): { identity: ProcessIdentity; port: number | null } | null {
  const file = join(dataDir, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const identity = identityOf(Number(lines[0]));
  if (!stillRuns(identity)) return null; // PostgreSQL itself clears up after a dead one
  if (!commandLine(identity.pid).includes(dataDir)) {
    // The pid belongs to some other program by now, which PostgreSQL would take for a running server.
    rmSync(file, { force: true });
    return null;
  }
  return { identity, port: lines[3] ? Number(lines[3]) : null };
}
