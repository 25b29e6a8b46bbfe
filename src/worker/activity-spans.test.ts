import { context, propagation, trace } from '@opentelemetry/api';
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { MockActivityEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { IntegrationId, RunId } from '../domain/ids.ts';
import type { Integration } from '../ports/integration-store.ts';
import { memoryIntegrations, memoryRuns } from '../runs/testing/memory-stores.ts';
import { activitySpans } from './activity-spans.ts';
import { createRunOrigins } from './run-origins.ts';
import { executed } from './testing/executed.ts';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const CALL = 'b7ad6b7169203331';
const exporter = new InMemorySpanExporter();
beforeAll(() => new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }).register());
beforeEach(() => exporter.reset());
afterAll(() => {
  for (const global of [trace, context, propagation]) global.disable();
});

const runs = memoryRuns();
const integrations = { ...memoryIntegrations(), read: async () => ({ name: 'acme' }) as Integration };

async function aRun(traceParent: string | null): Promise<RunId> {
  const integrationId = 'i-1' as IntegrationId;
  return (await runs.create({ integrationId, kind: 'full', dryRun: false, settingsVersion: 1, traceParent })).id;
}

it('puts an activity below the call that started its run, and its own work below the activity', async () => {
  const runId = await aRun(`00-${TRACE}-${CALL}-01`);
  const environment = new MockActivityEnvironment({ activityType: 'makePlan', attempt: 2 });
  const work = async () => trace.getTracer('test').startSpan('vendor call').end();
  await executed(activitySpans(createRunOrigins(runs, integrations)), environment, work, runId, 'i-1');

  const [inner, outer] = exporter.getFinishedSpans();
  expect(outer).toMatchObject({ name: 'activity makePlan', parentSpanContext: { traceId: TRACE, spanId: CALL } });
  expect(outer?.attributes).toMatchObject({ attempt: 2, 'matrikel.run_id': runId, 'matrikel.integration': 'acme' });
  expect(inner?.parentSpanContext).toMatchObject({ traceId: TRACE, spanId: outer?.spanContext().spanId });
});

it('begins a trace of its own where the run has none, and where the store does not say', async () => {
  const untraced = await aRun(null);
  const away = { read: async () => Promise.reject(new Error('away')) };
  const environment = () => new MockActivityEnvironment({ activityType: 'makePlan' });
  await executed(activitySpans(createRunOrigins(runs, integrations)), environment(), async () => {}, untraced);
  await executed(activitySpans(createRunOrigins(away, integrations)), environment(), async () => {}, untraced);
  expect(exporter.getFinishedSpans().map((span) => span.parentSpanContext)).toEqual([undefined, undefined]);
});

it('asks the store once for each run, and again after the store was away', async () => {
  let asked = 0;
  const counting = {
    read: async (id: RunId) => {
      asked++;
      if (asked === 1) throw new Error('away');
      return runs.read(id);
    },
  };
  const origins = createRunOrigins(counting, integrations);
  const runId = await aRun(`00-${TRACE}-${CALL}-01`);
  expect((await origins.of(runId)).traceParent).toBeNull();
  for (let times = 0; times < 3; times++) expect((await origins.of(runId)).traceParent).toContain(TRACE);
  expect(asked).toBe(2);
});
