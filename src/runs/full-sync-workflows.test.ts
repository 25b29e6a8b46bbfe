import { Client } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTemporal } from '../../test/support/temporal.ts';
import type { IntegrationId, RunId } from '../domain/ids.ts';
import { fullSyncId, scheduledFullSyncId } from '../workflows/ids.ts';
import { SCHEDULED_FULL_SYNC } from '../workflows/scheduled-messages.ts';
import { createFullSyncWorkflows, type FullSyncWorkflows } from './full-sync-workflows.ts';

const INTEGRATION = 'integration-1' as IntegrationId;
let temporal: TestWorkflowEnvironment;
let client: Client;
let workflows: FullSyncWorkflows;
beforeAll(async () => {
  temporal = await startTemporal();
  client = new Client({ connection: temporal.connection });
  workflows = createFullSyncWorkflows(client, 'a-queue-without-worker');
}, 60_000);
afterAll(() => temporal?.teardown());

async function started(runId: string) {
  const input = { integrationId: INTEGRATION, runId: runId as RunId, dryRun: false, heartbeatTimeoutMs: 5_000 };
  expect(await workflows.start(input, 'acme')).toBe(true);
  return workflows.latest(INTEGRATION);
}

async function cancelsAsked(): Promise<number> {
  const { events } = await client.workflow.getHandle(fullSyncId(INTEGRATION)).fetchHistory();
  return (events ?? []).filter((event) => event.workflowExecutionCancelRequestedEventAttributes).length;
}

it('cancels the run that it looked at, and never the next one of the integration', async () => {
  const first = await started('run-1');
  expect(first).toMatchObject({ runId: 'run-1', running: true });
  await client.workflow.getHandle(fullSyncId(INTEGRATION)).terminate();
  const second = await started('run-2');

  await expect(workflows.cancel(INTEGRATION, first?.chainId ?? '')).rejects.toMatchObject({ code: 'run-finished' });
  expect(await cancelsAsked()).toBe(0);
  await workflows.cancel(INTEGRATION, second?.chainId ?? '');
  expect(await cancelsAsked()).toBe(1);
}, 30_000);

it('knows whether what a schedule started may yet begin a full sync, of that integration alone', async () => {
  const other = 'integration-2' as IntegrationId;
  const parent = await client.workflow.start(SCHEDULED_FULL_SYNC, {
    workflowId: `${scheduledFullSyncId(INTEGRATION)}-2026-11-22T02:30:00Z`,
    taskQueue: 'a-queue-without-worker',
    args: [{ integrationId: INTEGRATION }],
  });
  await expect.poll(() => workflows.parentGoesOn(INTEGRATION), { timeout: 10_000 }).toBe(true);
  expect(await workflows.parentGoesOn(other)).toBe(false);
  await parent.terminate();
  await expect.poll(() => workflows.parentGoesOn(INTEGRATION), { timeout: 10_000 }).toBe(false);
}, 30_000);

it('terminates the chain that it looked at, and is content when that is over', async () => {
  await client.workflow
    .getHandle(fullSyncId(INTEGRATION))
    .terminate()
    .catch(() => {});
  const first = await started('run-3');
  await workflows.terminate(INTEGRATION, first?.chainId ?? '', 'a test');
  const second = await started('run-4');
  await workflows.terminate(INTEGRATION, first?.chainId ?? '', 'a test');
  expect(await workflows.latest(INTEGRATION)).toMatchObject({ runId: 'run-4', running: true });
  await workflows.terminate(INTEGRATION, second?.chainId ?? '', 'a test');
  expect((await workflows.latest(INTEGRATION))?.running).toBe(false);
}, 30_000);
