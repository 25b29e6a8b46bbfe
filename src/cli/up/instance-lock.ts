import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Explained } from '../../servers/explained.ts';
import { identityOf, type ProcessIdentity, stillRuns } from '../../servers/process-identity.ts';

const Holder = z.object({ pid: z.number(), startedAs: z.string() });

/** One `up` for each state folder. The lock of a killed one is taken over. Answers how to give it back. */
export function takeLock(stateDir: string): () => void {
  const file = join(stateDir, 'lock');
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(identityOf(process.pid)), { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 20; attempt++) {
      if (linked(draft, file)) return () => release(file);
      const holder = readHolder(file);
      if (holder && stillRuns(holder)) throw new Explained(runsAlready(holder, stateDir));
      setAside(file, holder);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  throw new Explained(
    `The lock ${file} changes hands all the time. Is Matrikel being started by several programs at once?`,
  );
}

/** A link appears with its content, and only where nothing is: two starts cannot both succeed. */
function linked(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Renamed before it is removed: another start may have put its own, living lock there since we looked. */
function setAside(file: string, dead: ProcessIdentity | null): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return; // the other start was quicker
  }
  const holder = readHolder(aside);
  if (holder && holder.pid !== dead?.pid && stillRuns(holder)) linked(aside, file);
  rmSync(aside, { force: true });
}

/** The `up`, backup or restore that works on this state folder now. */
export function livingHolder(stateDir: string): ProcessIdentity | null {
  const holder = readHolder(join(stateDir, 'lock'));
  return holder && stillRuns(holder) ? holder : null;
}

function readHolder(file: string): ProcessIdentity | null {
  try {
    return Holder.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

function release(file: string): void {
  if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
}

function runsAlready({ pid }: ProcessIdentity, stateDir: string): string {
  return `Matrikel already runs here (pid ${pid}, state in ${stateDir}). Stop it first (kill ${pid}), or start with another MATRIKEL_STATE_DIR and other ports.`;
}
