import { afterAll, beforeAll, expect, it } from 'vitest';
import { ACME } from '../api/testing/bodies.ts';
import { type TestApi, testApi } from '../api/testing/test-api.ts';
import { answered, createClient, ProblemError } from './index.ts';

let api: TestApi;
beforeAll(async () => {
  api = await testApi();
});
afterAll(() => api.close());

const client = () => createClient({ baseUrl: api.url, token: api.token });

it('makes an integration, starts a run and reads it', async () => {
  const made = await answered(client().POST('/api/v1/integrations', { body: { ...ACME } }));
  const path = { id: made.name };
  const { runId } = await answered(
    client().POST('/api/v1/integrations/{id}/runs', { params: { path }, body: { kind: 'full', dryRun: true } }),
  );
  const run = await answered(client().GET('/api/v1/runs/{id}', { params: { path: { id: runId } } }));
  expect(run).toMatchObject({ integrationName: 'acme', dryRun: true, status: 'queued' });
});

it('throws a problem with its code, sentence and remedy', async () => {
  const call = answered(client().GET('/api/v1/runs/{id}', { params: { path: { id: 'none' } } }));
  const error = await call.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ProblemError);
  expect(error).toMatchObject({ status: 404, code: 'run-not-found', detail: 'There is no such run.', runId: null });
  expect((error as ProblemError).remedy).not.toBe('');
});

it('names each place of a body that is wrong', async () => {
  const body = { ...ACME, name: 'Not A Name' };
  const error = await answered(client().POST('/api/v1/integrations', { body })).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'invalid-body', errors: [{ path: 'name' }] });
});

it('says so when something else answered in its place', async () => {
  const proxied = createClient({
    baseUrl: 'http://127.0.0.1:1',
    token: 'x',
    fetch: async () => new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'retry-after': '7' } }),
  });
  const error = await answered(proxied.GET('/api/v1/runs')).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ status: 502, code: 'not-a-problem', retryAfter: 7 });
});

it('answers nothing where there is nothing to answer', async () => {
  await api.ask('POST', '/api/v1/integrations', { ...ACME, name: 'to-remove' });
  const call = client().DELETE('/api/v1/integrations/{id}', { params: { path: { id: 'to-remove' } } });
  expect(await answered(call)).toBeUndefined();
});
