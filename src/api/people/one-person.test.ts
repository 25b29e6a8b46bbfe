import { afterAll, beforeEach, expect, it } from 'vitest';
import type { EmployeeId, IntegrationId, LearnerId, RunId } from '../../domain/ids.ts';
import type { StoredStep } from '../../ports/step-store.ts';
import { ACME } from '../testing/bodies.ts';
import { type TestApi, testApi } from '../testing/test-api.ts';

let api: TestApi;
let integrationId: IntegrationId;
beforeEach(async () => {
  await api?.close();
  api = await testApi();
  const { body } = await api.ask('POST', '/api/v1/integrations', ACME);
  integrationId = body.id as IntegrationId;
});
afterAll(() => api?.close());

const PERSON = '/api/v1/integrations/acme/people/4711';
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

it('syncs one person now: the hint is kept, the workflow is told, and the run is answered', async () => {
  const { status, body, headers } = await api.ask('POST', `${PERSON}/sync`);
  expect(status).toBe(202);
  expect(body).toMatchObject({
    ...{ kind: 'person', employeeId: '4711', status: 'queued' },
    workflowId: `employee/${integrationId}/4711`,
  });
  expect(headers.get('location')).toBe(`/api/v1/runs/${body.id}`);
  expect(api.updates.kept).toEqual([{ employeeId: '4711', source: 'by-hand' }]);
  expect(api.updates.told).toEqual(['by-hand 4711']);
  expect((await api.ask('POST', `${PERSON}/sync`)).body.id).toBe(body.id);
});

it('keeps the click where Temporal is away', async () => {
  api.workflows.away = true;
  expect(await api.ask('POST', `${PERSON}/sync`)).toMatchObject({ status: 202, body: { status: 'queued' } });
  expect([api.updates.kept.length, api.updates.told.length]).toEqual([1, 0]);
});

it('does nothing for an integration in quarantine, and nothing for a viewer', async () => {
  const viewer = bearer(await api.tokenFor('viewer'));
  expect(await api.ask('POST', `${PERSON}/sync`, undefined, viewer)).toMatchObject({ status: 403 });
  const quarantine = { code: 'lms-key-refused', runId: null, since: new Date().toISOString() } as const;
  await api.integrations.change(integrationId, { quarantine });
  expect(await api.ask('POST', `${PERSON}/sync`)).toMatchObject({ status: 409, body: { code: 'quarantined' } });
  expect(api.updates.kept).toEqual([]);
});

it('cannot cancel or pause a run of one person, and says that it ends by itself', async () => {
  const { body } = await api.ask('POST', `${PERSON}/sync`);
  for (const command of ['cancel', 'pause'])
    expect(await api.ask('POST', `/api/v1/runs/${body.id}/${command}`)).toMatchObject({
      ...{ status: 409, body: { code: 'one-person', runId: body.id } },
    });
});

it('says how fast changes arrive, and of none nothing', async () => {
  const { status, body } = await api.ask('GET', '/api/v1/integrations/acme/freshness');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    hours: 24,
    webhook: { changes: 0, p95Seconds: null },
    poll: { changes: 0 },
    waiting: { people: 0, oldestAt: null },
  });
});

it('has somebody invited who has an account', async () => {
  expect(await api.ask('POST', `${PERSON}/invite`)).toMatchObject({ status: 409, body: { code: 'no-account' } });
  api.updates.linked.push({ employeeId: '4711' as EmployeeId, learnerId: 'L-1' as LearnerId });
  const held = `${PERSON}/hold`;
  await api.ask('PUT', held);
  expect(await api.ask('POST', `${PERSON}/invite`)).toMatchObject({ status: 409, body: { code: 'person-held' } });
  await api.ask('DELETE', held);
  expect(await api.ask('POST', `${PERSON}/invite`)).toMatchObject({ status: 202, body: { kind: 'person' } });
  expect(api.updates.told).toEqual(['order 4711']);
});

it('sends one invitation for a key, also where the first answer was lost', async () => {
  for (const employeeId of ['4711', '4712'] as EmployeeId[])
    api.updates.linked.push({ employeeId, learnerId: `L-${employeeId}` as LearnerId });
  const invite = (person = PERSON, key = 'one mail') =>
    api.ask('POST', `${person}/invite`, undefined, { 'idempotency-key': key });
  const first = await invite();
  const again = await invite();
  expect([first.status, again.status, again.body.id]).toEqual([202, 202, first.body.id]);
  expect([first, again].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true']);
  expect(api.updates.told).toEqual(['order 4711']);
  expect(await invite('/api/v1/integrations/acme/people/4712')).toMatchObject({
    ...{ status: 422, body: { code: 'idempotency-key-reused' } },
  });
  expect(await invite(PERSON, 'another mail')).toMatchObject({ status: 202 });
  expect(api.updates.told).toEqual(['order 4711', 'order 4711']);
});

it('takes a key again whose invitation was never sent', async () => {
  api.updates.linked.push({ employeeId: '4711' as EmployeeId, learnerId: 'L-1' as LearnerId });
  const invite = () => api.ask('POST', `${PERSON}/invite`, undefined, { 'idempotency-key': 'once' });
  api.workflows.away = true;
  expect(await invite()).toMatchObject({ status: 503 });
  api.workflows.away = false;
  expect(await invite()).toMatchObject({ status: 202 });
  expect(api.updates.told).toEqual(['order 4711']);
});

it.each([
  ['applied', 'applying'],
  ['sending', 'applying'],
  ['unconfirmed', 'applying'],
] as const)(
  'does not say that nothing was sent where Temporal lost its answer and the step is %s',
  async (status, phase) => {
    api.updates.linked.push({ employeeId: '4711' as EmployeeId, learnerId: 'L-1' as LearnerId });
    api.workflows.away = true;
    api.updates.ordered.push({ status } as StoredStep);
    const { status: answer, body } = await api.ask('POST', `${PERSON}/invite`);
    expect(answer).toBe(202);
    expect(await api.runs.read(body.id as RunId)).toMatchObject({ phase, finishedAt: null });
    expect(await api.runs.problemCounts(body.id as RunId)).toEqual([]);
  },
);

it('sends no invitation where the LMS cannot, or later because Temporal was away', async () => {
  api.updates.linked.push({ employeeId: '4711' as EmployeeId, learnerId: 'L-1' as LearnerId });
  api.canInvite = false;
  expect(await api.ask('POST', `${PERSON}/invite`)).toMatchObject({ status: 409, body: { code: 'cannot-invite' } });
  api.canInvite = true;
  api.workflows.away = true;
  expect(await api.ask('POST', `${PERSON}/invite`)).toMatchObject({ status: 503 });
  const [run] = await api.runs.list({ limit: 1 });
  expect(run).toMatchObject({ kind: 'person', status: 'failed' });
  expect(await api.runs.problemCounts(run?.id as RunId)).toMatchObject([{ code: 'run-not-started' }]);
});
