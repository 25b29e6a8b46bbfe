import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { z } from 'zod';
import { MIGRATIONS } from './migrations.ts';
import { doneMigrations } from './migrations-by-hand.ts';

const Journal = z.object({ entries: z.array(z.object({ tag: z.string(), when: z.number() })) });

export interface MigrationState {
  /** Names of what this version would do to the database, oldest first. */
  readonly pending: readonly string[];
  /** A later version has been at this database. */
  readonly ahead: boolean;
}

/** Changes nothing. Drizzle goes by time: it runs what was written after the last that was done. */
export async function migrationState(client: pg.Client): Promise<MigrationState> {
  const { entries } = Journal.parse(JSON.parse(readFileSync(join(MIGRATIONS, 'meta', '_journal.json'), 'utf8')));
  const last = (await doneMigrations(client)).at(-1)?.at ?? 0;
  return {
    pending: entries.filter(({ when }) => when > last).map(({ tag }) => tag),
    ahead: last > (entries.at(-1)?.when ?? 0),
  };
}
