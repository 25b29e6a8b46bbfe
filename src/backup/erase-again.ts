import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import type { EmployeeId, IntegrationId } from '../domain/ids.ts';
import { erasePerson } from '../store/erase-person.ts';
import * as schema from '../store/schema/index.ts';
import type { ErasureLine } from './erasure-journal.ts';
import { columnsOf } from './snapshot.ts';

/** Somebody who was erased, and is not to come back with a backup. */
interface Erased {
  readonly integrationId: string;
  readonly employeeId: string;
  readonly erasedAt: string;
  readonly erasedBy: string | null;
  /** Taken up again since: what the backup still holds of before goes, and syncs serve them. */
  readonly readmitted: boolean;
}

/** The tombstones of the database that is about to be replaced; none where it has no such table. */
export async function tombstonesOf(client: pg.Client): Promise<readonly Erased[]> {
  if ((await columnsOf(client, 'tombstones')).length === 0) return [];
  const { rows } = await client.query<{ i: string; e: string; at: Date; by: string | null }>(
    'SELECT integration_id AS i, employee_id AS e, erased_at AS at, erased_by AS by FROM public.tombstones',
  );
  return rows.map(({ i, e, at, by }) => ({
    ...{ integrationId: i, employeeId: e, erasedAt: at.toISOString(), erasedBy: by, readmitted: false },
  }));
}

/** The last word about each person; of those who were readmitted only whose erasure the backup does not know. */
export function erasedByJournal(lines: readonly ErasureLine[], backupAt: string): readonly Erased[] {
  const last = new Map<string, Erased>();
  for (const { event, at, integrationId, employeeId } of lines) {
    const key = JSON.stringify([integrationId, employeeId]);
    const readmitted = event === 'readmitted';
    const erasedAt = readmitted ? (last.get(key)?.erasedAt ?? at) : at;
    last.set(key, { integrationId, employeeId, erasedAt, erasedBy: null, readmitted });
  }
  return [...last.values()].filter(({ readmitted, erasedAt }) => !readmitted || erasedAt > backupAt);
}

/** Erases them in what was just restored, within the caller's transaction. Answers how many people of it that were. */
export async function eraseAgain(client: pg.Client, people: readonly Erased[]): Promise<number> {
  const db = drizzle(client, { schema });
  const present = new Set<string>(
    (await db.select({ id: schema.integrations.id }).from(schema.integrations)).map(({ id }) => id),
  );
  const erased = new Set<string>();
  for (const { readmitted, ...person } of people) {
    if (!present.has(person.integrationId)) continue;
    const integrationId = person.integrationId as IntegrationId;
    const employeeId = person.employeeId as EmployeeId;
    await erasePerson(db, integrationId, employeeId);
    erased.add(employeeId);
    if (readmitted) continue;
    const erasedAt = new Date(person.erasedAt);
    await db
      .insert(schema.tombstones)
      .values({ ...person, integrationId, employeeId, erasedAt })
      .onConflictDoNothing();
  }
  return erased.size;
}
