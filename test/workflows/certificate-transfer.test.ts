import { randomUUID } from 'node:crypto';
import type { Client, WorkflowHandle } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { LookResult, TransferResult } from '../../src/domain/certificates/transfer-result.ts';
import type { IntegrationId } from '../../src/domain/ids.ts';
import { actionOf } from '../../src/runs/schedules/schedule-options.ts';
import { createTransferWorkflows } from '../../src/runs/transfer-workflows.ts';
import { transferProgressQuery } from '../../src/workflows/certificate-messages.ts';
import { certificatesId } from '../../src/workflows/ids.ts';
import { ONE_THREAD, workflowBundle } from '../support/bundle.ts';
import {
  createGate,
  type FakeActivities,
  fakeActivities,
  NOTHING_FILED,
  NOTHING_NEW,
} from '../support/fake-activities.ts';
import { startTemporal } from '../support/temporal.ts';
import { historiesOf } from './histories-of.ts';
import { CUT_EARLY } from './open-syncs.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
const TASK_QUEUE = 'certificates';
const fakesOf = new Map<IntegrationId, FakeActivities>();
let temporal: TestWorkflowEnvironment;
let client: Client;
let worker: Worker;
let running: Promise<void>;
beforeAll(async () => {
  temporal = await startTemporal(CUT_EARLY);
  client = temporal.client;
  worker = await Worker.create({
    ...{ connection: temporal.nativeConnection, taskQueue: TASK_QUEUE, workflowBundle: await workflowBundle() },
    activities: activitiesByIntegration(),
    maxHeartbeatThrottleInterval: '200ms',
    ...ONE_THREAD,
  });
  running = worker.run();
});
afterAll(async () => {
  worker?.shutdown();
  await running;
  await temporal?.teardown();
});

/** Every activity is told first which integration it works for; that one's fakes answer. */
function activitiesByIntegration() {
  const names = ['lookForCertificates', 'transferCertificates', 'pauseCertificates'] as const;
  const asked =
    (name: (typeof names)[number]) =>
    (id: IntegrationId, ...rest: unknown[]) => {
      const activity = fakesOf.get(id)?.activities[name] as ((...args: unknown[]) => unknown) | undefined;
      return activity?.(id, ...rest);
    };
  return Object.fromEntries(names.map((name) => [name, asked(name)]));
}

/** An integration with faked activities of its own. */
function company(fakes: FakeActivities) {
  const id = randomUUID() as IntegrationId;
  fakesOf.set(id, fakes);
  const workflows = createTransferWorkflows({ client, taskQueue: TASK_QUEUE, heartbeatTimeoutMs: 60_000 });
  const whose = { integrationId: id, integrationName: 'acme', taskQueue: TASK_QUEUE };
  const { type: _, workflowType, args = [], ...action } = actionOf('certificates', whose);
  return {
    id,
    /** Of the transfer, whoever started it. */
    handle: client.workflow.getHandle(certificatesId(id)),
    transfer: () => workflows.start({ id, name: 'acme' }),
    /** What the Schedule starts. */
    look: () => client.workflow.start(workflowType, { ...action, args, workflowId: `look-${randomUUID()}` }),
  };
}

const due = (count: number): LookResult => ({
  ...{ ...NOTHING_NEW, found: count, due: count },
  begin: { integrationName: 'acme', heartbeatTimeoutMs: 60_000 },
});
/** Files up to so many in each batch, until none is left. */
function filing(count: number, changes: (batch: number) => Partial<TransferResult> = () => ({})) {
  let [left, batch] = [count, 0];
  return async (_id: IntegrationId, limit: number): Promise<TransferResult> => {
    const transferred = Math.min(left, limit);
    left -= transferred;
    return { ...NOTHING_FILED, transferred, due: left, ...changes(++batch) };
  };
}
async function detailsOf(handle: WorkflowHandle): Promise<string> {
  const told: { currentDetails: string } = await handle.query('__temporal_workflow_metadata');
  return told.currentDetails;
}
const eventsOf = async ({ workflowId }: WorkflowHandle) =>
  (await historiesOf(client, workflowId)).map(({ events }) => events.length);

