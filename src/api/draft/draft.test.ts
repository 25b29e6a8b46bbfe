import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EmployeeId, RunId } from '../../domain/ids.ts';
import { DEFAULT_SETTINGS } from '../../domain/settings.ts';
import { ACME } from '../testing/bodies.ts';
import { type TestApi, testApi } from '../testing/test-api.ts';

const ONE = '/api/v1/integrations/acme';
const DRAFT = `${ONE}/draft`;
const EVERYBODY = { match: 'all', conditions: [] };
let api: TestApi;
beforeEach(async () => {
  api = await testApi();
  await api.ask('POST', '/api/v1/integrations', ACME);
});
afterEach(() => api.close());

describe('a change of settings', () => {
  it.each([
    [{ scope: EVERYBODY }],
    [{ invitations: 'automatic' }],
    [{ groupAttributes: ['team'] }],
    [{ customAttributes: { enabled: true } }],
    [{ statusMap: { leave: 'active' } }],
    [{ createInactive: true }],
    [{ outOfScope: 'deactivate' }],
    [{ externalId: 'ignore' }],
    [{ memberships: 'managed' }],
    [{ drift: { otherwise: 'report' } }],
  ])('like %j needs an activation, and changes nothing without', async (settings) => {
    const [name] = Object.keys(settings);
    const { body: before } = await api.ask('GET', ONE);
    const refused = await api.ask('PATCH', ONE, { settings, syncIntervalMinutes: 5 });
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'needs-activation', errors: [{ path: `settings.${name}` }] },
    });
    expect(refused.body.remedy).toMatch(/draft.*activate=true/s);
    expect((await api.ask('GET', ONE)).body).toEqual(before);
    expect((await api.ask('PATCH', `${ONE}?activate=true`, { settings })).body).toMatchObject({ settingsVersion: 2 });
  });

  it('is none where they are sent as they are, or where only the mail changes', async () => {
    const summary = { recipients: ['hr@example.com'], language: 'en' };
    const settings = { ...DEFAULT_SETTINGS, summary };
    expect(await api.ask('PATCH', ONE, { settings })).toMatchObject({
      status: 200,
      body: { settings: { summary }, settingsVersion: 1, revision: 2 },
    });
  });
});

describe('a draft', () => {
  it('is there when it was saved, and changes nothing that is in force', async () => {
    expect(await api.ask('GET', DRAFT)).toMatchObject({ status: 404, body: { code: 'no-draft' } });
    const saved = await api.ask('PUT', DRAFT, { scope: EVERYBODY });
    expect(saved).toMatchObject({
      status: 200,
      body: { changes: ['scope'], basedOn: 1, settingsVersion: 1, outdated: false, savedBy: expect.any(String) },
    });
    expect(saved.headers.get('etag')).toBe('"2"');
    expect((await api.ask('GET', DRAFT)).body).toEqual(saved.body);
    expect((await api.ask('GET', ONE)).body).toMatchObject({
      settings: DEFAULT_SETTINGS,
      settingsVersion: 1,
      revision: 2,
      draft: { changes: ['scope'], outdated: false },
    });
  });

  it('grows with what is put into it, until it is discarded', async () => {
    await api.ask('PUT', DRAFT, { scope: EVERYBODY });
    await api.ask('PUT', DRAFT, { groupAttributes: ['team'] });
    const put = await api.ask('PUT', DRAFT, { groupAttributes: ['team'] });
    expect(put.body).toMatchObject({ changes: ['groupAttributes', 'scope'], settings: { scope: EVERYBODY } });
    expect((await api.ask('DELETE', DRAFT)).status).toBe(204);
    expect((await api.ask('DELETE', DRAFT)).status).toBe(404);
    expect((await api.ask('PUT', DRAFT, {})).body).toMatchObject({ changes: [] });
  });

  it('is held against the LMS as settings are, and has no recipients', async () => {
    expect(await api.ask('PUT', DRAFT, { statusMap: { leave: 'inactive' } })).toMatchObject({
      status: 422,
      body: { code: 'invalid-settings', errors: [{ path: 'settings.statusMap.leave' }] },
    });
    const summary = { recipients: ['hr@example.com'] };
    expect(await api.ask('PUT', DRAFT, { summary })).toMatchObject({ status: 400, body: { code: 'invalid-body' } });
    expect((await api.ask('GET', DRAFT)).status).toBe(404);
  });

  it('is for an admin to change, and for everybody to read', async () => {
    await api.ask('PUT', DRAFT, {});
    const operator = { authorization: `Bearer ${await api.tokenFor('operator')}` };
    for (const [method, path] of [
      ['PUT', DRAFT],
      ['DELETE', DRAFT],
      ['POST', `${DRAFT}/preview`],
      ['POST', `${DRAFT}/activate`],
    ] as const)
      expect((await api.ask(method, path, {}, operator)).status, `${method} ${path}`).toBe(403);
    const viewer = { authorization: `Bearer ${await api.tokenFor('viewer')}` };
    expect((await api.ask('GET', DRAFT, undefined, viewer)).status).toBe(200);
  });

  it('is not changed by who knows the integration otherwise than it is', async () => {
    const old = { 'if-match': '"7"' };
    expect((await api.ask('PUT', DRAFT, {}, old)).status).toBe(412);
    await api.ask('PUT', DRAFT, {});
    expect((await api.ask('POST', `${DRAFT}/activate`, undefined, old)).status).toBe(412);
    expect((await api.ask('DELETE', DRAFT, undefined, old)).status).toBe(412);
    expect((await api.ask('GET', DRAFT)).status).toBe(200);
  });
});

