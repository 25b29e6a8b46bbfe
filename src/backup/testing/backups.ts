import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { type Part, readArchive, tarOf } from '../archive.ts';
import { checkBackup } from '../check-backup.ts';
import { withConnection } from '../connection.ts';
import { type RestoreWish, restoreDatabase } from '../restore-database.ts';
import { takeBackup } from '../take-backup.ts';

export const NEVER = new AbortController().signal;

/** A folder for backups and state folders, gone after the test. */
export function folderForBackups() {
  const folder = mkdtempSync(join(tmpdir(), 'matrikel-backup-test-'));
  let made = 0;
  return {
    folder,
    newFile: () => join(folder, `backup-${++made}.tar.gz`),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export function backedUp(databaseUrl: string, file: string, key: Buffer | null, stateDir = '/nowhere') {
  const wish = { stateDir, withSecrets: true, key, version: '9.9.9' };
  return withConnection(databaseUrl, (client) => takeBackup(client, createWriteStream(file), wish, NEVER));
}

export async function restored(databaseUrl: string, file: string, changes: Partial<RestoreWish> = {}) {
  const { manifest } = await checkBackup(file, null, NEVER);
  const usual = { replace: false, withSecrets: true, keepFile: () => {}, erasures: [], beforeCommit: () => {} };
  const wish: RestoreWish = { file, manifest, ...usual, ...changes };
  return withConnection(databaseUrl, (client) => restoreDatabase(client, wish, NEVER));
}

/** The same backup with other parts, as somebody would make it who knows tar. */
export async function remade(from: string, to: string, change: (parts: Part[]) => Part[]): Promise<string> {
  const parts: Part[] = [];
  await readArchive(from, async (part) => void parts.push(part), NEVER);
  await pipeline(tarOf(Readable.from(change(parts))), createGzip(), createWriteStream(to));
  return to;
}

/** Everything in these tables, in an order that does not depend on where rows lie. */
export async function contentOf(databaseUrl: string, tables: readonly string[]): Promise<Record<string, unknown[]>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const content: Record<string, unknown[]> = {};
    for (const table of tables) {
      const { rows } = await client.query(`SELECT t.*::text AS row FROM ${table} t ORDER BY 1`);
      content[table] = rows.map(({ row }) => row);
    }
    return content;
  } finally {
    await client.end();
  }
}
