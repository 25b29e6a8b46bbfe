import { randomUUID } from 'node:crypto';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { ONE_THREAD, workflowBundle } from '../../test/support/bundle.ts';
import { startTemporal } from '../../test/support/temporal.ts';
import { describeQueue } from './task-queue.ts';

vi.setConfig({ testTimeout: 30_000 });
const QUEUE = 'a-queue';
let temporal: TestWorkflowEnvironment;
beforeAll(async () => {
  temporal = await startTemporal();
}, 60_000);
afterAll(() => temporal?.teardown());

const described = (now = new Date()) => describeQueue(temporal.client, QUEUE, now);

it('shows what waits for a worker and how long, then who came for it', async () => {
  const nothing = { tasks: 0, ageSeconds: 0 };
  expect(await described()).toEqual({ workers: 0, backlog: { workflow: nothing, activity: nothing } });

  for (const workflowId of ['one', 'two'])
    await temporal.client.workflow.start('unknown', { workflowId, taskQueue: QUEUE });
  // the server's figures are up to five seconds old
  await vi.waitFor(
    async () => {
      const { workers, backlog } = await described();
      expect(workers).toBe(0);
      expect(backlog.workflow).toEqual({ tasks: 2, ageSeconds: expect.any(Number) });
      expect(backlog.workflow.ageSeconds).toBeGreaterThan(0);
    },
    { timeout: 20_000, interval: 500 },
  );

  for (const workflowId of ['one', 'two']) await temporal.client.workflow.getHandle(workflowId).terminate();
  const worker = await Worker.create({
    connection: temporal.nativeConnection,
    taskQueue: QUEUE,
    identity: randomUUID(),
    workflowBundle: await workflowBundle(),
    ...ONE_THREAD,
  });
  await worker.runUntil(() =>
    vi.waitFor(async () => expect((await described()).workers).toBe(1), { timeout: 10_000, interval: 200 }),
  );
  // the server goes on naming a poller for minutes after it has gone
  expect((await described(new Date(Date.now() + 71_000))).workers).toBe(0);
});
