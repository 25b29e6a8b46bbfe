import { randomUUID } from 'node:crypto';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Activities } from '../../src/activities/index.ts';
import type { IntegrationId, RunId } from '../../src/domain/ids.ts';
import { fullSyncId } from '../../src/workflows/ids.ts';
import { FULL_SYNC } from '../../src/workflows/messages.ts';
import { SCHEDULED_FULL_SYNC } from '../../src/workflows/scheduled-messages.ts';
import { ONE_THREAD, workflowBundle } from '../support/bundle.ts';
import { fakeActivities, heldAt } from '../support/fake-activities.ts';
import { startTemporal } from '../support/temporal.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
const RUN = 'run-of-the-schedule' as RunId;
const begun = async () => ({ runId: RUN, heartbeatTimeoutMs: 60_000, integrationName: 'acme' });
let temporal: TestWorkflowEnvironment;
let bundle: Awaited<ReturnType<typeof workflowBundle>>;
beforeAll(async () => {
  temporal = await startTemporal();
  bundle = await workflowBundle();
});
afterAll(() => temporal?.teardown());

/** Starts what a Schedule starts, on a worker of its own, which goes when the test is over. */
async function scheduled(
  activities: Activities,
  test: (integrationId: IntegrationId, taskQueue: string) => Promise<void>,
) {
  const [integrationId, taskQueue] = [randomUUID() as IntegrationId, `schedules-${randomUUID()}`];
  const worker = await Worker.create({
    ...{ connection: temporal.nativeConnection, taskQueue, workflowBundle: bundle, activities, ...ONE_THREAD },
  });
  await worker.runUntil(() => test(integrationId, taskQueue));
}
const startParent = (integrationId: IntegrationId, taskQueue: string) =>
  temporal.client.workflow.start(SCHEDULED_FULL_SYNC, {
    ...{ workflowId: `scheduled/${integrationId}`, taskQueue, args: [{ integrationId }] },
  });

describe('what a schedule starts', () => {
  it('is skipped with the reason, and starts no full sync', async () => {
    const fakes = fakeActivities({ beginScheduledRun: async () => ({ because: 'quarantined' as const }) });
    await scheduled(fakes.activities, async (integrationId, taskQueue) => {
      const parent = await startParent(integrationId, taskQueue);
      expect(await parent.result()).toEqual({ outcome: 'skipped', because: 'quarantined' });
      expect(fakes.begun()).toEqual(['beginScheduledRun']);
    });
  });

  it('takes its run back where another full sync was quicker', async () => {
    const { fakes, gate } = heldAt('checkRun', 0, { beginScheduledRun: begun });
    await scheduled(fakes.activities, async (integrationId, taskQueue) => {
      const input = { integrationId, runId: 'quicker', dryRun: false, heartbeatTimeoutMs: 60_000 };
      const other = await temporal.client.workflow.start(FULL_SYNC, {
        ...{ workflowId: fullSyncId(integrationId), taskQueue, args: [input] },
      });
      const parent = await startParent(integrationId, taskQueue);
      expect(await parent.result()).toEqual({ outcome: 'skipped', because: 'run-goes-on' });
      expect(fakes.asked('takeBackRun')).toEqual([[RUN]]);
      gate.open();
      await other.result();
    });
  });

  it('takes the full sync along when it is cancelled, and ends when the run was', async () => {
    const { fakes, gate } = heldAt('readLearners', 10, { beginScheduledRun: begun });
    await scheduled(fakes.activities, async (integrationId, taskQueue) => {
      const parent = await startParent(integrationId, taskQueue);
      await vi.waitUntil(() => gate.waiting > 0, 20_000);
      await parent.cancel();
      gate.open();
      expect(await parent.result()).toEqual({ outcome: 'cancelled', runId: RUN });
      expect(fakes.asked('closeRun')).toEqual([[RUN, integrationId, { how: 'cancelled' }]]);
    });
  });
});
