import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IntegrationId } from '../domain/ids.ts';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import type { IntegrationStore } from '../ports/integration-store.ts';
import { memoryIntegrations } from '../runs/testing/memory-stores.ts';
import { ACME, acmeWith } from './testing/bodies.ts';
import { type TestApi, testApi } from './testing/test-api.ts';

const PATH = '/api/v1/integrations';
let api: TestApi;
beforeEach(async () => {
  api = await testApi();
});
afterEach(() => api.close());

describe('POST /integrations', () => {
  it('creates one with the defaults, says where it is and keeps the secrets to itself', async () => {
    const { status, headers, body, text } = await api.ask('POST', PATH, ACME);
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`${PATH}/${body.id}`);
    expect(body).toMatchObject({
      name: 'acme',
      personio: { baseUrl: 'https://api.personio.de', clientId: 'papi-1', requestsPerMinute: 300 },
      lms: { baseUrl: 'https://elearnio.net/backend/user-api/v1', requestsPerMinute: 300, pageSize: null },
      settings: DEFAULT_SETTINGS,
      settingsVersion: 1,
      problems: [],
    });
    expect(text).not.toContain('secret');
  });

  it('takes a part of the settings over the defaults', async () => {
    const settings = { groupAttributes: ['team', 'team'], summary: { language: 'en' }, statusMap: { leave: 'active' } };
    const { body } = await api.ask('POST', PATH, acmeWith(settings));
    expect(body).toMatchObject({
      settings: {
        ...DEFAULT_SETTINGS,
        groupAttributes: ['team'],
        summary: { recipients: [], language: 'en' },
        statusMap: { leave: 'active' },
      },
    });
  });

  it('takes the limiter off only where that is said', async () => {
    const { body } = await api.ask('POST', PATH, { ...ACME, lms: { ...ACME.lms, requestsPerMinute: null } });
    expect(body).toMatchObject({ lms: { requestsPerMinute: null }, personio: { requestsPerMinute: 300 } });
  });

  it('refuses a name that is taken', async () => {
    await api.ask('POST', PATH, ACME);
    expect(await api.ask('POST', PATH, ACME)).toMatchObject({ status: 409, body: { code: 'name-taken' } });
  });

  it.each([
    ['an upper-case name', { ...ACME, name: 'Acme' }, 'name'],
    ['a name like an id', { ...ACME, name: '0b5f6f7e-1111-4222-8333-944445555666' }, 'name'],
    ['another kind', { ...ACME, kind: 'ilias' }, 'kind'],
    ['no secret', { ...ACME, personio: { clientId: 'x' } }, 'personio.clientSecret'],
    ['a key with a line break', { ...ACME, lms: { apiKey: 'a\nb' } }, 'lms.apiKey'],
    [
      'a condition without its value',
      acmeWith({ scope: { match: 'all', conditions: [{ attribute: 'x', operator: 'equals' }] } }),
      'settings.scope.conditions.0.value',
    ],
    [
      'a blank value',
      acmeWith({ scope: { match: 'all', conditions: [{ attribute: 'x', operator: 'equals', value: ' ' }] } }),
      'settings.scope.conditions.0.value',
    ],
    ['an unknown group attribute', acmeWith({ groupAttributes: ['office'] }), 'settings.groupAttributes.0'],
    ['a recipient without an address', acmeWith({ summary: { recipients: ['hr'] } }), 'settings.summary.recipients.0'],
  ])('refuses %s and saves nothing', async (_what, body, path) => {
    const answer = await api.ask('POST', PATH, body);
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-body', errors: [{ path }] } });
    expect(await api.integrations.list()).toEqual([]);
  });

  it('refuses assignments that cannot work, each with code, sentence and remedy', async () => {
    const assignments = [
      { attribute: 'a', field: 'custom_field_one' },
      { attribute: 'b', field: 'custom_field_one' },
      { attribute: 'c', field: 'custom_field_three' },
    ];
    const answer = await api.ask('POST', PATH, acmeWith({ customAttributes: { enabled: true, assignments } }));
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-settings' } });
    expect(answer.body.errors).toEqual([
      {
        path: 'settings.customAttributes.assignments.1.field',
        code: 'field-assigned-twice',
        message: expect.any(String),
        remedy: expect.any(String),
      },
      {
        path: 'settings.customAttributes.assignments.2.field',
        code: 'field-unknown',
        message: expect.stringContaining('custom_field_three'),
        remedy: expect.stringContaining('custom_field_two'),
      },
    ]);
    expect(await api.integrations.list()).toEqual([]);
  });

  it('refuses a status map that cannot work or would bar the wrong people', async () => {
    const statusMap = { onboarding: 'sleeping', active: 'inactive', leave: 'active', inactive: 'leave' };
    const answer = await api.ask('POST', PATH, acmeWith({ statusMap }));
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-settings' } });
    expect(answer.body.errors).toMatchObject([
      {
        path: 'settings.statusMap.onboarding',
        code: 'status-word-unknown',
        message: expect.stringContaining('sleeping'),
        remedy: expect.stringContaining('active, preboarding, onboarding, leave'),
      },
      {
        path: 'settings.statusMap.active',
        code: 'status-bars-employed',
        message: expect.stringContaining('have not left'),
      },
      { path: 'settings.statusMap.inactive', code: 'status-keeps-access' },
    ]);
    expect(await api.integrations.list()).toEqual([]);
    const sound = { statusMap: { onboarding: 'onboarding', leave: 'active', inactive: 'inactive' } };
    expect((await api.ask('POST', PATH, acmeWith(sound))).status).toBe(201);
    expect((await api.ask('PATCH', `${PATH}/acme`, { settings: { statusMap: { leave: 'inactive' } } })).status).toBe(
      422,
    );
  });

  it('sends credentials to known hosts only', async () => {
    const body = { ...ACME, personio: { ...ACME.personio, baseUrl: 'https://evil.example' } };
    const answer = await api.ask('POST', PATH, body, { 'accept-language': 'de' });
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'host-not-allowed', errors: [{ path: 'personio.baseUrl' }] },
    });
    expect(answer.body.detail).toContain('Basis-URL');
    expect(await api.integrations.list()).toEqual([]);
    const local = { ...body, personio: { ...body.personio, baseUrl: 'http://127.0.0.1:7081/' } };
    expect(await api.ask('POST', PATH, local)).toMatchObject({
      status: 201,
      body: { personio: { baseUrl: 'http://127.0.0.1:7081' } },
    });
  });
});

