import { execFileSync, spawnSync } from 'node:child_process';
import { dirname, parse } from 'node:path';
import { Explained } from './explained.ts';

/** Whom PostgreSQL runs as: nobody else (an empty object), or the user `postgres` when we are root, which it refuses. */
export type PostgresAccount = { uid?: number; gid?: number };

const NAME = 'postgres';

export function postgresAccount(): PostgresAccount {
  if (process.getuid?.() !== 0) return {};
  return lookUp() ?? create();
}

function lookUp(): PostgresAccount | null {
  const ids = ['-u', '-g'].map((flag) => spawnSync('id', [flag, NAME], { encoding: 'utf8' }));
  const [uid, gid] = ids.map(({ status, stdout }) => (status === 0 ? Number(stdout.trim()) : null));
  return uid != null && gid != null ? { uid, gid } : null;
}

function create(): PostgresAccount {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', NAME], { stdio: 'pipe' });
  } catch {
    // Its failure is seen in the look that follows.
  }
  const account = lookUp();
  if (account) return account;
  throw new Explained(
    'You are root. PostgreSQL refuses to run as root, and a user "postgres" could not be created for it. Start as an ordinary user, or set DATABASE_URL.',
  );
}

/** As root, finds the folder on the way to `path` that the user `postgres` may not pass, and says how to get around it. */
export function requireWayIn(path: string, { uid, gid }: PostgresAccount, whatLiesThere: string): void {
  if (uid === undefined) return;
  const closed = foldersAbove(path).find((folder) => !mayPass(folder, { uid, gid: gid ?? uid }));
  if (!closed) return;
  throw new Explained(
    `You are root, so PostgreSQL runs as the user "postgres", and that user may not enter ${closed}, where ${whatLiesThere}.
Any one of these helps: start as an ordinary user; move Matrikel to a folder that is open to all users (such as /opt);
let others pass through with "chmod o+x ${closed}"; or set DATABASE_URL to a PostgreSQL of yours.`,
  );
}

function foldersAbove(path: string): string[] {
  const parent = dirname(path);
  return path === parse(path).root ? [path] : [...foldersAbove(parent), path];
}

/** Asked of the kernel, as that user: access lists and groups count too, not only the mode. */
function mayPass(folder: string, account: { uid: number; gid: number }): boolean {
  return spawnSync('test', ['-x', folder], { ...account, cwd: '/' }).status === 0;
}
