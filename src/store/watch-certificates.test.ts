import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_CERTIFICATES } from '../domain/certificates/certificate-settings.ts';
import type { CertificateState } from '../domain/certificates/certificate-state.ts';
import type { IntegrationId, RunId } from '../domain/ids.ts';
import type { RunKind } from '../domain/run.ts';
import { anIntegration, type StoreForTests, storeForTests } from './testing/stored.ts';

let store: StoreForTests;
beforeAll(async () => {
  store = await storeForTests();
});
afterAll(() => store?.close());

const ON = { ...NO_CERTIFICATES, enabled: true };
let made = 0;

async function aCertificate(id: IntegrationId, state: CertificateState, more: Record<string, unknown> = {}) {
  const row = { integration_id: id, source_id: `c${++made}`, version: '1', kind: 'record', title: 'T', state, ...more };
  const columns = Object.keys(row);
  await store.rows(
    `INSERT INTO certificates (${columns.join(', ')}, issued_at) VALUES (${columns.map((_one, index) => `$${index + 1}`).join(', ')}, now())`,
    Object.values(row),
  );
}
async function closedRun(integrationId: IntegrationId, kind: RunKind = 'full', dryRun = false): Promise<RunId> {
  const { id } = await store.runs.create({ integrationId, kind, dryRun, settingsVersion: 1 });
  await store.runs.close(id, 'completed');
  return id;
}
const filedAt = (seconds: number) => ({ transferred_at: new Date(Date.now() + seconds * 1_000) });

describe('certificates that are watched', () => {
  it('are those of integrations that file them, by state, with the oldest that nobody knows the end of', async () => {
    const [acme, off] = [await anIntegration(store, { certificates: ON }), await anIntegration(store)];
    const began = new Date('2026-11-20T08:00:00Z');
    await aCertificate(acme.id, 'unconfirmed', { upload_began_at: new Date('2026-11-21T08:00:00Z') });
    await aCertificate(acme.id, 'unconfirmed', { upload_began_at: began });
    await aCertificate(acme.id, 'transferred', { upload_began_at: new Date('2026-01-01T08:00:00Z') });
    await aCertificate(off.id, 'found');
    const until = new Date('2026-11-22T08:00:00Z');
    await store.certificateReads.note(acme.id, { until, inFull: true, everything: null });
    expect(await store.watch.certificates()).toEqual([
      {
        integration: acme.name,
        counts: { unconfirmed: 2, transferred: 1 },
        oldestUnconfirmedAt: began,
        lastLookAt: until,
        pollSeconds: 30,
        stopped: false,
      },
    ]);
  });

  it('stand still for what is in the way, but not because the LMS has none to give', async () => {
    const acme = await anIntegration(store, { certificates: ON });
    const stopped = async () =>
      (await store.watch.certificates()).find(({ integration }) => integration === acme.name)?.stopped;
    expect(await stopped()).toBe(false);
    await store.certificateReads.noteLook(acme.id, { code: 'certificates-not-offered', severity: 'error' });
    expect(await stopped()).toBe(false);
    await store.certificateReads.noteLook(acme.id, { code: 'lms-key-refused', severity: 'error' });
    expect(await stopped()).toBe(true);
    await store.certificateReads.noteLook(acme.id, null);
    expect(await stopped()).toBe(false);
    await store.certificateReads.noteTransfer(acme.id, { code: 'documents-access-refused', severity: 'error' });
    expect(await stopped()).toBe(true);
  });
});

it('have no last look that could be overdue where the LMS has none to give any more', async () => {
  const acme = await anIntegration(store, { certificates: { ...ON, pollSeconds: 86_400 } });
  const watched = async () => (await store.watch.certificates()).find(({ integration }) => integration === acme.name);
  const until = new Date('2026-11-22T08:00:00Z');
  await store.certificateReads.note(acme.id, { until, inFull: true, everything: null });
  expect(await watched()).toMatchObject({ lastLookAt: until, pollSeconds: 86_400 });
  await store.certificateReads.noteLook(acme.id, { code: 'certificates-not-offered', severity: 'error' });
  expect(await watched()).toMatchObject({ lastLookAt: null, stopped: false });
  await store.certificateReads.noteLook(acme.id, { code: 'vendor-unavailable', severity: 'error' });
  expect(await watched()).toMatchObject({ lastLookAt: until, stopped: true });
});

describe('the certificates of a run', () => {
  const certificatesOf = async (runId: RunId) => (await store.runs.read(runId))?.counts.certificates;

  it('are those that were filed since the full sync before it, by this installation', async () => {
    const acme = await anIntegration(store, { certificates: ON });
    await aCertificate(acme.id, 'transferred', filedAt(-60));
    await aCertificate(acme.id, 'transferred', { ...filedAt(-60), was_there: true });
    await aCertificate(acme.id, 'failed');
    expect(await certificatesOf(await closedRun(acme.id))).toBe(1);
    expect(await certificatesOf(await closedRun(acme.id))).toBe(0);
    await aCertificate(acme.id, 'transferred', filedAt(1));
    expect(await certificatesOf(await closedRun(acme.id, 'drift'))).toBe(0);
    expect(await certificatesOf(await closedRun(acme.id, 'full', true))).toBe(0);
    expect(await certificatesOf(await closedRun(acme.id))).toBe(1);
  });
});