describe.concurrent('a transfer of certificates', () => {
  it('looks at the LMS, files batch by batch until nothing is due, and says how far it is', async () => {
    const gate = createGate();
    const file = filing(250, (batch) => (batch === 2 ? { wereThere: 3, failed: 2 } : {}));
    const fakes = fakeActivities({
      lookForCertificates: async () => due(250),
      async transferCertificates(id, limit) {
        if (fakes.asked('transferCertificates').length === 3) await gate.pass();
        return file(id, limit);
      },
    });
    const { id, transfer, handle } = company(fakes);
    await transfer();
    await vi.waitUntil(() => gate.waiting > 0, 20_000);
    const counts = { filed: 203, failed: 2, unconfirmed: 0, waiting: 0, withdrawn: 0 };
    expect(await handle.query(transferProgressQuery)).toEqual({ counts, due: 50, minutesLeft: expect.any(Number) });
    expect(await detailsOf(handle)).toMatch(/^\*\*203 of 255 filed\*\*, about \d+ min left, 2 failed$/);
    gate.open();
    expect(await handle.result()).toEqual({ counts: { ...counts, filed: 253 }, stopped: null });
    expect(fakes.begun()).toEqual(['lookForCertificates', ...Array(3).fill('transferCertificates')]);
    expect(fakes.asked('transferCertificates')[0]).toEqual([id, 100]);
  });

  it('says before the first one is filed how long Personio will take', async () => {
    const gate = createGate();
    const fakes = fakeActivities({
      lookForCertificates: async () => due(10_000),
      transferCertificates: () => gate.pass().then(() => NOTHING_FILED),
    });
    const { transfer, handle } = company(fakes);
    await transfer();
    await vi.waitUntil(() => gate.waiting > 0, 20_000);
    expect(await detailsOf(handle)).toBe('**0 of 10,000 filed**, about 167 min left');
    gate.open();
    await handle.result();
  });

  it.each<[string, Partial<TransferResult>]>([
    ['something stands in its way', { transferred: 5, due: 95, stopped: 'document-category-missing' }],
    ['somebody paused it', { transferred: 5, due: 95, stopped: 'paused' }],
    ['others are at all that is due', { due: 100 }],
  ])('ends where %s', async (_what, batch) => {
    const fakes = fakeActivities({
      lookForCertificates: async () => due(100),
      transferCertificates: async () => ({ ...NOTHING_FILED, ...batch }),
    });
    const { transfer, handle } = company(fakes);
    await transfer();
    expect(await handle.result()).toMatchObject({
      ...{ counts: { filed: batch.transferred ?? 0 }, stopped: batch.stopped ?? null },
    });
    expect(fakes.asked('transferCertificates')).toHaveLength(1);
    if (batch.stopped) expect(await detailsOf(handle)).toContain(`stopped: \`${batch.stopped}\``);
  });

  it('files nothing where the look says so', async () => {
    const fakes = fakeActivities({ lookForCertificates: async () => ({ ...due(7), stopped: 'paused' }) });
    const { transfer, handle } = company(fakes);
    await transfer();
    expect(await handle.result()).toMatchObject({ stopped: 'paused' });
    expect(fakes.begun()).toEqual(['lookForCertificates']);
  });

  it('that is cancelled lets its batch come home, and pauses, so that the next look begins no other', async () => {
    const gate = createGate();
    const fakes = fakeActivities({
      lookForCertificates: async () => due(500),
      transferCertificates: () => gate.pass().then(() => ({ ...NOTHING_FILED, transferred: 30, due: 470 })),
    });
    const { id, transfer, handle } = company(fakes);
    await transfer();
    await vi.waitUntil(() => gate.waiting > 0, 20_000);
    await handle.cancel();
    gate.open();
    await expect(handle.result()).rejects.toMatchObject({ cause: { name: 'CancelledFailure' } });
    const told = fakes.diary.map(({ name, what }) => `${name} ${what}`);
    expect(told.slice(-3)).toEqual(['transferCertificates ends', 'pauseCertificates begins', 'pauseCertificates ends']);
    expect(fakes.asked('pauseCertificates')).toEqual([[id]]);
    expect(await detailsOf(handle)).toMatch(/^\*\*30 of 500 filed\*\*\. \*\*Cancelled, and paused\*\*/);
  });

  it('cuts its history, goes on where it was, and looks once', async () => {
    const fakes = fakeActivities({
      lookForCertificates: async () => due(2_000),
      transferCertificates: filing(2_000),
    });
    const { transfer, handle } = company(fakes);
    await transfer();
    expect(await handle.result()).toMatchObject({ counts: { filed: 2_000 } });
    expect((await eventsOf(handle)).length).toBeGreaterThan(1);
    expect(fakes.asked('lookForCertificates')).toHaveLength(1);
    expect(fakes.asked('transferCertificates')).toHaveLength(20);
    expect(await detailsOf(handle)).toBe('**2,000 of 2,000 filed**');
  });

  it('costs six events a batch, so that 10,000 certificates are some 600', async () => {
    const costOf = async (count: number): Promise<number> => {
      const looked = { lookForCertificates: async () => due(count), transferCertificates: filing(count) };
      const { transfer, handle } = company(fakeActivities(looked));
      await transfer();
      await handle.result();
      const [events = 0] = await eventsOf(handle);
      return events;
    };
    expect((await costOf(500)) - (await costOf(200))).toBe(3 * 6);
  });
});