describe('activating a draft', () => {
  it('puts it into force under a new version, which says who and when', async () => {
    await api.ask('PUT', DRAFT, { scope: EVERYBODY });
    const anna = { authorization: `Bearer ${await api.tokenFor('admin', { name: 'anna' })}` };
    expect(await api.ask('POST', `${DRAFT}/activate`, undefined, anna)).toMatchObject({
      status: 200,
      body: { settings: { scope: EVERYBODY }, settingsVersion: 2, draft: null },
    });
    const { body } = await api.ask('GET', `${ONE}/settings-versions`);
    expect(body).toMatchObject({
      items: [
        { version: 2, settings: { scope: EVERYBODY }, activatedBy: 'anna' },
        { version: 1, settings: { scope: DEFAULT_SETTINGS.scope } },
      ],
      next: null,
    });
    const page = await api.ask('GET', `${ONE}/settings-versions?limit=1`);
    expect(page.body).toMatchObject({ items: [{ version: 2 }], next: '2' });
    expect((await api.ask('GET', `${ONE}/settings-versions?limit=1&before=2`)).body).toMatchObject({
      items: [{ version: 1 }],
    });
    for (const before of ['7', '999999999999999'])
      expect((await api.ask('GET', `${ONE}/settings-versions?before=${before}`)).status).toBe(400);
    expect(await api.ask('POST', `${DRAFT}/activate`)).toMatchObject({ status: 404, body: { code: 'no-draft' } });
  });

  it('leaves recipients as they are by then', async () => {
    await api.ask('PUT', DRAFT, { scope: EVERYBODY });
    const summary = { recipients: ['hr@example.com'], language: 'en' };
    await api.ask('PATCH', ONE, { settings: { summary } });
    expect((await api.ask('POST', `${DRAFT}/activate`)).body).toMatchObject({
      settings: { scope: EVERYBODY, summary },
    });
  });

  it('does not take back what came into force since, unless the draft is put on top of it', async () => {
    await api.ask('PUT', DRAFT, { scope: EVERYBODY });
    await api.ask('PATCH', `${ONE}?activate=true`, { settings: { invitations: 'automatic' } });
    expect((await api.ask('GET', DRAFT)).body).toMatchObject({ outdated: true, basedOn: 1, settingsVersion: 2 });
    for (const call of ['activate', 'preview'])
      expect(await api.ask('POST', `${DRAFT}/${call}`)).toMatchObject({
        status: 412,
        body: { code: 'draft-outdated', detail: expect.stringContaining('version 1') },
      });
    expect((await api.ask('POST', `${DRAFT}/activate?rebase=true`)).body).toMatchObject({
      settings: { scope: EVERYBODY, invitations: 'automatic' },
      settingsVersion: 3,
      draft: null,
    });
  });

  it('of a draft that was put on top of the newer settings needs no more words', async () => {
    await api.ask('PUT', DRAFT, { scope: EVERYBODY });
    await api.ask('PATCH', `${ONE}?activate=true`, { settings: { invitations: 'automatic' } });
    expect((await api.ask('PUT', `${DRAFT}?rebase=true`, {})).body).toMatchObject({
      changes: ['scope'],
      outdated: false,
      settings: { invitations: 'automatic' },
    });
    expect((await api.ask('POST', `${DRAFT}/activate`)).body).toMatchObject({ settingsVersion: 3 });
  });
});

describe('the preview of a draft', () => {
  it('is a run that writes nothing, and says when it has nothing to show', async () => {
    expect(await api.ask('POST', `${DRAFT}/preview`)).toMatchObject({ status: 404, body: { code: 'no-draft' } });
    await api.ask('PUT', DRAFT, { scope: EVERYBODY });
    const { status, body, headers } = await api.ask('POST', `${DRAFT}/preview`);
    expect([status, headers.get('location')]).toEqual([202, `/api/v1/runs/${body.runId}`]);
    expect(await api.runs.read(body.runId as RunId)).toMatchObject({ preview: true, dryRun: true });
    const preview = `/api/v1/runs/${body.runId}/preview`;
    expect(await api.ask('GET', preview)).toMatchObject({
      status: 404,
      body: { code: 'no-preview', detail: expect.stringContaining('no plan yet') },
    });
    await api.runs.close(body.runId as RunId, 'failed');
    expect((await api.ask('GET', preview)).body.remedy).toContain('problems');
  });

  it('shows the difference in numbers and by person', async () => {
    await api.ask('PUT', DRAFT, { scope: EVERYBODY });
    const runId = (await api.ask('POST', `${DRAFT}/preview`)).body.runId as RunId;
    const none = { byDraft: 0, anyway: 0, noLonger: 0 };
    const counts = { created: { ...none, byDraft: 2 }, changed: none, switchedOff: none, moved: none };
    const people = ['1', '2'].map((id) => ({
      ...{ employeeId: id as EmployeeId, learnerId: null, scope: 'enters' as const },
      ...{ byDraft: ['create' as const], inForce: [] },
    }));
    await api.previews.save(runId, { ...counts, enters: 2, leaves: 0 }, people);
    const preview = `/api/v1/runs/${runId}/preview`;
    expect((await api.ask('GET', preview)).body).toMatchObject({ created: { byDraft: 2 }, enters: 2, leaves: 0 });
    const page = await api.ask('GET', `${preview}/people?limit=1`);
    expect(page.body).toEqual({ items: [people[0]], next: '1' });
    expect((await api.ask('GET', `${preview}/people?after=1`)).body).toEqual({ items: [people[1]], next: null });
    expect((await api.ask('GET', `${preview}/people?after=3`)).status).toBe(400);
    expect((await api.ask('GET', `${preview}/people?scope=leaves`)).body).toEqual({ items: [], next: null });
  });
});
