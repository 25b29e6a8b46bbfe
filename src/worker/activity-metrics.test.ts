import { ApplicationFailure } from '@temporalio/common';
import { MockActivityEnvironment } from '@temporalio/testing';
import { Registry } from 'prom-client';
import { expect, it } from 'vitest';
import { activityMetrics } from './activity-metrics.ts';
import { executed } from './testing/executed.ts';

const metrics = () => {
  const registry = new Registry();
  return { registry, interceptor: activityMetrics(registry) };
};

it('times each attempt by activity', async () => {
  const { registry, interceptor } = metrics();
  await executed(interceptor, new MockActivityEnvironment({ activityType: 'makePlan' }), async () => 'done');
  const text = await registry.metrics();
  expect(text).toContain('matrikel_activity_duration_seconds_count{activity="makePlan"} 1');
  expect(text).not.toContain('matrikel_activity_failures_total{activity="makePlan"');
});

it('counts failures by our codes, and what nobody foresaw as one of them', async () => {
  const { registry, interceptor } = metrics();
  const failing = (error: Error) =>
    executed(interceptor, new MockActivityEnvironment({ activityType: 'applyPeople' }), async () => {
      throw error;
    });
  await expect(failing(ApplicationFailure.create({ type: 'lease-lost' }))).rejects.toThrow();
  await expect(failing(new Error('duplicate key (email)=(ines@example.test)'))).rejects.toThrow();
  const text = await registry.metrics();
  expect(text).toContain('matrikel_activity_failures_total{activity="applyPeople",code="lease-lost"} 1');
  expect(text).toContain('matrikel_activity_failures_total{activity="applyPeople",code="internal-error"} 1');
  expect(text).not.toContain('ines');
});

it('does not count an attempt that was told to stop', async () => {
  const { registry, interceptor } = metrics();
  const environment = new MockActivityEnvironment({ activityType: 'readEmployees' });
  const stopped = executed(interceptor, environment, async () => {
    environment.cancel();
    throw new Error('aborted');
  });
  await expect(stopped).rejects.toThrow();
  expect(await registry.metrics()).not.toContain('{activity="readEmployees",code');
});
