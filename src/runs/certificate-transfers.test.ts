import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTemporal } from '../../test/support/temporal.ts';
import { NO_CERTIFICATES } from '../domain/certificates/certificate-settings.ts';
import type { IntegrationId } from '../domain/ids.ts';
import { NO_SCHEDULE } from '../domain/incremental/no-schedule.ts';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import type { CertificateTransfers } from '../ports/certificate-transfers.ts';
import type { Integration, IntegrationChanges, IntegrationStore } from '../ports/integration-store.ts';
import { certificatesId } from '../workflows/ids.ts';
import { createCertificateTransfers } from './certificate-transfers.ts';
import { INTEGRATION_KEY } from './search-attribute-keys.ts';
import { memoryIntegrations } from './testing/memory-stores.ts';

const ON = { certificates: { ...NO_CERTIFICATES, enabled: true } };
let temporal: TestWorkflowEnvironment;
let integrations: IntegrationStore;
let cleared: string[];
let transfers: CertificateTransfers;
let acme: Integration;
beforeAll(async () => {
  temporal = await startTemporal();
}, 60_000);
afterAll(() => temporal?.teardown());

function over(client: Client): CertificateTransfers {
  const note = (what: string) => async (_id: IntegrationId, problem: unknown) =>
    void cleared.push(`${what} ${problem === null ? 'cleared' : 'noted'}`);
  return createCertificateTransfers({
    ...{ client, taskQueue: 'a-queue-without-worker', heartbeatTimeoutMs: 60_000, integrations },
    certificateReads: { noteLook: note('look'), noteTransfer: note('transfer') },
  });
}
beforeEach(async () => {
  integrations = memoryIntegrations();
  cleared = [];
  transfers = over(temporal.client);
  acme = (await integrations.create({
    ...{ name: 'acme', kind: 'elearnio', settings: DEFAULT_SETTINGS },
    personio: { baseUrl: 'https://api.personio.de', clientId: 'id', requestsPerMinute: 300 },
    lms: { baseUrl: 'https://elearnio.net', requestsPerMinute: 300, pageSize: null },
    secrets: { clientSecret: 'one', apiKey: 'two' },
  })) as Integration;
  await integrations.change(acme.id, ON);
});
const handle = () => temporal.client.workflow.getHandle(certificatesId(acme.id));

describe('a transfer of certificates', () => {
  it('begins at once where somebody asks for it, though the last one stood still, and a second start joins it', async () => {
    expect(await transfers.goesOn(acme.id)).toBe(false);
    expect(await transfers.start(acme.id)).toBe(true);
    expect(cleared).toEqual(['look cleared', 'transfer cleared']);
    const first = await handle().describe();
    expect(first).toMatchObject({ type: 'certificateTransfer', status: { name: 'RUNNING' } });
    expect(first.typedSearchAttributes.get(INTEGRATION_KEY)).toBe('acme');
    expect(await transfers.start(acme.id)).toBe(true);
    expect([(await handle().describe()).runId, await transfers.goesOn(acme.id)]).toEqual([first.runId, true]);
  });

  it('is refused for an integration that is gone', async () => {
    await expect(transfers.start(randomUUID() as IntegrationId)).rejects.toMatchObject({ name: 'NotThereError' });
  });

  it('begins once for all that an LMS tells within a moment', async () => {
    const told = Array.from({ length: 50 }, () => transfers.hinted(acme.id));
    expect(new Set(told).size).toBe(1);
    await Promise.all(told);
    expect(await transfers.goesOn(acme.id)).toBe(true);
    expect(cleared).toEqual([]); // what stands in the way is not gone because the LMS tells of something
    await handle().terminate();
    await transfers.hinted(acme.id);
    expect(await transfers.goesOn(acme.id)).toBe(true);
  });

  it.each<[string, IntegrationChanges]>([
    ['switched off', { certificates: NO_CERTIFICATES }],
    ['paused', { certificates: { ...ON.certificates, paused: true } }],
    ['by a schedule that is paused', { schedule: { ...NO_SCHEDULE, paused: true } }],
    ['in quarantine', { quarantine: { code: 'lms-key-refused', runId: null, since: '2026-11-22T08:00:00Z' } }],
  ])('does not begin by what an LMS tells while it is %s', async (_what, change) => {
    await integrations.change(acme.id, change);
    await transfers.hinted(acme.id);
    expect(await transfers.goesOn(acme.id)).toBe(false);
  });

  it('that was paused is waited for', async () => {
    expect(await transfers.ended(acme.id)).toBe(true);
    await transfers.start(acme.id);
    const [ended] = await Promise.all([transfers.ended(acme.id), sleep(300).then(() => handle().terminate())]);
    expect(ended).toBe(true);
  });
});

it('is quiet where Temporal is away, and says so only where that has to be known', async () => {
  const connection = Connection.lazy({ address: '127.0.0.1:9' });
  const away = over(new Client({ connection }));
  const [started, goesOn] = await Promise.all([
    away.start(acme.id),
    away.goesOn(acme.id),
    away.hinted(acme.id),
    expect(away.ended(acme.id)).rejects.toMatchObject({ name: 'TemporalAwayError' }),
  ]);
  expect([started, goesOn]).toEqual([false, null]);
  await connection.close();
}, 20_000);
