import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Explained } from '../servers/explained.ts';

export interface StagedFiles {
  add(path: string, bytes: Buffer): void;
  /** From now on a start refuses to work with what may be half of two installations. */
  arm(): void;
  /** Puts them in their places. */
  place(): void;
  /** Takes them back, unless they are armed: whether the commit was done may then be unknown. */
  discard(): void;
}

const placesOf = (stateDir: string) => ({ draft: join(stateDir, 'restoring'), ready: join(stateDir, 'restored') });

/** Files of the state folder, kept beside their places until the database has what belongs to them. */
export function stageFiles(stateDir: string): StagedFiles {
  const { draft, ready } = placesOf(stateDir);
  const staged = new Set<string>();
  rmSync(draft, { recursive: true, force: true });
  return {
    add(path, bytes) {
      const file = join(draft, path);
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      appendFileSync(file, bytes, { mode: 0o600, flush: true });
      staged.add(path.split('/')[0] ?? path);
    },
    arm() {
      if (staged.size === 0) return;
      rmSync(ready, { recursive: true, force: true });
      renameSync(draft, ready);
    },
    place() {
      for (const name of staged) {
        const to = join(stateDir, name);
        if (name === 'key') keepFormerKey(to, join(ready, name));
        else rmSync(to, { recursive: true, force: true });
        renameSync(join(ready, name), to);
      }
      rmSync(ready, { recursive: true, force: true });
    },
    discard() {
      rmSync(draft, { recursive: true, force: true });
    },
  };
}

/** A restore that was killed between the database and the files. */
export function requireNoCutRestore(stateDir: string): void {
  if (!existsSync(placesOf(stateDir).ready)) return;
  throw new Explained(
    `A restore into ${stateDir} was cut short, and the key there may not fit the database. Do it once more: matrikel restore --replace FILE`,
    2,
  );
}

/** A key opens other backups too: it is never thrown away. */
function keepFormerKey(place: string, successor: string): void {
  if (!existsSync(place) || readFileSync(place, 'utf8').trim() === readFileSync(successor, 'utf8').trim()) return;
  renameSync(place, `${place}.before-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}`);
}
