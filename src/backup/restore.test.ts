import { readFileSync, statSync, writeFileSync } from 'node:fs';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { freshDatabase, type TestDatabase } from '../../test/support/database.ts';
import type { EmployeeId, IntegrationId, RunId } from '../domain/ids.ts';
import { openStore, type Store } from '../store/index.ts';
import { doneMigrations, knownMigrations, runMigrations } from '../store/migrations-by-hand.ts';
import { aCertificate, aLedgerClaim, linkPerson } from '../store/testing/certificates.ts';
import {
  anIntegration,
  aPlannedRun,
  CLIENT_SECRET,
  claimOf,
  manyPeople,
  type StoreForTests,
  somebody,
  storeForTests,
} from '../store/testing/stored.ts';
import { withConnection } from './connection.ts';
import { ourTables } from './our-tables.ts';
import { backedUp, contentOf, folderForBackups, restored } from './testing/backups.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
const files = folderForBackups();
let source: StoreForTests;
let integrationId: IntegrationId;
let finished: RunId;
let underWay: RunId;
let file: string;
beforeAll(async () => {
  source = await storeForTests();
  integrationId = (await anIntegration(source, { name: 'acme' })).id;
  finished = await aPlannedRun(source, integrationId, [somebody('Ümläut "\\N"\n', ['create']), ...manyPeople(40)]);
  await source.runs.setProblems(finished, 'check', [
    { code: 'group-unknown', severity: 'info', params: { group: 'a\tb' } },
  ]);
  await source.runs.close(finished, 'completed');
  underWay = await aPlannedRun(source, integrationId, manyPeople(3));
  await source.runs.setPhase(underWay, 'applying', 'applying');
  await source.steps.claim(claimOf(integrationId, underWay, { to: 1 }), 1);
  await source.rows(`INSERT INTO webhooks (integration_id, token) VALUES ($1, 'sealed')`, [integrationId]);
  await source.tokens.write('a-credential', 'short-lived', new Date());
  await source.rows(`INSERT INTO read_employees (run_id, employee_id, pass, in_scope) VALUES ($1, 'e-1', 1, true)`, [
    underWay,
  ]);
  file = files.newFile();
  await backedUp(source.databaseUrl, file, source.key);
});
afterAll(async () => {
  files.remove();
  await source?.close();
});

