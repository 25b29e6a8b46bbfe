import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EmployeeId, FieldKey, IntegrationId, LearnerId } from '../domain/ids.ts';
import { ACME } from './testing/bodies.ts';
import { type TestApi, testApi } from './testing/test-api.ts';

const WHEN = new Date('2026-03-05T12:00:00Z');

let api: TestApi;
let id: IntegrationId;
beforeEach(async () => {
  api = await testApi();
  id = (await api.ask('POST', '/api/v1/integrations', ACME)).body.id as IntegrationId;
});
afterEach(() => api.close());

describe('cases', () => {
  beforeEach(() => {
    const seen = { integrationId: id, runId: null, openedAt: WHEN, seenAt: WHEN };
    const refused = { code: 'write-refused', severity: 'error', params: { vendor: 'elearnio', status: 422 } } as const;
    api.cases.push(
      { id: '1', ...seen, employeeId: '7' as EmployeeId, problem: refused, waits: true, closedAt: null },
      { ...seen, id: '2', employeeId: '8' as EmployeeId, problem: refused, waits: false, closedAt: WHEN },
      { ...seen, id: '3', employeeId: '9' as EmployeeId, problem: refused, waits: true, closedAt: null },
    );
  });

  it('are listed by state and page, in the language of whoever asks', async () => {
    const open = await api.ask('GET', '/api/v1/integrations/acme/cases?state=open&limit=1&language=de');
    expect(open.body).toMatchObject({
      items: [
        { id: '1', state: 'open', waits: true, problem: { message: 'Diese Änderung wurde abgelehnt von: elearnio.' } },
      ],
      next: '1',
    });
    const rest = await api.ask('GET', '/api/v1/integrations/acme/cases?state=open&after=1');
    expect(rest.body).toMatchObject({ items: [{ id: '3' }], next: null });
    const closed = await api.ask('GET', '/api/v1/integrations/acme/cases?state=closed');
    expect(closed.body).toMatchObject({ items: [{ id: '2', state: 'closed' }] });
  });

  it('are tried again by an operator, and by nobody below', async () => {
    const asking = async (role: 'viewer' | 'operator') => ({ authorization: `Bearer ${await api.tokenFor(role)}` });
    expect(await api.ask('POST', '/api/v1/cases/1/try', {}, await asking('viewer'))).toMatchObject({ status: 403 });
    const tried = await api.ask('POST', '/api/v1/cases/1/try', {}, await asking('operator'));
    expect(tried).toMatchObject({ status: 200, body: { id: '1', waits: false } });
    const all = await api.ask('POST', '/api/v1/integrations/acme/cases/try', {}, await asking('operator'));
    expect(all).toMatchObject({ status: 200, body: { tried: 1 } });
    expect(await api.ask('POST', '/api/v1/cases/99/try', {})).toMatchObject({
      status: 404,
      body: { code: 'case-not-found' },
    });
  });
});

it('edited fields are listed by page', async () => {
  const seen = { policy: 'report', expected: 'Pflege', runId: null, firstSeenAt: WHEN, seenAt: WHEN } as const;
  for (const field of ['given', 'unit_name'])
    api.drifts.push({
      ...{ ...seen, id: `7.${field}`, field: field as FieldKey, found: null },
      ...{ employeeId: '7' as EmployeeId, learnerId: 'L7' as LearnerId },
    });
  const first = await api.ask('GET', '/api/v1/integrations/acme/drift?limit=1');
  expect(first.body).toMatchObject({ items: [{ employeeId: '7', field: 'given', found: null }], next: '7.given' });
  const rest = await api.ask('GET', '/api/v1/integrations/acme/drift?after=7.given');
  expect(rest.body).toMatchObject({ items: [{ field: 'unit_name', expected: 'Pflege' }], next: null });
  expect(await api.ask('GET', '/api/v1/integrations/acme/drift?after=%2F')).toMatchObject({ status: 400 });
});

describe('an integration in quarantine', () => {
  beforeEach(async () => {
    const quarantine = { code: 'lms-key-refused', runId: null, since: WHEN.toISOString() } as const;
    await api.integrations.change(id, { quarantine });
  });
  const start = () => api.ask('POST', '/api/v1/integrations/acme/runs', {});
  const read = async () => (await api.ask('GET', '/api/v1/integrations/acme?language=en')).body;

  it('shows why, and starts nothing, also with a new key', async () => {
    expect(await read()).toMatchObject({
      quarantine: { code: 'lms-key-refused', message: expect.stringContaining('API key') },
    });
    expect(await start()).toMatchObject({
      status: 409,
      body: { code: 'quarantined', remedy: expect.stringContaining('check') },
    });
    await api.ask('PATCH', '/api/v1/integrations/acme', { lms: { apiKey: 'another-one' } });
    expect(await start()).toMatchObject({ status: 409 });
  });

  it('is let go by a check without errors, and by no other', async () => {
    api.found = [{ code: 'lms-key-refused', severity: 'error' }];
    const failed = await api.ask('POST', '/api/v1/integrations/acme/check', {});
    expect(failed.body).toMatchObject({ ok: false, quarantineEnded: false });
    expect(await start()).toMatchObject({ status: 409 });
    api.found = [{ code: 'attribute-not-readable', severity: 'warning' }];
    const good = await api.ask('POST', '/api/v1/integrations/acme/check', {});
    expect(good.body).toMatchObject({ ok: true, quarantineEnded: true });
    expect(await start()).toMatchObject({ status: 202 });
    expect(await read()).toMatchObject({ quarantine: null });
    expect((await api.ask('POST', '/api/v1/integrations/acme/check', {})).body).toMatchObject({
      quarantineEnded: false,
    });
  });
});