describe('GET /integrations', () => {
  it('lists them, and reads one by id or by name', async () => {
    const { body } = await api.ask('POST', PATH, ACME);
    expect((await api.ask('GET', PATH)).body).toEqual({ items: [body], next: null });
    expect((await api.ask('GET', `${PATH}/acme`)).body).toEqual(body);
    expect((await api.ask('GET', `${PATH}/${body.id}`)).body).toEqual(body);
    expect(await api.ask('GET', `${PATH}/nobody`)).toMatchObject({
      status: 404,
      body: { code: 'integration-not-found' },
    });
  });
});

describe('PATCH /integrations/{id}', () => {
  it('changes what is given and counts the version of the settings', async () => {
    await api.ask('POST', PATH, acmeWith({ createInactive: true }));
    const { status, body } = await api.ask('PATCH', `${PATH}/acme?activate=true`, {
      settings: { invitations: 'automatic' },
      lms: { pageSize: 50 },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      settingsVersion: 2,
      lms: { pageSize: 50 },
      settings: { createInactive: true, invitations: 'automatic' },
    });
    expect(await api.ask('PATCH', `${PATH}/acme`, { name: 'beta' })).toMatchObject({
      body: { name: 'beta', settingsVersion: 2 },
    });
  });

  it('drops a secret when its host changes, and says so', async () => {
    const { body } = await api.ask('POST', PATH, ACME);
    const moved = await api.ask('PATCH', `${PATH}/acme`, { lms: { baseUrl: 'https://beta.elearnio.net/api' } });
    expect(moved.body.problems).toMatchObject([{ code: 'secret-missing', setting: 'lms.apiKey' }]);
    const [one] = await api.integrations.list();
    expect(await api.integrations.secrets(one?.id ?? (body.id as never))).toEqual({
      clientSecret: 'personio-secret',
      apiKey: null,
      webhookSecret: null,
    });
    expect(await api.ask('POST', `${PATH}/acme/runs`, {})).toMatchObject({
      status: 409,
      body: { code: 'secret-missing' },
    });
    expect((await api.ask('PATCH', `${PATH}/acme`, { lms: { apiKey: 'new' } })).body.problems).toEqual([]);
  });

  it('keeps the secret when only the path changes, and takes a new one along with a new host', async () => {
    await api.ask('POST', PATH, ACME);
    const path = await api.ask('PATCH', `${PATH}/acme`, { lms: { baseUrl: 'https://elearnio.net/v2' } });
    expect(path.body.problems).toEqual([]);
    const host = await api.ask('PATCH', `${PATH}/acme`, {
      lms: { baseUrl: 'https://beta.elearnio.net', apiKey: 'new' },
    });
    expect(host.body.problems).toEqual([]);
  });

  it.each([
    ['personio.baseUrl', { personio: { baseUrl: 'http://127.0.0.1:7081' } }],
    ['personio.clientId', { personio: { clientId: 'papi-2' } }],
    ['personio.clientSecret', { personio: { clientSecret: 'new' } }],
    ['lms.baseUrl', { lms: { baseUrl: 'https://elearnio.net/other' } }],
    ['lms.apiKey', { lms: { apiKey: 'new' } }],
    ['lms.pageSize', { lms: { pageSize: 50 } }],
  ])('does not change %s in the middle of a run', async (setting, change) => {
    const { body: before } = await api.ask('POST', PATH, ACME);
    const { body } = await api.ask('POST', `${PATH}/acme/runs`, {});
    expect(await api.ask('PATCH', `${PATH}/acme`, change)).toMatchObject({
      status: 409,
      body: { code: 'run-goes-on', runId: body.runId, detail: expect.stringContaining(setting) },
    });
    expect((await api.ask('GET', `${PATH}/acme`)).body).toEqual(before);
    expect(await api.integrations.secrets(before.id as IntegrationId)).toEqual({
      clientSecret: 'personio-secret',
      apiKey: 'elearnio-secret',
      webhookSecret: null,
    });
    await api.runs.close(body.runId as never, 'completed');
    expect((await api.ask('PATCH', `${PATH}/acme`, change)).status).toBe(200);
  });

  it('changes name, settings and rates also in the middle of a run, with addresses repeated as they are', async () => {
    const { body } = await api.ask('POST', PATH, ACME);
    await api.ask('POST', `${PATH}/acme/runs`, {});
    const answer = await api.ask('PATCH', `${PATH}/acme?activate=true`, {
      name: 'beta',
      settings: { invitations: 'automatic' },
      personio: { baseUrl: 'https://api.personio.de/', clientId: 'papi-1', requestsPerMinute: 60 },
      lms: { baseUrl: (body.lms as { baseUrl: string }).baseUrl, pageSize: null, requestsPerMinute: 90 },
    });
    expect(answer).toMatchObject({ status: 200, body: { name: 'beta', personio: { requestsPerMinute: 60 } } });
  });

  it('stays at its portal once people are linked, while keys may rotate', async () => {
    const { body: before } = await api.ask('POST', PATH, ACME);
    api.linked.add(before.id as IntegrationId);
    const moved = { lms: { baseUrl: 'https://beta.elearnio.net/api', apiKey: 'new' } };
    expect(await api.ask('PATCH', `${PATH}/acme`, moved)).toMatchObject({
      status: 409,
      body: { code: 'portal-in-use', remedy: expect.stringContaining('new integration') },
    });
    expect((await api.ask('GET', `${PATH}/acme`)).body).toEqual(before);
    expect((await api.ask('PATCH', `${PATH}/acme`, { lms: { apiKey: 'new' } })).status).toBe(200);
    expect((await api.ask('PATCH', `${PATH}/acme`, { personio: { clientId: 'papi-2' } })).status).toBe(200);
    api.linked.clear();
    expect((await api.ask('PATCH', `${PATH}/acme`, moved)).status).toBe(200);
  });

  it('is written only where the integration is as If-Match says', async () => {
    const created = await api.ask('POST', PATH, ACME);
    expect(created.headers.get('etag')).toBe('"1"');
    expect(created.body).toMatchObject({ revision: 1, syncIntervalMinutes: 1440, probed: null });
    const changed = await api.ask('PATCH', `${PATH}/acme`, { syncIntervalMinutes: 60 }, { 'if-match': '"1"' });
    expect(changed).toMatchObject({ status: 200, body: { revision: 2, syncIntervalMinutes: 60 } });
    expect(changed.headers.get('etag')).toBe('"2"');

    for (const tag of ['"1"', 'W/"1"', '"1", "3"']) {
      const answer = await api.ask('PATCH', `${PATH}/acme`, { name: 'beta' }, { 'if-match': tag });
      expect(answer).toMatchObject({ status: 412, body: { code: 'changed-meanwhile' } });
      expect((await api.ask('DELETE', `${PATH}/acme`, undefined, { 'if-match': tag })).status).toBe(412);
    }
    const read = await api.ask('GET', `${PATH}/acme`);
    expect(read.headers.get('etag')).toBe('"2"');
    expect(read.body).toEqual(changed.body);
    for (const headers of [{ 'if-match': '"1", W/"2"' }, { 'if-match': '*' }, {}])
      expect((await api.ask('PATCH', `${PATH}/acme`, { syncIntervalMinutes: null }, headers)).status).toBe(200);
    expect((await api.ask('DELETE', `${PATH}/acme`, undefined, { 'if-match': '"5"' })).status).toBe(204);
  });

  it('takes an ETag with its quotation marks alone, and an interval of a minute at least', async () => {
    await api.ask('POST', PATH, ACME);
    for (const tag of ['1', '', '"1" "2"', 'W/1']) {
      const answer = await api.ask('PATCH', `${PATH}/acme`, {}, { 'if-match': tag });
      expect(answer, tag).toMatchObject({
        status: 400,
        body: { code: 'invalid-header', errors: [{ path: 'if-match' }] },
      });
    }
    for (const syncIntervalMinutes of [0, 1.5, 'daily', 600_000])
      expect((await api.ask('PATCH', `${PATH}/acme`, { syncIntervalMinutes })).body).toMatchObject({
        code: 'invalid-body',
      });
  });

  it('is not sent again to whoever has it already', async () => {
    await api.ask('POST', PATH, ACME);
    const unlessIs = (tag: string) =>
      api.ask('GET', `${PATH}/acme`, undefined, { 'if-none-match': tag, 'cache-control': 'max-age=0' });
    expect(await unlessIs('"1"')).toMatchObject({ status: 304, text: '' });
    expect(await unlessIs('"2"')).toMatchObject({ status: 200, body: { revision: 1 } });
    expect((await api.ask('GET', PATH)).headers.get('etag')).toBeNull();
  });

  it('keeps both of two changes that were made at the same moment, unless If-Match forbids it', async () => {
    const stored = memoryIntegrations();
    let overtaking = true;
    const change: IntegrationStore['change'] = async (id, changes, only) => {
      if (overtaking) await stored.change(id, { settings: { ...DEFAULT_SETTINGS, createInactive: true } });
      overtaking = false;
      return stored.change(id, changes, only);
    };
    const racing = await testApi({ integrations: { ...stored, change } });
    await racing.ask('POST', PATH, ACME);
    const settings = { invitations: 'automatic' };
    expect(await racing.ask('PATCH', `${PATH}/acme?activate=true`, { settings })).toMatchObject({
      status: 200,
      body: { revision: 3, settings: { invitations: 'automatic', createInactive: true } },
    });
    overtaking = true;
    expect(await racing.ask('PATCH', `${PATH}/acme?activate=true`, { settings }, { 'if-match': '"3"' })).toMatchObject({
      status: 412,
      body: { code: 'changed-meanwhile' },
    });
    await racing.close();
  });

  it('refuses what cannot be, and leaves everything as it was', async () => {
    const { body: before } = await api.ask('POST', PATH, ACME);
    await api.ask('POST', PATH, { ...ACME, name: 'beta' });
    const assignments = [{ attribute: 'a', field: 'nope' }];
    for (const [change, status, code] of [
      [{ kind: 'elearnio' }, 400, 'invalid-body'],
      [{ name: 'beta' }, 409, 'name-taken'],
      [{ lms: { baseUrl: 'https://evil.example' } }, 422, 'host-not-allowed'],
      [{ settings: { customAttributes: { assignments } } }, 422, 'invalid-settings'],
    ] as const) {
      expect(await api.ask('PATCH', `${PATH}/acme`, change)).toMatchObject({ status, body: { code } });
    }
    expect((await api.ask('GET', `${PATH}/acme`)).body).toEqual(before);
    expect((await api.ask('PATCH', `${PATH}/nobody`, {})).status).toBe(404);
  });
});

