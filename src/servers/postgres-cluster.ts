import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Explained } from './explained.ts';
import { type PostgresAccount, requireWayIn } from './postgres-account.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { readOrCreateSecret } from './secret-file.ts';

export type Cluster = { dataDir: string; password: string };

/** The folder with the databases, made at the first start. */
export function openCluster(stateDir: string, { initdb }: PostgresBinaries, account: PostgresAccount): Cluster {
  mkdirSync(stateDir, { recursive: true });
  requireWayIn(initdb, account, 'its programs lie');
  requireWayIn(stateDir, account, 'its data lies');
  const dataDir = join(stateDir, 'postgres');
  const passwordFile = join(stateDir, 'postgres-password');
  if (existsSync(dataDir) && !existsSync(passwordFile)) throw passwordIsGone(dataDir, passwordFile);

  const password = readOrCreateSecret(passwordFile, () => randomBytes(24).toString('base64url'));
  if (!existsSync(dataDir)) create(dataDir, password, initdb, account);
  return { dataDir, password };
}

/** Made beside its place and renamed: whatever kills us on the way, a folder with the right name is a finished one. */
function create(dataDir: string, password: string, initdb: string, account: PostgresAccount): void {
  const draft = `${dataDir}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  const pwfile = `${dataDir}.password`;
  writeFileSync(pwfile, `${password}\n`, { mode: 0o600 });
  own(draft, account);
  own(pwfile, account);
  try {
    runInitdb(initdb, draft, pwfile, account);
  } finally {
    rmSync(pwfile, { force: true });
  }
  renameSync(draft, dataDir);
}

/** The built-in C.UTF-8 sorts alike on every system, and unlike the system's locales it never changes under an index. */
function runInitdb(initdb: string, draft: string, pwfile: string, account: PostgresAccount): void {
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${pwfile}`];
  const args = [`--pgdata=${draft}`, ...locale, ...access, '--no-instructions'];
  const { status, stderr, error } = spawnSync(initdb, args, { ...account, cwd: draft, encoding: 'utf8' });
  if (status === 0 && readdirSync(draft).includes('PG_VERSION')) return;
  throw new Explained(
    `PostgreSQL could not prepare its data folder ${draft}: ${error?.message ?? stderr.trim()}
Is the disk full, or the folder not writable? Otherwise set DATABASE_URL to a PostgreSQL of yours.`,
  );
}

function own(path: string, { uid, gid }: PostgresAccount): void {
  if (uid !== undefined) chownSync(path, uid, gid ?? uid);
}

function passwordIsGone(dataDir: string, passwordFile: string): Explained {
  return new Explained(
    `${dataDir} holds a database, but its password in ${passwordFile} is gone. Bring that file back from a backup, or remove the state folder to begin anew.`,
  );
}
