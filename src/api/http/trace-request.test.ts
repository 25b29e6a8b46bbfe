import { context, propagation, trace } from '@opentelemetry/api';
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { ACME } from '../testing/bodies.ts';
import { type TestApi, testApi } from '../testing/test-api.ts';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const PARENT = { traceparent: `00-${TRACE}-b7ad6b7169203331-01` };
const exporter = new InMemorySpanExporter();
beforeAll(() => new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }).register());
afterAll(() => {
  for (const global of [trace, context, propagation]) global.disable();
});

let api: TestApi;
beforeEach(async () => {
  exporter.reset();
  api = await testApi();
});
afterEach(() => api.close());

/** The answer may be here before the server has noticed that it was sent. */
const spans = (count: number) =>
  vi.waitFor(() => {
    const all = exporter.getFinishedSpans();
    expect(all).toHaveLength(count);
    return all;
  });

it("is part of the caller's trace, by route template", async () => {
  await api.ask('POST', '/api/v1/integrations', ACME);
  await api.ask('GET', '/api/v1/runs?integration=acme&limit=7', undefined, PARENT);
  const [made, listed] = await spans(2);
  expect(made).toMatchObject({ name: 'POST /api/v1/integrations', parentSpanContext: undefined });
  expect(listed).toMatchObject({ name: 'GET /api/v1/runs', parentSpanContext: { traceId: TRACE } });
  expect(listed?.attributes).toEqual({
    'http.request.method': 'GET',
    'http.route': '/api/v1/runs',
    'http.response.status_code': 200,
  });
  expect(JSON.stringify([listed?.name, listed?.attributes])).not.toMatch(/acme|limit/);
});

it('is seen by whatever the call does, also after its body was read', async () => {
  let seen: string | undefined;
  await api.close();
  api = await testApi({
    checkHost: () => {
      seen = trace.getActiveSpan()?.spanContext().traceId;
      return null;
    },
  });
  await api.ask('POST', '/api/v1/integrations', ACME, PARENT);
  expect(seen).toBe(TRACE);
});

it('says when the fault was ours, and not when it was the caller', async () => {
  api.workflows.refuses = new Error('nobody foresaw this');
  await api.ask('POST', '/api/v1/integrations', ACME);
  await api.ask('POST', '/api/v1/integrations/acme/runs', {});
  await api.ask('GET', '/api/v1/runs/nothing');
  const [, ours, theirs] = await spans(3);
  expect([ours?.attributes['http.response.status_code'], ours?.status.code]).toEqual([500, 2]);
  expect([theirs?.attributes['http.response.status_code'], theirs?.status.code]).toEqual([404, 0]);
});

it('names an address that leads nowhere by its method alone, and leaves probes and scrapers out', async () => {
  await api.ask('GET', '/api/v1/persons/ines.kern@example.test');
  for (const path of ['/healthz', '/readyz', '/metrics']) await api.ask('GET', path);
  const [lost] = await spans(1);
  expect(lost?.name).toBe('GET');
  expect(JSON.stringify(lost?.attributes)).not.toContain('ines');
});
