import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  AttributeKey,
  EmployeeId,
  FieldKey,
  GroupId,
  IntegrationId,
  LearnerId,
  RunId,
  StepId,
} from '../domain/ids.ts';
import { NO_COUNTS } from '../domain/run.ts';
import type { PlanStep } from '../domain/steps.ts';
import type { StoredStep } from '../ports/step-store.ts';
import { NoWorkerError, RunConflictError, TemporalAwayError } from '../runs/errors.ts';
import { ACME } from './testing/bodies.ts';
import { type TestApi, testApi } from './testing/test-api.ts';

let api: TestApi;
let runId: RunId;
beforeEach(async () => {
  api = await testApi();
  await api.ask('POST', '/api/v1/integrations', ACME);
  const { body } = await api.ask('POST', '/api/v1/integrations/acme/runs', { kind: 'full', dryRun: false });
  runId = body.runId as RunId;
});
afterEach(() => api.close());

describe('POST /integrations/{id}/runs', () => {
  it('answers 202 with the place of the run, then 200 when it joins it', async () => {
    await api.runs.close(runId, 'completed');
    api.workflows.latestOf.clear();
    const first = await api.ask('POST', '/api/v1/integrations/acme/runs');
    expect(first.status).toBe(202);
    expect(first.headers.get('location')).toBe(`/api/v1/runs/${first.body.runId}`);
    expect(await api.ask('POST', '/api/v1/integrations/acme/runs', {})).toMatchObject({
      status: 200,
      body: first.body,
    });
  });

  it('answers the same run to the same key, and says so', async () => {
    await api.runs.close(runId, 'completed');
    api.workflows.latestOf.clear();
    const start = (body: object, key = 'nightly 22') =>
      api.ask('POST', '/api/v1/integrations/acme/runs', body, { 'idempotency-key': key });
    const first = await start({});
    expect(first.status).toBe(202);
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    const again = await start({ kind: 'full', dryRun: false });
    expect(again).toMatchObject({ status: 202, body: first.body });
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect(await start({ dryRun: true })).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    for (const key of ['', 'x'.repeat(201), 'caf\u00e9'])
      expect(await start({}, key)).toMatchObject({ status: 400, body: { code: 'invalid-header' } });
  });

  it('says whose token started it, and where to find its trace', async () => {
    await api.runs.close(runId, 'completed');
    api.workflows.latestOf.clear();
    const authorization = `Bearer ${await api.tokenFor('operator', { name: 'nightly' })}`;
    const { body } = await api.ask('POST', '/api/v1/integrations/acme/runs', {}, { authorization });
    expect((await api.ask('GET', `/api/v1/runs/${body.runId}`)).body).toMatchObject({
      startedBy: 'nightly',
      traceId: null,
    });
    api.runs.patch(body.runId as never, { traceParent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' });
    expect((await api.ask('GET', `/api/v1/runs/${body.runId}`)).body.traceId).toBe('0af7651916cd43dd8448eb211c80319c');
  });

  it('answers 409 with the run that stands in the way', async () => {
    const answer = await api.ask('POST', '/api/v1/integrations/acme/runs', { dryRun: true });
    expect(answer).toMatchObject({ status: 409, body: { code: 'run-goes-on', runId, remedy: expect.any(String) } });
  });

  it('refuses other kinds and unknown integrations', async () => {
    expect((await api.ask('POST', '/api/v1/integrations/acme/runs', { kind: 'half' })).status).toBe(400);
    expect((await api.ask('POST', '/api/v1/integrations/nobody/runs', {})).status).toBe(404);
  });

  it('answers 503 when Temporal is down', async () => {
    api.workflows.away = true;
    expect(await api.ask('POST', '/api/v1/integrations/acme/runs', {})).toMatchObject({
      status: 503,
      body: { code: 'temporal-unavailable' },
    });
  });
});

describe('GET /runs', () => {
  it('leaves out updates of single people, unless they are asked for', async () => {
    const { id } = await api.runs.create({
      ...{ integrationId: (await api.runs.read(runId))?.integrationId as IntegrationId, kind: 'person' as const },
      ...{ dryRun: false, settingsVersion: 1, employeeId: '4711' as EmployeeId },
    });
    const listed = async (kind: string) =>
      ((await api.ask('GET', `/api/v1/runs?limit=100${kind}`)).body.items as { id: string }[]).map((run) => run.id);
    expect(await listed('')).not.toContain(id);
    expect(await listed('')).toContain(runId);
    expect(await listed('&kind=person')).toEqual([id]);
    expect(await listed('&kind=all')).toEqual(expect.arrayContaining([id, runId]));
    expect(await listed('&kind=full')).not.toContain(id);
    expect((await api.ask('GET', '/api/v1/runs?kind=half')).status).toBe(400);
    await api.runs.discard(id);
  });

  it('reads one with everything about it', async () => {
    const counts = { ...NO_COUNTS, created: 3 };
    api.runs.patch(runId, {
      status: 'applying',
      phase: 'applying',
      people: 10,
      counts,
      cost: { calls: 12, seconds: 3 },
      planHash: 'abc',
    });
    await api.runs.setProblems(runId, 'plan', [{ code: 'no-email', severity: 'warning' }]);
    const { status, body } = await api.ask('GET', `/api/v1/runs/${runId}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: runId,
      integrationName: 'acme',
      kind: 'full',
      dryRun: false,
      status: 'applying',
      cost: { calls: 12, seconds: 3 },
      people: 10,
      counts,
      progress: { done: 3, total: 10 },
      problems: { error: 0, warning: 1, info: 0 },
      finishedAt: null,
      durationMs: expect.any(Number),
      workflowId: `full-sync/${body.integrationId}`,
      temporalUrl: null,
      links: { steps: `/api/v1/runs/${runId}/steps` },
    });
    expect(await api.ask('GET', '/api/v1/runs/nothing')).toMatchObject({
      status: 404,
      body: { code: 'run-not-found' },
    });
  });

  it('lists newest first, page by page, of one integration by name', async () => {
    const integrationId = (await api.runs.read(runId))?.integrationId ?? ('' as never);
    const second = await api.runs.create({ integrationId, kind: 'full', dryRun: true, settingsVersion: 1 });
    const page = await api.ask('GET', '/api/v1/runs?limit=1&integration=acme');
    expect(page.body).toMatchObject({ items: [{ id: second.id }], next: second.id });
    expect((await api.ask('GET', `/api/v1/runs?before=${second.id}`)).body).toMatchObject({
      items: [{ id: runId }],
      next: null,
    });
    expect((await api.ask('GET', '/api/v1/runs?integration=nobody')).status).toBe(404);
  });

  it.each([
    ['before', '/api/v1/runs?before=zzz'],
    ['before', '/api/v1/mails?before=zzz'],
    ['after', '/api/v1/runs/{id}/steps?after=999'],
    ['after', '/api/v1/runs/{id}/problems?after=999'],
  ])('does not take %s an unknown place in a list for the end: %s', async (path, address) => {
    const answer = await api.ask('GET', address.replace('{id}', runId));
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'invalid-query', errors: [{ path, message: expect.stringContaining('earlier answer') }] },
    });
  });
});

describe('GET /runs/{id}/steps', () => {
  const who = { employeeId: '7' as EmployeeId, learnerId: '70' as LearnerId };
  const steps: PlanStep[] = [
    {
      kind: 'create',
      employeeId: who.employeeId,
      after: { fields: { ['team' as FieldKey]: 'A' }, status: 'active' },
      invite: true,
    },
    {
      kind: 'update',
      ...who,
      changes: [
        { field: 'team' as FieldKey, before: 'A', after: 'B', from: 'team' as AttributeKey },
        {
          field: 'company' as FieldKey,
          before: 'X',
          after: null,
          sent: null,
          evidence: { state: 'empty', attribute: 'subcompany' as AttributeKey },
        },
      ],
      status: { before: 'preboarding', after: 'active' },
    },
    {
      kind: 'deactivate',
      ...who,
      before: 'active',
      after: 'inactive',
      evidence: { kind: 'status', status: 'inactive' },
    },
    { kind: 'reactivate', ...who, before: 'inactive', after: 'active' },
    { kind: 'add-to-group', ...who, groupId: '5' as GroupId, group: 'Vertrieb' },
    { kind: 'invite', ...who },
  ];

  beforeEach(() => {
    const problem = { code: 'write-refused', severity: 'error', params: { vendor: 'elearnio', status: 422 } } as const;
    const stored = (step: PlanStep, index: number): StoredStep => ({
      ...who,
      ...{ id: String(index + 1) as StepId, kind: step.kind, step },
      ...(index === 1
        ? { status: 'failed', problem, finishedAt: new Date() }
        : { status: 'applied', problem: null, finishedAt: null }),
    });
    api.steps.push(...steps.map(stored));
  });

  it('shows before, after, evidence and problem of each', async () => {
    const { body } = await api.ask('GET', `/api/v1/runs/${runId}/steps`);
    expect(body.next).toBeNull();
    expect(body.items).toMatchObject([
      { kind: 'create', before: null, after: { team: 'A', status: 'active', invitation: true }, evidence: null },
      {
        kind: 'update',
        before: { team: 'A', company: 'X', status: 'preboarding' },
        after: { team: 'B', company: null, status: 'active' },
        problem: { code: 'write-refused', remedy: expect.stringContaining('422') },
      },
      {
        kind: 'deactivate',
        before: { status: 'active' },
        after: { status: 'inactive' },
        evidence: { kind: 'status', status: 'inactive' },
      },
      { kind: 'reactivate' },
      { kind: 'add-to-group', after: { group: 'Vertrieb' } },
      { kind: 'invite' },
    ]);
  });

  it('names the people whose name was read', async () => {
    const names = async () =>
      (await api.ask('GET', `/api/v1/runs/${runId}/steps?limit=1`)).body.items as { name: string | null }[];
    expect(await names()).toMatchObject([{ name: null }]);
    api.names.set(who.employeeId, 'Erika Müller');
    expect(await names()).toMatchObject([{ name: 'Erika Müller' }]);
  });

  it('filters by outcome and kind and goes on page by page', async () => {
    const ids = async (query: string) =>
      ((await api.ask('GET', `/api/v1/runs/${runId}/steps?${query}`)).body.items as { id: string }[]).map(
        ({ id }) => id,
      );
    expect(await ids('status=failed')).toEqual(['2']);
    expect(await ids('kind=invite')).toEqual(['6']);
    expect(await ids('limit=2&after=2')).toEqual(['3', '4']);
    expect((await api.ask('GET', `/api/v1/runs/${runId}/steps?status=lost`)).status).toBe(400);
    expect((await api.ask('GET', `/api/v1/runs/${runId}/steps?after=x`)).status).toBe(400);
  });
});

describe('GET /runs/{id}/problems', () => {
  it('gives each in words with its remedy, and counts the kinds', async () => {
    await api.runs.setProblems(runId, 'plan', [
      { code: 'no-email', severity: 'warning', employeeId: '7' as EmployeeId },
      { code: 'group-not-assignable', severity: 'warning', params: { group: 'Vertrieb' } },
      { code: 'no-email', severity: 'warning', employeeId: '8' as EmployeeId },
    ]);
    const all = await api.ask('GET', `/api/v1/runs/${runId}/problems?language=de&limit=3`);
    expect(all.body).toMatchObject({
      items: [
        {
          id: '1',
          code: 'no-email',
          employeeId: '7',
          learnerId: null,
          message: expect.stringContaining('E-Mail-Adresse'),
          remedy: expect.any(String),
        },
        { params: { group: 'Vertrieb' }, message: expect.stringContaining('Vertrieb') },
        { employeeId: '8' },
      ],
      counts: [
        { code: 'no-email', count: 2, remedy: expect.any(String) },
        { code: 'group-not-assignable', count: 1 },
      ],
      next: '3',
    });
    const some = await api.ask('GET', `/api/v1/runs/${runId}/problems?code=no-email&after=1`);
    expect(some.body).toMatchObject({ items: [{ id: '3' }], next: null });
    expect((await api.ask('GET', `/api/v1/runs/${runId}/problems?code=nonsense`)).status).toBe(400);
  });
});

describe('POST /runs/{id}/pause, resume and cancel', () => {
  it('tell the run and show it', async () => {
    expect(await api.ask('POST', `/api/v1/runs/${runId}/pause`)).toMatchObject({
      status: 200,
      body: { id: runId, paused: true },
    });
    expect((await api.ask('GET', `/api/v1/runs/${runId}`)).body).not.toHaveProperty('message');
    expect(await api.ask('POST', `/api/v1/runs/${runId}/resume`, {})).toMatchObject({
      status: 200,
      body: { paused: false },
    });
    expect((await api.ask('POST', `/api/v1/runs/${runId}/cancel`)).status).toBe(202);
    expect(api.workflows.told.map((told) => told.split(' ')[0])).toEqual(['pause', 'resume', 'cancel']);
  });

  it.each([new NoWorkerError(), new TemporalAwayError()])('answer 202 and keep the wish on %s', async (silence) => {
    api.workflows.refuses = silence;
    const paused = await api.ask('POST', `/api/v1/runs/${runId}/pause`);
    expect(paused).toMatchObject({ status: 202, body: { paused: true, message: expect.stringContaining('noted') } });
    const resumed = await api.ask('POST', `/api/v1/runs/${runId}/resume`);
    expect(resumed).toMatchObject({ status: 202, body: { paused: false, message: expect.stringContaining('worker') } });
  });

  it('say 503 when a cancel cannot be told', async () => {
    api.workflows.away = true;
    const cancel = await api.ask('POST', `/api/v1/runs/${runId}/cancel`);
    expect(cancel).toMatchObject({ status: 503, body: { code: 'temporal-unavailable' } });
  });

  it('take no options', async () => {
    const answer = await api.ask('POST', `/api/v1/runs/${runId}/pause`, { why: 'because' });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'why', message: 'unknown field' }] } });
  });

  it('say 409 for a run that is over or refuses, 404 for none', async () => {
    const pause = () => api.ask('POST', `/api/v1/runs/${runId}/pause`);
    api.workflows.refuses = new RunConflictError('run-refused', null, 'the run is already paused');
    expect(await pause()).toMatchObject({
      status: 409,
      body: { code: 'run-refused', detail: expect.stringContaining('already paused') },
    });
    await api.runs.close(runId, 'completed');
    expect(await pause()).toMatchObject({ status: 409, body: { code: 'run-finished', runId } });
    expect((await api.ask('POST', '/api/v1/runs/nothing/pause')).status).toBe(404);
  });
});
