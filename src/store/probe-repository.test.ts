import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { IntegrationId } from '../domain/ids.ts';
import type { Integration } from '../ports/integration-store.ts';
import { ProbeGoesOnError } from '../ports/probe-store.ts';
import { anIntegration, type StoreForTests, storeForTests } from './testing/stored.ts';

let store: StoreForTests;
let integration: Integration;
beforeAll(async () => {
  store = await storeForTests();
});
beforeEach(async () => {
  integration = await anIntegration(store);
});
afterAll(() => store?.close());

const newRun = (integrationId: IntegrationId = integration.id) =>
  store.runs.create({ integrationId, kind: 'full', dryRun: false, settingsVersion: 1 });

async function held(id = integration.id) {
  const hold = await store.probing.hold(id);
  if (!hold) throw new Error('another holds it');
  return hold;
}

describe('a probe that holds its integration', () => {
  it('lets neither another probe nor a run of it begin until it is released', async () => {
    const hold = await held();
    expect(await store.probing.hold(integration.id)).toBeNull();
    await expect(newRun()).rejects.toBeInstanceOf(ProbeGoesOnError);
    expect(await store.runs.list({ integrationId: integration.id, limit: 5 })).toEqual([]);
    await hold.release();
    await newRun();
    await (await held()).release();
  });

  it('leaves other integrations alone', async () => {
    const other = await anIntegration(store);
    const hold = await held();
    await newRun(other.id);
    await (await held(other.id)).release();
    await hold.release();
  });

  it('is told when the store let go of it, and the process lives on', { timeout: 20_000 }, async () => {
    const hold = await held();
    const admin = new pg.Client({ connectionString: process.env.MATRIKEL_TEST_DATABASE_URL });
    await admin.connect();
    await admin.query(
      "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND classid = 7215902 AND database = (SELECT oid FROM pg_database WHERE datname = $1)",
      [await databaseName()],
    );
    await admin.end();
    await vi.waitFor(() => expect(hold.lost.aborted).toBe(true), 10_000);
    await hold.release();
    await newRun();
  });
});

describe('what a probe found', () => {
  const baseUrl = () => integration.lms.baseUrl;

  it('is a change of the integration, and keeps what an earlier probe settled', async () => {
    const first = await store.probing.save(integration.id, baseUrl(), { pageCap: 50, clearsTexts: 'null' });
    const second = await store.probing.save(integration.id, baseUrl(), { pageCap: 80 });
    expect(second).toMatchObject({ pageCap: 80, clearsTexts: 'null' });
    expect(Date.parse(second?.probedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(first?.probedAt ?? ''));
    const now = await store.integrations.read(integration.id);
    expect(now).toMatchObject({ probed: second, revision: integration.revision + 2, settingsVersion: 1 });
    expect(now?.updatedAt.getTime()).toBeGreaterThan(integration.updatedAt.getTime() - 1);
  });

  it('is not kept where the integration went elsewhere meanwhile, is gone, or has a run', async () => {
    expect(await store.probing.save(integration.id, 'https://other.elearnio.net', { pageCap: 50 })).toBeNull();
    expect(await store.probing.save('nowhere' as IntegrationId, baseUrl(), { pageCap: 50 })).toBeNull();
    await newRun();
    expect(await store.probing.save(integration.id, baseUrl(), { pageCap: 50 })).toBeNull();
    expect((await store.integrations.read(integration.id))?.probed).toBeNull();
  });

  it('can be taken back', async () => {
    await store.probing.save(integration.id, baseUrl(), { pageCap: 50 });
    await store.integrations.change(integration.id, { probed: null });
    expect((await store.integrations.read(integration.id))?.probed).toBeNull();
  });
});

async function databaseName(): Promise<string> {
  const { rows } = await store.pool.query('SELECT current_database() AS name');
  return rows[0].name;
}
