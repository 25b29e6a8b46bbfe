import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import type { IntegrationId } from '../domain/ids.ts';
import { Explained } from '../servers/explained.ts';
import { openSecret } from '../store/integration-repository.ts';
import { doneMigrations } from '../store/migrations-by-hand.ts';
import { type Part, tarOf } from './archive.ts';
import { cut } from './cut.ts';
import { fingerprint, manifestMac } from './key-at-work.ts';
import { requireKnown } from './levels.ts';
import { FORMAT, filePart, MANIFEST, MANIFEST_MAC, type Manifest, tablePart } from './manifest.ts';
import { isKept, ourTables } from './our-tables.ts';
import { columnsOf, inSnapshot, rowsOf, sequencesOf } from './snapshot.ts';
import { contentOf, stateFiles } from './state-files.ts';

export interface BackupWish {
  readonly stateDir: string;
  /** With the key and the API's token of the state folder, where they lie there. */
  readonly withSecrets: boolean;
  /** The key that the installation works with; null where nobody here knows it. */
  readonly key: Buffer | null;
  /** Version of Matrikel. */
  readonly version: string;
}

/** Writes a backup of one moment, while whoever works goes on working. */
export async function takeBackup(
  client: pg.Client,
  target: Writable,
  wish: BackupWish,
  stopping: AbortSignal,
): Promise<Manifest> {
  return inSnapshot(client, async () => {
    const migrations = await doneMigrations(client);
    if (migrations.length === 0)
      throw new Explained('There is nothing to back up: this database has never been used by Matrikel.', 2);
    requireKnown(migrations, (what) => new Explained(`This version cannot back up the database: ${what}`, 2));
    if (wish.key) await requireFits(client, wish.key);

    const manifest: Manifest = {
      format: FORMAT,
      matrikel: wish.version,
      createdAt: new Date().toISOString(),
      migrations,
      tables: [],
      sequences: await sequencesOf(client, ourTables()),
      files: [],
      keyFingerprint: wish.key && fingerprint(wish.key),
    };
    await pipeline(tarOf(parts(client, wish, manifest)), createGzip(), target, { signal: stopping });
    return manifest;
  });
}

/** Tables first: a simulator that is ahead of our store is a case that every sync knows, one that is behind is not. */
async function* parts(client: pg.Client, wish: BackupWish, manifest: Manifest): AsyncGenerator<Part> {
  for (const name of ourTables()) {
    const columns = await columnsOf(client, name);
    if (columns.length === 0) continue; // not yet, at this level of migrations
    if (!isKept(name)) {
      manifest.tables.push({ name, columns, rows: 0, parts: [] });
      continue;
    }
    const rows = rowsOf(client, name, columns);
    const sums = yield* cut(rows, (index) => tablePart(name, index));
    manifest.tables.push({ name, columns, rows: rows.rowCount, parts: sums });
  }
  for (const path of stateFiles(wish.stateDir, wish.withSecrets)) {
    const sums = yield* cut(contentOf(wish.stateDir, path), (index) => filePart(path, index));
    manifest.files.push({ path, parts: sums });
  }
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  yield { name: MANIFEST, bytes: Buffer.from(text) };
  if (wish.key) yield { name: MANIFEST_MAC, bytes: Buffer.from(manifestMac(wish.key, text)) };
}

/** A backup whose secrets nobody can open again would be found out too late. */
async function requireFits(client: pg.Client, key: Buffer): Promise<void> {
  const { rows } = await client.query<{ id: IntegrationId; client: string | null; api: string | null }>(
    'SELECT id, client_secret AS client, api_key AS api FROM integrations', // columns that every version has
  );
  const secrets = rows.flatMap(({ id, client: clientSecret, api }) => [
    { sealed: clientSecret, opened: openSecret(key, id, 'clientSecret', clientSecret) },
    { sealed: api, opened: openSecret(key, id, 'apiKey', api) },
  ]);
  if (secrets.every(({ sealed }) => sealed === null) || secrets.some(({ opened }) => opened !== null)) return;
  throw new Explained(
    'The key at hand does not open the secrets in this database. Set MATRIKEL_KEY to the key that API and workers use, or name the right state folder with MATRIKEL_STATE_DIR.',
    2,
  );
}
