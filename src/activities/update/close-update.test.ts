import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NO_CERTIFICATES } from '../../domain/certificates/certificate-settings.ts';
import type { EmployeeId, IntegrationId, RunId } from '../../domain/ids.ts';
import { anIntegration, type StoreForTests, storeForTests } from '../../store/testing/stored.ts';
import { anAttempt, keptLogger } from '../testing/attempts.ts';
import { closeUpdate } from './close-update.ts';
import type { UpdateDeps } from './update-deps.ts';

const ERIKA = 'e1' as EmployeeId;
const LAG_MS = 20_000;
let store: StoreForTests;
let integrationId: IntegrationId;
let runId: RunId;
beforeAll(async () => {
  store = await storeForTests();
});
afterAll(() => store?.close());

/** An update that has begun for a poll, a webhook of a minute ago, and one of five seconds ago. */
beforeEach(async () => {
  integrationId = (await anIntegration(store)).id;
  await store.rows(
    `INSERT INTO hints (integration_id, employee_id, source, received_at)
     SELECT $1, 'e1', source, now() - ago * interval '1 second' FROM (VALUES ('poll', 5), ('webhook', 60), ('webhook', 5)) AS h(source, ago)`,
    [integrationId],
  );
  const how = { settingsVersion: 1, again: false, retried: false, readAgainMs: LAG_MS };
  runId = (await store.personRuns.begin({ integrationId, employeeId: ERIKA }, how)).runId as RunId;
});

type Given = Parameters<typeof closeUpdate>;
async function left(ending: Given[3], how: Given[4] = {}): Promise<string[]> {
  const deps = { ...store, planKey: Buffer.alloc(32), mailer: null, logger: keptLogger() } as unknown as UpdateDeps;
  await anAttempt().run(() => closeUpdate(deps, runId, ERIKA, ending, { lagMs: LAG_MS, ...how }));
  const rows = await store.rows<{ source: string }>(
    'SELECT source FROM hints WHERE integration_id = $1 AND served_at IS NULL ORDER BY id',
    [integrationId],
  );
  return rows.map(({ source }) => source);
}

it('an update that ends well has served its hints but the webhook whose change may not have shown', async () => {
  expect(await left({ how: 'finished' })).toEqual(['webhook']);
});

it('one that saw somebody else write has served none', async () => {
  expect(await left({ how: 'finished' }, { answers: false })).toHaveLength(3);
});

it.each(['scope-attribute-unreadable', 'field-unknown'])('one that failed with %s has served them', async (code) => {
  expect(await left({ how: 'failed', code })).toEqual(['webhook']);
});

it.each([
  'internal-error',
  'run-ended-outside',
  'lms-key-refused',
  'personio-access-refused',
  'vendor-unavailable',
  'something-of-temporal',
])('one that failed with %s has served none', async (code) => {
  expect(await left({ how: 'failed', code })).toHaveLength(3);
});

it('one that was cancelled has served none', async () => {
  expect(await left({ how: 'cancelled' })).toHaveLength(3);
});

describe('certificates of somebody', () => {
  const asked = async () => (await store.certificateReads.read(integrationId)).everythingAskedAt;
  const link = (linkedAt: string) =>
    store.rows(
      `INSERT INTO links (integration_id, employee_id, learner_id, linked_at) VALUES ($1, 'e1', 'L1', ${linkedAt})`,
      [integrationId],
    );
  beforeEach(async () => {
    await store.integrations.change(integrationId, { certificates: { ...NO_CERTIFICATES, enabled: true } });
  });

  it('who was linked by this update to an account that was there are looked for', async () => {
    await link('now()');
    await left({ how: 'finished' });
    expect(await asked()).toEqual(expect.any(Date));
  });

  it('whose account was made just now are not', async () => {
    await link('now()');
    await store.rows(
      `INSERT INTO steps (run_id, position, ordinal, employee_id, kind, status) VALUES ($1, 0, 0, 'e1', 'create', 'applied')`,
      [runId],
    );
    await left({ how: 'finished' });
    expect(await asked()).toBeNull();
  });

  it('who was linked before are not', async () => {
    await link(`now() - interval '1 minute'`);
    await left({ how: 'finished' });
    expect(await asked()).toBeNull();
  });
});
