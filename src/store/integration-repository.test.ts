import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IntegrationId, RunId } from '../domain/ids.ts';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import {
  API_KEY,
  aCheckedRun,
  aNewIntegration,
  anIntegration,
  CLIENT_SECRET,
  claimOf,
  type StoreForTests,
  somebody,
  storeForTests,
} from './testing/stored.ts';

const NOWHERE = 'no-such-integration' as IntegrationId;

let store: StoreForTests;
beforeAll(async () => {
  store = await storeForTests();
});
afterAll(() => store?.close());

describe('an integration', () => {
  it('is read back as it was created, and listed by name', async () => {
    const second = await anIntegration(store, { name: 'list-b' });
    const first = await anIntegration(store, { name: 'list-a' });
    expect(first).toMatchObject({ kind: 'elearnio', settings: DEFAULT_SETTINGS, settingsVersion: 1 });
    expect(await store.integrations.read(first.id)).toEqual(first);
    expect((await store.integrations.list()).filter(({ name }) => name.startsWith('list-'))).toEqual([first, second]);
    expect(await store.integrations.read(NOWHERE)).toBeNull();
  });

  it('is not created under a name that is taken', async () => {
    const { name } = await anIntegration(store);
    expect(await store.integrations.create(aNewIntegration({ name }))).toBeNull();
  });

  it('cannot take the name of another', async () => {
    const [one, other] = [await anIntegration(store), await anIntegration(store)];
    expect(await store.integrations.change(one.id, { name: other.name })).toBe('name-taken');
    expect(await store.integrations.read(one.id)).toEqual(one);
    expect(await store.integrations.change(one.id, { name: one.name })).toMatchObject({ name: one.name });
  });

  it('counts its settings up when they change, and only then', async () => {
    const { id, personio } = await anIntegration(store);
    const moved = await store.integrations.change(id, {
      name: 'renamed',
      personio: { ...personio, clientId: 'papi-other' },
      secrets: { apiKey: 'another-key' },
    });
    expect(moved).toMatchObject({ name: 'renamed', personio: { clientId: 'papi-other' }, settingsVersion: 1 });
    const settings = { ...DEFAULT_SETTINGS, createInactive: true };
    expect(await store.integrations.change(id, { settings })).toMatchObject({ settings, settingsVersion: 2 });
  });

  it('keeps its version where only the mail changes, and remembers who activated each', async () => {
    const { id } = await anIntegration(store, { activatedBy: 'anna' });
    const summary = { recipients: ['hr@example.com'], language: 'en' } as const;
    const settings = { ...DEFAULT_SETTINGS, summary };
    expect(await store.integrations.change(id, { settings })).toMatchObject({
      settings,
      settingsVersion: 1,
      revision: 2,
    });
    const draft = { settings, basedOn: 1, savedBy: 'ben', savedAt: '2026-11-22T00:00:00.000Z' };
    expect(await store.integrations.change(id, { draft })).toMatchObject({ draft, settingsVersion: 1, revision: 3 });
    const now = { ...settings, createInactive: true };
    const activated = await store.integrations.change(id, { settings: now, draft: null, activatedBy: 'ben' });
    expect(activated).toMatchObject({ draft: null, settingsVersion: 2 });
    const versions = await store.integrations.settingsVersions(id, { limit: 5 });
    expect(versions).toMatchObject([
      { version: 2, settings: now, activatedBy: 'ben' },
      { version: 1, settings: DEFAULT_SETTINGS, activatedBy: 'anna' },
    ]);
    expect(await store.integrations.settingsVersions(id, { limit: 5, before: 2 })).toEqual([versions[1]]);
    expect(await store.integrations.settingsVersion(id, 1)).toEqual(versions[1]);
    expect(await store.integrations.settingsVersion(id, 3)).toBeNull();
  });

  it('counts one version for each of two activations at the same moment', async () => {
    const { id } = await anIntegration(store);
    await Promise.all(
      [{ createInactive: true }, { invitations: 'automatic' as const }].map((change) =>
        store.integrations.change(id, { settings: { ...DEFAULT_SETTINGS, ...change } }),
      ),
    );
    expect(await store.integrations.read(id)).toMatchObject({ settingsVersion: 3 });
    expect(await store.integrations.settingsVersions(id, { limit: 5 })).toHaveLength(3);
  });

  it('that does not exist is neither changed nor removed', async () => {
    expect(await store.integrations.change(NOWHERE, { name: 'nobody' })).toBeNull();
    expect(await store.integrations.remove(NOWHERE)).toBe(false);
    expect(await store.integrations.secrets(NOWHERE)).toEqual({
      clientSecret: null,
      apiKey: null,
      webhookSecret: null,
    });
  });

  it('takes its links, runs, steps, problems and mails along when it is removed, and leaves those of others', async () => {
    const [gone, stays] = [await withEverything(), await withEverything()];
    expect(await store.integrations.remove(gone)).toBe(true);
    expect(await store.integrations.read(gone)).toBeNull();
    expect(await rowsOf(gone)).toEqual({ links: 0, runs: 0, steps: 0, people: 0, problems: 0, mails: 0 });
    expect(await rowsOf(stays)).toEqual({ links: 1, runs: 1, steps: 1, people: 1, problems: 1, mails: 1 });
  });

  it('leaves nothing behind when it is removed, in no table there is', async () => {
    const foreign = await store.rows<{ table: string; column: string; rule: string }>(
      `SELECT c.conrelid::regclass::text AS table, a.attname AS column, c.confdeltype AS rule
       FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
       WHERE c.contype = 'f' AND c.confrelid IN ('integrations'::regclass, 'runs'::regclass)`,
    );
    // a row may outlive its run as long as it goes with its integration
    const goes = new Set(foreign.flatMap(({ table, rule }) => (rule === 'c' ? table : [])));
    expect(foreign.filter(({ table, rule }) => rule !== 'c' && !goes.has(table))).toEqual([]);
    const columns = await store.rows<{ table: string; column: string }>(
      `SELECT table_name AS table, column_name AS column FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name IN ('integration_id', 'run_id')`,
    );
    const held = new Set(foreign.map(({ table }) => table));
    expect(columns.length).toBeGreaterThan(15);
    expect(columns.filter(({ table }) => !held.has(table))).toEqual([]);
  });

  it('is removed while a run waits for an approval, and not while one reads or writes', async () => {
    const { id } = await anIntegration(store);
    const run = await store.runs.create({ integrationId: id, kind: 'full', dryRun: false, settingsVersion: 1 });
    for (const [status, phase] of [
      ['queued', 'queued'],
      ['planning', 'reading'],
      ['applying', 'applying'],
    ] as const) {
      await store.runs.setPhase(run.id, status, phase);
      expect(await store.integrations.remove(id, { nobodyWorks: true }), status).toEqual({ openRun: run.id });
    }
    await store.runs.setPhase(run.id, 'waiting', 'waiting');
    expect(await store.integrations.remove(id, { atRest: true })).toEqual({ openRun: run.id });
    expect(await store.integrations.remove(id, { nobodyWorks: true })).toBe(true);
    expect(await store.runs.read(run.id)).toBeNull();
  });
});

