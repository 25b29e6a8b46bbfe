import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'matrikel-certificates-';
/** A restarted container has the ids of its processes again. */
const THIS_PROCESS = `${process.pid}-${randomUUID()}`;

/**
 * A folder that only this user can read, for files on their way; `remove` takes it and all that is in it. What processes that were killed
 * have left behind goes first.
 */
export async function openScratchFolder(
  within = tmpdir(),
): Promise<{ readonly path: string; remove(): Promise<void> }> {
  await removeLeftOvers(within);
  const path = join(within, `${PREFIX}${THIS_PROCESS}-${randomUUID()}`);
  await mkdir(path, { mode: 0o700 });
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

async function removeLeftOvers(within: string): Promise<void> {
  const ours = (await readdir(within)).filter((name) => name.startsWith(PREFIX));
  const left = ours.filter((name) => !isInUse(name.slice(PREFIX.length)));
  await Promise.all(left.map((name) => rm(join(within, name), { recursive: true, force: true }).catch(() => {})));
}

function isInUse(owner: string): boolean {
  if (owner.startsWith(THIS_PROCESS)) return true;
  const pid = Number.parseInt(owner, 10);
  return Number.isInteger(pid) && pid !== process.pid && isAlive(pid);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'; // alive, and somebody else's
  }
}
