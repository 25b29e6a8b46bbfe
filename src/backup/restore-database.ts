import { isNull, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { knownMigrations, runMigrations } from '../store/migrations-by-hand.ts';
import { createRunRepository } from '../store/run-repository.ts';
import * as schema from '../store/schema/index.ts';
import { type Part, readArchive } from './archive.ts';
import { BadBackup } from './bad-backup.ts';
import { sumOf } from './cut.ts';
import { eraseAgain, erasedByJournal, tombstonesOf } from './erase-again.ts';
import type { ErasureLine } from './erasure-journal.ts';
import { holdAgain, holdsOf } from './hold-again.ts';
import { makeRoom } from './make-room.ts';
import { filePart, type Manifest, type PartSum, tablePart } from './manifest.ts';
import { openTable } from './open-table.ts';
import { ourTables } from './our-tables.ts';
import { markUncertain } from './uncertain-certificates.ts';

export interface RestoreWish {
  readonly file: string;
  readonly manifest: Manifest;
  /** Also where the database holds integrations, which are then gone. */
  readonly replace: boolean;
  /** False: their key is not at hand, so they have to be entered again. */
  readonly withSecrets: boolean;
  /** Gets the files of the state folder, piece by piece and in order. */
  readonly keepFile: (path: string, bytes: Buffer) => void;
  /** Who was erased here, as the state folder remembers it. */
  readonly erasures: readonly ErasureLine[];
  /** Called last, when nothing can fail any more but the commit. */
  readonly beforeCommit: () => void;
}

export interface Restored {
  /** Runs that were under way when the backup was made. */
  readonly endedRuns: number;
  /** People who were erased since, and now again. */
  readonly erased: number;
}

/** Puts the backup in place of what the database holds, in one transaction. */
export async function restoreDatabase(
  client: pg.Client,
  { file, manifest, replace, withSecrets, keepFile, erasures, beforeCommit }: RestoreWish,
  stopping: AbortSignal,
): Promise<Restored> {
  return drizzle(client, { schema }).transaction(async (tx) => {
    const tombstones = await tombstonesOf(client);
    const held = await holdsOf(client);
    await makeRoom(client, replace);
    const level = manifest.migrations.length;
    await runMigrations(client, 0, level);
    await load(client, file, manifest, keepFile, stopping);
    for (const { table, column, value, called } of manifest.sequences)
      await tx.execute(
        sql`SELECT setval(pg_get_serial_sequence(${`public.${table}`}, ${column}), ${value}::bigint, ${called})`,
      );
    await runMigrations(client, level, knownMigrations().length);

    const endedRuns = await endOpenRuns(tx);
    await tx.update(schema.links).set({ leaseOwner: null, leaseUntil: null });
    await markUncertain(tx);
    if (!withSecrets) {
      await tx.update(schema.integrations).set({ clientSecret: null, apiKey: null, webhookSecret: null });
      await tx.delete(schema.webhooks); // what opens our door is sealed as well; a subscription is made anew
    }
    await holdAgain(client, held);
    const erased = await eraseAgain(client, [...tombstones, ...erasedByJournal(erasures, manifest.createdAt)]);
    await client.query(
      `ANALYZE ${ourTables()
        .map((name) => `public.${name}`)
        .join(', ')}`,
    );
    beforeCommit();
    return { endedRuns, erased };
  });
}

/** The parts of a table follow each other in the file. Each is compared once more: the file may have changed since its check. */
async function load(
  client: pg.Client,
  file: string,
  { tables, files }: Manifest,
  keepFile: RestoreWish['keepFile'],
  stopping: AbortSignal,
): Promise<void> {
  const expected = new Map<string, { sum: PartSum; take: (bytes: Buffer) => Promise<void> | void }>();
  const opened = tables.map(({ name, columns }) => openTable(client, name, columns));
  for (const [at, { name, rows, parts }] of tables.entries()) {
    for (const [index, sum] of parts.entries()) {
      const take = async (bytes: Buffer) => {
        await opened[at]?.write(bytes);
        if (index === parts.length - 1 && (await opened[at]?.end()) !== rows) throw changed(file);
      };
      expected.set(tablePart(name, index), { sum, take });
    }
  }
  for (const { path, parts } of files)
    for (const [index, sum] of parts.entries())
      expected.set(filePart(path, index), { sum, take: (bytes) => keepFile(path, bytes) });

  async function take({ name, bytes }: Part): Promise<void> {
    const part = expected.get(name);
    if (!part) return; // the manifest
    expected.delete(name);
    if (sumOf(bytes).sha256 !== part.sum.sha256) throw changed(file);
    await part.take(bytes);
  }
  try {
    await readArchive(file, take, stopping);
  } catch (error) {
    for (const table of opened) table.abandon();
    throw error;
  }
  if (expected.size > 0) throw changed(file);
}

function changed(file: string): BadBackup {
  return new BadBackup(file, 'it was changed while it was being restored.');
}

/** Their workflows are not part of a backup, and the world went on without them: nobody could finish these runs. */
async function endOpenRuns(tx: Parameters<typeof createRunRepository>[0]): Promise<number> {
  const runs = createRunRepository(tx);
  const open = await tx.select({ id: schema.runs.id }).from(schema.runs).where(isNull(schema.runs.finishedAt));
  for (const { id } of open) {
    await runs.setProblems(id, 'end', [{ code: 'run-ended-by-restore', severity: 'error' }]);
    await runs.close(id, 'failed');
  }
  return open.length;
}
