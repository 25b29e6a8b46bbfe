import pg from 'pg';
import type { RunId } from '../../src/domain/ids.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { NO_GUARD } from '../../src/store/testing/stored.ts';

export interface Filled {
  readonly steps: number;
  readonly runs: number;
  /** The first of all, and as large as the one that goes on. */
  readonly largeRun: string;
  /** The last of all. */
  readonly smallRun: string;
  /** In the middle of applying. */
  readonly openRun: string;
}

type NewRun = { id: RunId; steps: number; open: boolean };

const STEPS_OF_LARGE_RUN = 20_000;
const STEPS_OF_SMALL_RUN = 1_000;
const STEPS_FOR_EACH = 1.5;
const PROBLEM_FOR_EVERY = 20;
const BATCH = 250;
const GROUPS_OF_PORTAL = 100;

/** A store that has been in use: two large runs, one of them going on, and small ones until there are so many steps. */
export async function fillStore(databaseUrl: string, integrationId: string, wanted: number): Promise<Filled> {
  const client = new pg.Client({ connectionString: databaseUrl });
  const store = openStore({ databaseUrl, key: Buffer.alloc(32) });
  await client.connect();
  try {
    const sizes = [STEPS_OF_LARGE_RUN, STEPS_OF_LARGE_RUN];
    for (let left = wanted - 2 * STEPS_OF_LARGE_RUN; left > 0; left -= STEPS_OF_SMALL_RUN)
      sizes.push(STEPS_OF_SMALL_RUN);
    const runs = sizes.map((steps, index): NewRun => ({ id: `run-${index}` as RunId, steps, open: index === 1 }));
    for (const run of runs) await fillRun(client, store, integrationId, run);
    await client.query('VACUUM ANALYZE'); // as autovacuum does it after so many rows
    const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM steps');
    const [largeRun = '', openRun = ''] = runs.map(({ id }) => id);
    return { steps: rows[0]?.count ?? 0, runs: runs.length, largeRun, openRun, smallRun: runs.at(-1)?.id ?? '' };
  } finally {
    await store.close();
    await client.end();
  }
}

async function fillRun(client: pg.Client, store: Store, integrationId: string, run: NewRun): Promise<void> {
  const { id, steps, open } = run;
  const people = Math.round(steps / STEPS_FOR_EACH);
  // One that goes on is a young one by the clock, or the API would close it: no workflow serves it.
  const createdAt = new Date(Date.now() + (open ? 3_600_000 : -3_600_000));
  await client.query(
    `INSERT INTO runs (id, integration_id, kind, dry_run, settings_version, created_at, basis)
     VALUES ($1, $2, 'full', false, 1, $3, (SELECT jsonb_build_object('groups', jsonb_agg(md5(i::text))) FROM generate_series(1, $4::int) i))`,
    [id, integrationId, createdAt, GROUPS_OF_PORTAL],
  );
  await client.query(
    `INSERT INTO run_people (run_id, employee_id, position, in_scope, match, disposition)
     SELECT $1, 'e' || i, i, true, 'none', 'change' FROM generate_series(0, $2::int - 1) i`,
    [id, people],
  );
  await fillSteps(client, run, people);
  await client.query(
    `INSERT INTO problems (run_id, stage, code, severity, employee_id)
     SELECT $1, 'apply', CASE WHEN i % 2 = 0 THEN 'write-refused' ELSE 'no-email' END, 'warning', 'e' || i FROM generate_series(1, $2::int) i`,
    [id, Math.round(steps / PROBLEM_FOR_EVERY)],
  );
  await client.query(
    `INSERT INTO mails (id, integration_id, run_id, purpose, status, recipients, subject, text, html)
     VALUES ($1, $2, $3, 'summary', 'kept', '[]', 'Sync', repeat('word ', 300), repeat('<p>word</p>', 300))`,
    [`mail-${id}`, integrationId, id],
  );
  await store.runs.savePlanSummary(id, {
    planHash: 'hash',
    people,
    cost: { calls: steps, seconds: 60 },
    guard: NO_GUARD,
  });
  await store.runs.setPhase(id, 'applying', 'applying');
  if (!open) await store.runs.close(id, 'completed_with_problems');
}

/** One in a hundred failed; of a run that goes on the first half is done. */
async function fillSteps(client: pg.Client, { id, steps, open }: NewRun, people: number): Promise<void> {
  const kinds = [
    [0, 'create', people],
    [1, 'add-to-group', steps - people],
  ] as const;
  for (const [ordinal, kind, count] of kinds) {
    await client.query(
      `INSERT INTO steps (run_id, position, ordinal, employee_id, kind, status, step, finished_at)
       SELECT $1, i, $2::int, 'e' || i, $3, CASE WHEN i >= $5::int THEN 'pending' WHEN i % 100 = 7 THEN 'failed' ELSE 'applied' END,
         ${STEP}, now() FROM generate_series(0, $4::int - 1) i`,
      [id, ordinal, kind, count, open ? Math.floor(people / 2) : people],
    );
  }
  await client.query(
    `INSERT INTO batch_tallies (run_id, batch, people, created, updated, deactivated, groups_added, invited, failed)
     SELECT $1, i * $2::int, $2::int, $2::int, 0, 0, 0, $2::int, 0 FROM generate_series(0, $3::int / $2::int - 1) i`,
    [id, BATCH, Math.floor(people / 2)],
  );
}

/** About as large as a step of a first sync is. */
const STEP = `CASE WHEN $3 = 'create'
  THEN json_build_object('kind', 'create', 'employeeId', 'e' || i, 'invite', true, 'after', json_build_object('status', 'active', 'fields',
    json_build_object('first_name', md5(i::text), 'last_name', md5((i + 1)::text), 'email', md5((i + 2)::text) || '@example.com',
      'department', md5((i % 40)::text), 'position', md5((i % 90)::text), 'office_location', md5((i % 9)::text), 'manager', md5((i % 500)::text))))
  ELSE json_build_object('kind', 'add-to-group', 'employeeId', 'e' || i, 'learnerId', 'l' || i, 'groupId', 'g' || i % 40, 'group', md5((i % 40)::text))
  END`;