const databases: TestDatabase[] = [];
afterEach(async () => {
  for (const database of databases.splice(0)) await database.drop();
});
async function emptyDatabase(): Promise<string> {
  const database = await freshDatabase();
  databases.push(database);
  return database.url;
}
async function inStore<Result>(
  url: string,
  work: (store: Store) => Promise<Result>,
  key = source.key,
): Promise<Result> {
  const store = openStore({ databaseUrl: url, key });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

describe('a restore', () => {
  it('brings back every row, but for what was under way', async () => {
    const url = await emptyDatabase();
    await restored(url, file);
    const same = ['integrations', 'run_people', 'mails', 'audit_log', 'webhooks'];
    expect(await contentOf(url, same)).toEqual(await contentOf(source.databaseUrl, same));
    const passing = await contentOf(url, ['read_employees', 'vendor_tokens']);
    expect(passing).toEqual({ read_employees: [], vendor_tokens: [] });
    const stepsOf = (run: string) => `(SELECT * FROM steps WHERE run_id = '${run}')`;
    const steps = await contentOf(url, [stepsOf(finished)]);
    expect(steps).toEqual(await contentOf(source.databaseUrl, [stepsOf(finished)]));
    expect(Object.values(steps)[0]).toHaveLength(41);
    await inStore(url, async (store) => {
      expect(await store.integrations.secrets(integrationId)).toMatchObject({ clientSecret: CLIENT_SECRET });
      expect(await store.runs.read(finished)).toEqual(await source.runs.read(finished));
    });
  });

  it('counts on from where ids had come to, so that none is given twice', async () => {
    await source.rows(`SELECT setval('steps_id_seq', 70000), setval('runs_sequence_seq', 900)`);
    const later = files.newFile();
    await backedUp(source.databaseUrl, later, source.key);
    const url = await emptyDatabase();
    await restored(url, later);
    const runId = await inStore(url, (store) => aPlannedRun(store, integrationId, manyPeople(1)));
    const [next] = await contentOf(url, [`(SELECT id FROM steps WHERE run_id = '${runId}')`]).then(Object.values);
    expect(next).toEqual(['(70001)']);
    await inStore(url, async (store) => expect((await store.runs.list({ limit: 1 }))[0]?.id).toBe(runId));
  });

  it('ends runs that were under way and says why, gives people free, and what was on the wire is unconfirmed', async () => {
    const url = await emptyDatabase();
    expect(await restored(url, file)).toEqual({ endedRuns: 1, erased: 0 });
    await inStore(url, async (store) => {
      expect(await store.runs.read(underWay)).toMatchObject({ status: 'failed', phase: 'done' });
      const codes = (await store.runs.problems(underWay, { limit: 9 })).map(({ code }) => code);
      expect(codes.toSorted()).toEqual(['run-ended-by-restore', 'write-unconfirmed']);
      const again = await aPlannedRun(store, integrationId, manyPeople(3));
      expect(await store.steps.claim(claimOf(integrationId, again), 10)).toHaveLength(3);
    });
  });

  it('without the key drops the secrets that it would open', async () => {
    const url = await emptyDatabase();
    await restored(url, file, { withSecrets: false });
    await inStore(url, async (store) =>
      expect(await store.integrations.secrets(integrationId)).toEqual({
        clientSecret: null,
        apiKey: null,
        webhookSecret: null,
      }),
    );
    expect(await contentOf(url, ['webhooks'])).toEqual({ webhooks: [] });
  });

  it('keeps hints and the place of the polls, tells nobody of what was served, and sends no invitation again', async () => {
    const company = await anIntegration(source);
    const { hints, personRuns, polls } = source;
    await hints.add(company.id, [
      { employeeId: 'e-served' as EmployeeId, source: 'webhook', digest: 'served' },
      { employeeId: 'e-waits' as EmployeeId, source: 'webhook', digest: 'waits' },
      { employeeId: 'e-clicked' as EmployeeId, source: 'by-hand' },
    ]);
    await source.rows(`UPDATE hints SET served_at = now() WHERE digest = 'served'`);
    await polls.move(company.id, new Date('2026-11-01T00:00:00Z'), { employees: 3, changed: 2 });
    const who = { integrationId: company.id, employeeId: 'e-invited' as EmployeeId, settingsVersion: 1 };
    const invitation = await personRuns.order(who);
    await source.steps.savePlan(invitation.id, [somebody('e-invited', ['invite'], { learnerId: 'L-9' })], 0);
    await source.links.adopt(company.id, invitation.id);
    await source.runs.beginApplying(invitation.id);
    const later = files.newFile();
    await backedUp(source.databaseUrl, later, source.key);

    const url = await emptyDatabase();
    await restored(url, later);
    await inStore(url, async (store) => {
      const unpassed = await store.hints.unpassed({ youngMs: 0, againAfterMs: 60_000, limit: 9 });
      expect(unpassed.map(({ employeeId }) => employeeId)).toEqual(['e-waits', 'e-clicked']);
      const again = { employeeId: 'e-served' as EmployeeId, source: 'webhook', digest: 'served' } as const;
      expect(await store.hints.add(company.id, [again])).toBe(0);
      expect(await store.polls.mark(company.id)).toMatchObject({ since: new Date('2026-11-01T00:00:00Z') });
      // Temporal may still have the order: its run is over, and the invitation is not sent
      expect(await store.runs.read(invitation.id)).toMatchObject({ status: 'failed', phase: 'done' });
      const claim = claimOf(company.id, invitation.id);
      expect(await store.steps.claim(claim, 9)).toEqual([]);
    });
  });

  it('takes no certificate of before for one that was never filed, and frees those that somebody dealt with', async () => {
    const company = await anIntegration(source);
    await linkPerson(source, company.id, 'erika', '77');
    await source.certificates.keep(company.id, [
      aCertificate({ sourceId: 'sent' }),
      aCertificate({ sourceId: 'open' }),
    ]);
    const claim = aLedgerClaim(company.id);
    for (const { id, sourceId } of await source.ledger.claim(claim, 9))
      if (sourceId === 'sent') await source.ledger.beginUpload(claim, id, { absentSince: new Date() });
    const later = files.newFile();
    await backedUp(source.databaseUrl, later, source.key);

    const url = await emptyDatabase();
    const before = Date.now();
    await restored(url, later);
    await inStore(url, async (store) => {
      const { uncertainBefore, everythingAskedAt } = await store.certificateReads.read(company.id);
      expect(uncertainBefore?.getTime()).toBeGreaterThanOrEqual(before);
      expect(everythingAskedAt?.getTime()).toBeGreaterThanOrEqual(before);
      const claimed = await store.ledger.claim(aLedgerClaim(company.id, 'next'), 9);
      expect(claimed.map(({ sourceId, state, uploadBeganAt }) => [sourceId, state, uploadBeganAt !== null])).toEqual([
        ['open', 'found', false],
        ['sent', 'uploading', true],
      ]);
    });
  });

  it('goes to a new database, which no migration has seen', async () => {
    const url = await withoutMigrations();
    await restored(url, file);
    await withConnection(url, async (client) => expect(await doneMigrations(client)).toEqual(knownMigrations()));
  });

  it('of a backup of an older version brings it to this one', async () => {
    const old = await withoutMigrations();
    await withConnection(old, async (client) => {
      await runMigrations(client, 0, 1);
      await client.query(
        `INSERT INTO integrations (id, name, kind, personio, lms, settings) VALUES ('i-1', 'old', 'elearnio', '{}', '{}', '{}')`,
      );
    });
    const backup = files.newFile();
    await backedUp(old, backup, null);
    const url = await emptyDatabase();
    await restored(url, backup);
    await inStore(url, async (store) =>
      expect(await store.integrations.list()).toMatchObject([{ name: 'old', revision: 1 }]),
    );
    const tables = async (of: string) => Object.keys(await contentOf(of, ourTables()));
    expect(await tables(url)).toEqual(ourTables());
  });
});

describe('a restore leaves everything as it was', () => {
  it('where there are integrations, unless it is to replace them', async () => {
    const url = await emptyDatabase();
    await inStore(url, (store) => anIntegration(store, { name: 'present' }));
    await expect(restored(url, file)).rejects.toThrow(/integration present\.\n.*--replace/s);
    await inStore(url, async (store) => expect(await store.integrations.list()).toMatchObject([{ name: 'present' }]));
    await restored(url, file, { replace: true });
    await inStore(url, async (store) => expect(await store.integrations.list()).toMatchObject([{ name: 'acme' }]));
  });

  it('when it fails at its very end', async () => {
    const url = await emptyDatabase();
    await inStore(url, (store) => anIntegration(store, { name: 'present' }));
    const before = await contentOf(url, ourTables());
    const beforeCommit = () => {
      throw new Error('the disk is full');
    };
    await expect(restored(url, file, { replace: true, beforeCommit })).rejects.toThrow('the disk is full');
    expect(await contentOf(url, ourTables())).toEqual(before);
  });

  it('when the file is cut off in the middle of a table after it was checked', async () => {
    const url = await emptyDatabase();
    const before = await contentOf(url, ourTables());
    await source.rows(`INSERT INTO audit_log (token_name, role, operation, method, route, status)
      SELECT md5(i::text), repeat('x', 400), 'o', 'POST', '/', 200 FROM generate_series(1, 20000) i`);
    const large = files.newFile();
    await backedUp(source.databaseUrl, large, source.key);
    await source.rows('TRUNCATE audit_log');
    const cutOff = files.newFile();
    writeFileSync(cutOff, readFileSync(large).subarray(0, statSync(large).size * 0.9));
    await expect(restored(url, large, { file: cutOff })).rejects.toThrow(/ends in the middle/);
    expect(await contentOf(url, ourTables())).toEqual(before);
  });

  it('while somebody else is connected, whom it names', async () => {
    const url = await emptyDatabase();
    const other = new pg.Client({ connectionString: url, application_name: 'a-worker' });
    await other.connect();
    try {
      await expect(restored(url, file)).rejects.toThrow(/connections: 1 a-worker/);
    } finally {
      await other.end();
    }
  });

  it("in another program's database, which only looks alike", async () => {
    const url = await withoutMigrations();
    await withConnection(url, (client) => client.query('CREATE TABLE runs (distance text)'));
    await expect(restored(url, file, { replace: true })).rejects.toThrow(/not Matrikel's.*\(runs\)/);
  });
});

describe('a backup', () => {
  it('is of one moment, whatever is written meanwhile', async () => {
    const writer = new pg.Client({ connectionString: source.databaseUrl });
    await writer.connect();
    const backup = files.newFile();
    try {
      await writer.query('BEGIN');
      await writer.query('LOCK TABLE links IN ACCESS EXCLUSIVE MODE'); // runs are in the backup by then, problems are not
      const taken = backedUp(source.databaseUrl, backup, source.key);
      await expect
        .poll(async () => (await source.rows('SELECT 1 FROM pg_locks WHERE NOT granted')).length, { interval: 10 })
        .toBe(1);
      await writer.query(
        `INSERT INTO runs (id, integration_id, kind, dry_run, settings_version) VALUES ('late', $1, 'full', false, 1)`,
        [integrationId],
      );
      await writer.query(
        `INSERT INTO problems (run_id, stage, code, severity) VALUES ('late', 'check', 'group-unknown', 'info')`,
      );
      await writer.query('COMMIT');
      await taken;
    } finally {
      await writer.end();
    }
    const url = await emptyDatabase();
    await restored(url, backup);
    await inStore(url, async (store) => expect(await store.runs.read('late' as RunId)).toBeNull());
  });

  it('is refused when the key at hand does not open the stored secrets', async () => {
    const backup = files.newFile();
    await expect(backedUp(source.databaseUrl, backup, Buffer.alloc(32, 7))).rejects.toThrow(
      /key at hand does not open/,
    );
  });

  it('is refused where Matrikel never was', async () => {
    await expect(backedUp(await withoutMigrations(), files.newFile(), null)).rejects.toThrow(/nothing to back up/);
  });
});

/** A database that is empty down to its last table. */
async function withoutMigrations(): Promise<string> {
  const url = await emptyDatabase();
  await withConnection(url, (client) =>
    client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public; DROP SCHEMA drizzle CASCADE'),
  );
  return url;
}