describe('secrets', () => {
  it('come back as they were given, and change one by one', async () => {
    const { id } = await anIntegration(store);
    expect(await store.integrations.secrets(id)).toEqual({
      clientSecret: CLIENT_SECRET,
      apiKey: API_KEY,
      webhookSecret: null,
    });
    await store.integrations.change(id, { secrets: { apiKey: 'fresh-key' } });
    expect(await store.integrations.secrets(id)).toEqual({
      clientSecret: CLIENT_SECRET,
      apiKey: 'fresh-key',
      webhookSecret: null,
    });
    await store.integrations.change(id, { secrets: { clientSecret: null } });
    expect(await store.integrations.secrets(id)).toEqual({
      clientSecret: null,
      apiKey: 'fresh-key',
      webhookSecret: null,
    });
    await store.integrations.change(id, { name: 'still-without' });
    expect(await store.integrations.secrets(id)).toEqual({
      clientSecret: null,
      apiKey: 'fresh-key',
      webhookSecret: null,
    });
  });

  it('stand in no row as text, and in nothing that is read of an integration', async () => {
    const integration = await anIntegration(store);
    const [row] = await store.rows<{ text: string }>('SELECT i::text AS text FROM integrations i WHERE id = $1', [
      integration.id,
    ]);
    const everything = `${row?.text} ${JSON.stringify([integration, await store.integrations.list()])}`;
    for (const secret of [CLIENT_SECRET, API_KEY]) {
      expect(everything).not.toContain(secret);
      expect(everything).not.toContain(Buffer.from(secret).toString('base64').replaceAll('=', ''));
    }
  });

  it('are sealed differently each time, so that equal secrets do not show', async () => {
    const ids = [(await anIntegration(store)).id, (await anIntegration(store)).id];
    const rows = await store.rows<{ api_key: string }>('SELECT api_key FROM integrations WHERE id = ANY($1)', [ids]);
    expect(new Set(rows.map((row) => row.api_key)).size).toBe(2);
  });

  it('do not open in another row, nor in another column', async () => {
    const [from, to] = [await anIntegration(store), await anIntegration(store)];
    await store.rows(
      'UPDATE integrations SET api_key = (SELECT api_key FROM integrations WHERE id = $1) WHERE id = $2',
      [from.id, to.id],
    );
    expect((await store.integrations.secrets(to.id)).apiKey).toBeNull();
    await store.rows('UPDATE integrations SET api_key = client_secret WHERE id = $1', [from.id]);
    expect((await store.integrations.secrets(from.id)).apiKey).toBeNull();
  });

  it('do not open with another key, nor when a character was changed', async () => {
    const { id } = await anIntegration(store);
    const withOtherKey = await store.open(randomBytes(32)).integrations.secrets(id);
    expect(withOtherKey).toEqual({ clientSecret: null, apiKey: null, webhookSecret: null });
    await store.rows(
      `UPDATE integrations SET api_key = overlay(api_key placing (CASE substr(api_key, 30, 1) WHEN 'A' THEN 'B' ELSE 'A' END) from 30)
       WHERE id = $1`,
      [id],
    );
    const { clientSecret, apiKey } = await store.integrations.secrets(id);
    expect([clientSecret, apiKey]).toEqual([CLIENT_SECRET, null]);
  });
});