describe('DELETE /integrations/{id}', () => {
  it('deletes, but not while a run goes on', async () => {
    await api.ask('POST', PATH, ACME);
    const { body } = await api.ask('POST', `${PATH}/acme/runs`, {});
    expect(await api.ask('DELETE', `${PATH}/acme`)).toMatchObject({
      status: 409,
      body: { code: 'run-goes-on', runId: body.runId },
    });
    await api.runs.close(body.runId as never, 'completed');
    expect((await api.ask('DELETE', `${PATH}/acme`)).status).toBe(204);
    expect((await api.ask('DELETE', `${PATH}/acme`)).status).toBe(404);
  });

  it('does not wait for a run that only waits for somebody to approve it, and ends its workflow', async () => {
    const { body: integration } = await api.ask('POST', PATH, ACME);
    const { body } = await api.ask('POST', `${PATH}/acme/runs`, {});
    api.runs.patch(body.runId as never, { status: 'waiting', phase: 'waiting' });
    expect((await api.ask('DELETE', `${PATH}/acme`)).status).toBe(204);
    expect(await api.workflows.latest(integration.id as IntegrationId)).toMatchObject({ running: false });
  });
});

describe('POST /integrations/{id}/check', () => {
  it('names each problem with sentence and remedy, in the language that is asked for', async () => {
    await api.ask('POST', PATH, ACME);
    api.found = [
      {
        code: 'attribute-not-readable',
        severity: 'warning',
        setting: 'personio.clientId',
        params: { attribute: 'department' },
      },
    ];
    const { status, body } = await api.ask('POST', `${PATH}/acme/check?language=de`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ok: true,
      problems: [
        {
          code: 'attribute-not-readable',
          setting: 'personio.clientId',
          remedy: expect.stringContaining('„Abteilung“'),
        },
      ],
    });
    api.found = [{ code: 'lms-key-refused', severity: 'error' }];
    expect((await api.ask('POST', `${PATH}/acme/check`)).body).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining('API key') }],
    });
  });
});