describe.concurrent('a look by schedule', () => {
  it('that finds nothing to file costs one activity and eleven events', async () => {
    const fakes = fakeActivities({ lookForCertificates: async () => ({ ...NOTHING_NEW, known: 3, unlinked: 1 }) });
    const { look, handle } = company(fakes);
    const looked = await look();
    expect(await looked.result()).toEqual({ found: 0, due: 0, stopped: null, begun: false });
    expect(await eventsOf(looked)).toEqual([11]);
    expect(await detailsOf(looked)).toBe('**0 new certificates**, 0 to be filed, 1 of nobody who is linked');
    await expect(handle.describe()).rejects.toThrow();
  });

  it('begins a transfer of what is due, which looks no second time, and leaves it alone', async () => {
    const gate = createGate();
    const file = filing(40);
    const fakes = fakeActivities({
      lookForCertificates: async () => due(40),
      transferCertificates: (...asked) => gate.pass().then(() => file(...asked)),
    });
    const { look, handle } = company(fakes);
    const looked = await look();
    expect(await looked.result()).toEqual({ found: 40, due: 40, stopped: null, begun: true });
    const again = await look(); // the first one has ended, and its transfer goes on
    expect(await again.result()).toMatchObject({ due: 40, begun: false });
    expect(await detailsOf(again)).toContain('a transfer goes on already');
    gate.open();
    expect(await handle.result()).toMatchObject({ counts: { filed: 40 } });
    expect(fakes.asked('lookForCertificates')).toHaveLength(2);
    expect(fakes.asked('transferCertificates')).toHaveLength(1);
  });

  it('says what the LMS could not be read for, and why nothing is filed', async () => {
    const odd = { ...NOTHING_NEW, failed: 'vendor-unavailable' as const, due: 9, stopped: 'paused' as const };
    const { look } = company(fakeActivities({ lookForCertificates: async () => odd }));
    const looked = await look();
    await looked.result();
    expect(await detailsOf(looked)).toBe(
      '**0 new certificates**, 9 to be filed, the LMS could not be read: `vendor-unavailable`, **nothing is filed**: `paused`',
    );
  });
});
