import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EmployeeId, IntegrationId, RunId } from '../../domain/ids.ts';
import { ACME } from '../testing/bodies.ts';
import { memoryHolds } from '../testing/memory-people.ts';
import { type TestApi, testApi } from '../testing/test-api.ts';

let api: TestApi;
let runId: RunId;
let holds: ReturnType<typeof memoryHolds>;
beforeEach(async () => {
  holds = memoryHolds();
  api = await testApi({ holds });
  await api.ask('POST', '/api/v1/integrations', ACME);
  const { body } = await api.ask('POST', '/api/v1/integrations/acme/runs', { kind: 'full' });
  runId = body.runId as RunId;
});
afterEach(() => api.close());

const undo = (headers = {}) => api.ask('POST', `/api/v1/runs/${runId}/undo`, undefined, headers);
async function ended(): Promise<void> {
  await api.runs.close(runId, 'completed');
  api.workflows.latestOf.clear();
}

describe('POST /runs/{id}/undo', () => {
  it('starts a run that takes the other one back, in the name of who asked', async () => {
    await ended();
    api.extent = { people: 3, kept: 3 };
    const authorization = `Bearer ${await api.tokenFor('admin', { name: 'Eva' })}`;
    const started = await undo({ authorization });
    expect(started.status).toBe(202);
    expect(started.headers.get('location')).toBe(`/api/v1/runs/${started.body.runId}`);
    expect(await api.runs.read(started.body.runId as RunId)).toMatchObject({
      kind: 'undo',
      undoes: runId,
      dryRun: false,
      startedBy: 'Eva',
    });
    expect((await api.ask('GET', `/api/v1/runs/${started.body.runId}`)).body).toMatchObject({
      kind: 'undo',
      undoes: runId,
    });
  });

  it('is for admins alone', async () => {
    await ended();
    api.extent = { people: 3, kept: 3 };
    const authorization = `Bearer ${await api.tokenFor('operator')}`;
    expect(await undo({ authorization })).toMatchObject({ status: 403, body: { code: 'role-too-low' } });
  });

  it('refuses a run that goes on', async () => {
    api.extent = { people: 3, kept: 3 };
    expect(await undo()).toMatchObject({ status: 409, body: { code: 'run-not-finished' } });
  });

  it('refuses a run that changed nothing, and one whose values are gone', async () => {
    await ended();
    expect(await undo()).toMatchObject({ status: 409, body: { code: 'nothing-to-undo' } });
    api.extent = { people: 3, kept: 0 };
    expect(await undo()).toMatchObject({ status: 409, body: { code: 'values-purged' } });
    api.extent = { people: 3, kept: 1 };
    expect((await undo()).status).toBe(202);
  });

  it('refuses while another run goes on, and knows no run that is not there', async () => {
    await ended();
    api.extent = { people: 3, kept: 3 };
    await api.ask('POST', '/api/v1/integrations/acme/runs', { kind: 'full' });
    expect(await undo()).toMatchObject({ status: 409, body: { code: 'run-goes-on' } });
    runId = '00000000-0000-0000-0000-000000000000' as RunId;
    expect(await undo()).toMatchObject({ status: 404, body: { code: 'run-not-found' } });
  });
});

describe('POST /runs/{id}/release', () => {
  it('releases everybody whom this undo holds, and nobody else', async () => {
    const { integrationId } = (await api.runs.read(runId)) as { integrationId: IntegrationId };
    const hold = (id: string, by: RunId | null) =>
      holds.hold(integrationId, [id as EmployeeId], { reason: by ? 'undo' : 'by-hand', runId: by, heldBy: null });
    await hold('1', runId);
    await hold('2', runId);
    await hold('3', null);
    const release = () => api.ask('POST', `/api/v1/runs/${runId}/release`);
    expect(await release()).toMatchObject({ status: 409, body: { code: 'run-not-finished' } });
    await ended();
    expect((await release()).body).toEqual({ released: 2 });
    expect((await release()).body).toEqual({ released: 0 });
    expect([...(await holds.heldBack(integrationId)).keys()]).toEqual(['3']);
  });
});