async function withEverything(): Promise<IntegrationId> {
  const { id } = await anIntegration(store);
  const runId = await aCheckedRun(store, id);
  await store.steps.savePlan(runId, [somebody('e1', ['create'])], 0);
  await store.links.adopt(id, runId);
  await store.steps.claim(claimOf(id, runId), 10);
  await store.runs.setProblems(runId, 'plan', [{ code: 'no-email', severity: 'warning' }]);
  const mail = { to: [], subject: 'Summary', text: '', html: '' };
  await store.mails.keep({ ...mail, integrationId: id, runId, purpose: 'summary', status: 'kept' });
  return id;
}

async function rowsOf(id: IntegrationId) {
  const [counted] = await store.rows(
    `SELECT (SELECT count(*)::int FROM links WHERE integration_id = $1) AS links,
       (SELECT count(*)::int FROM runs WHERE integration_id = $1) AS runs,
       (SELECT count(*)::int FROM steps WHERE run_id = r.id) AS steps,
       (SELECT count(*)::int FROM run_people WHERE run_id = r.id) AS people,
       (SELECT count(*)::int FROM problems WHERE run_id = r.id) AS problems,
       (SELECT count(*)::int FROM mails WHERE integration_id = $1) AS mails
     FROM (SELECT (SELECT id FROM runs WHERE integration_id = $1) AS id) r`,
    [id],
  );
  return counted;
}

describe('a change on conditions', () => {
  const elsewhere = { lms: { baseUrl: 'https://other.elearnio.net', requestsPerMinute: null, pageSize: null } };

  it('is written from the revision it was made from, and from no other', async () => {
    const { id, revision } = await anIntegration(store);
    expect(revision).toBe(1);
    expect(await store.integrations.change(id, { name: 'from-one' }, { revision: 1 })).toMatchObject({ revision: 2 });
    expect(await store.integrations.change(id, { name: 'from-one-too' }, { revision: 1 })).toBe('changed-meanwhile');
    expect(await store.integrations.read(id)).toMatchObject({ name: 'from-one', revision: 2 });
    expect(await store.integrations.remove(id, { revision: 1 })).toBe('changed-meanwhile');
    expect(await store.integrations.remove(id, { revision: 2 })).toBe(true);
  });

  it('is written once of ten that were made from the same revision at the same moment', async () => {
    const { id } = await anIntegration(store);
    const tries = Array.from({ length: 10 }, (_, index) =>
      store.integrations.change(id, { syncIntervalMinutes: index + 1 }, { revision: 1 }),
    );
    const written = (await Promise.all(tries)).filter((answer) => answer !== 'changed-meanwhile');
    expect(written).toHaveLength(1);
    expect(await store.integrations.read(id)).toEqual(written[0]);
  });

  it('waits for a run that is about to begin, and is not written then', async () => {
    const { id } = await anIntegration(store);
    const client = await store.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(
        `INSERT INTO runs (id, integration_id, kind, dry_run, settings_version) VALUES ('run-of-${id}', $1, 'full', false, 1)`,
        [id],
      );
      const answers = Promise.all([
        store.integrations.change(id, elsewhere, { atRest: true }),
        store.integrations.remove(id, { atRest: true }),
      ]);
      await waiting(2);
      await client.query('COMMIT');
      expect(await answers).toEqual([{ openRun: `run-of-${id}` }, { openRun: `run-of-${id}` }]);
    } finally {
      client.release();
    }
    expect((await store.integrations.read(id))?.revision).toBe(1);
    await store.runs.close(`run-of-${id}` as RunId, 'completed');
    expect(await store.integrations.change(id, elsewhere, { atRest: true })).toMatchObject(elsewhere);
  });

  it('stays at its portal while somebody is linked there', async () => {
    const { id } = await anIntegration(store);
    await store.rows(`INSERT INTO links (integration_id, employee_id) VALUES ($1, 'e1')`, [id]);
    expect(await store.integrations.change(id, { name: 'unlinked' }, { unlinked: true })).toMatchObject({
      revision: 2,
    });
    await store.rows(`UPDATE links SET learner_id = 'L-1' WHERE integration_id = $1`, [id]);
    expect(await store.integrations.change(id, elsewhere, { unlinked: true })).toBe('people-linked');
    expect(await store.integrations.change(id, { name: 'linked' })).toMatchObject({ name: 'linked' });
  });

  /** Until that many connections wait for somebody else's lock. */
  async function waiting(count: number): Promise<void> {
    await expect
      .poll(() =>
        store.rows(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`),
      )
      .toHaveLength(count);
  }
});
