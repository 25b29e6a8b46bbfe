import { beforeEach, describe, expect, it } from 'vitest';
import { fakePersonnelFile } from '../../activities/testing/fake-personnel-file.ts';
import { connectionsOf, fakeHr, fakeLms } from '../../activities/testing/fake-vendors.ts';
import type { AttributeKey, GroupId } from '../../domain/ids.ts';
import type { Group } from '../../domain/learner.ts';
import type { Problem } from '../../domain/problem.ts';
import { catalogue } from '../../domain/testing/builders.ts';
import type { Integration } from '../../ports/integration-store.ts';
import { VendorError } from '../../ports/vendor-error.ts';
import { ACME } from '../testing/bodies.ts';
import { type TestApi, testApi } from '../testing/test-api.ts';
import { createCatalogues } from './catalogues.ts';

const GROUPS: Group[] = [
  { name: 'Vertrieb', id: 'g-1' as GroupId },
  { name: 'Einkauf', id: 'g-2' as GroupId },
  { name: 'Einkauf', id: null },
  { name: 'Logistik', id: null },
];
const CATEGORIES = [
  { id: '14', name: 'Zertifikate' },
  { id: '9', name: 'Performance' },
];
const AT = new Date('2026-11-02T08:00:00Z').getTime();

let asked: string[];
let nowMs: number;
let failure: Error | null;
let stands: readonly Problem[];
let attributes: typeof catalogue;
let api: TestApi;

beforeEach(async () => {
  [asked, nowMs, failure, stands, attributes] = [[], AT, null, [], catalogue];
  const answer = async <Value>(what: string, value: () => Value): Promise<Value> => {
    asked.push(what);
    if (failure) throw failure;
    return value();
  };
  const hr = fakeHr({ readCatalogue: () => answer('attributes', () => attributes) });
  const personnelFile = {
    ...fakePersonnelFile(),
    readCategories: () => answer('categories', () => CATEGORIES),
  };
  const lms = fakeLms({ readGroups: () => answer('groups', () => ({ groups: GROUPS, hidden: [] })) });
  const open = async () =>
    stands.length > 0
      ? { problems: stands }
      : connectionsOf({ integration: {} as Integration, hr, lms, personnelFile }).open('' as never);
  api = await testApi({ catalogues: createCatalogues({ open }, { now: () => new Date(nowMs) }) });
  await api.ask('POST', '/api/v1/integrations', ACME);
  return () => api.close();
});

async function ask(part: string, headers = {}) {
  return api.ask('GET', `/api/v1/integrations/acme/catalogue/${part}`, undefined, headers);
}

describe('the attributes of an integration', () => {
  it('come by label with key, type in words, options, and whether they go along by themselves', async () => {
    const { status, body } = await ask('attributes');
    expect(status).toBe(200);
    expect(body.readAt).toBe(new Date(AT).toISOString());
    const items = body.items as { key: string }[];
    expect(items.map(({ key }) => key)).toHaveLength(catalogue.length);
    expect(items.find(({ key }) => key === 'dynamic_2')).toEqual({
      key: 'dynamic_2',
      label: 'elearnio Sync',
      type: 'list',
      typeLabel: 'List of options',
      universalId: null,
      default: false,
      options: ['ja', 'nein'],
    });
    expect(items.find(({ key }) => key === 'dynamic_1')).toMatchObject({ typeLabel: 'Date', default: true });
    expect(items.find(({ key }) => key === 'status')).toMatchObject({ typeLabel: 'General', default: true });
  });

  it('name what a sync wants and may not read', async () => {
    attributes = catalogue.filter(({ key }) => key !== ('status' as AttributeKey));
    const { body } = await ask('attributes', { 'accept-language': 'de' });
    const missing = body.notReadable as { attribute: string }[];
    expect(missing.map(({ attribute }) => attribute)).toEqual([
      'status',
      'team',
      'position',
      'office',
      'subcompany',
      'supervisor',
      'hire_date',
    ]);
    expect(missing).toContainEqual({ attribute: 'status', label: 'Status', required: true, field: null });
    expect(missing).toContainEqual({
      attribute: 'hire_date',
      label: 'Anstelldatum',
      required: false,
      field: 'hire_date',
    });
    expect(missing).toContainEqual({
      attribute: 'office',
      label: 'Standort',
      required: true,
      field: 'office_location',
    });
  });
});

describe('the fields of an integration', () => {
  it('say what feeds them with its settings, and ask nobody', async () => {
    const customAttributes = { enabled: true, assignments: [{ attribute: 'Schulung', field: 'custom_field_one' }] };
    await api.ask('PATCH', '/api/v1/integrations/acme?activate=true', { settings: { customAttributes } });
    const items = (await ask('fields')).body.items as { key: string }[];
    const field = (key: string) => items.find((one) => one.key === key);
    expect(field('department')).toEqual({
      key: 'department',
      label: 'Abteilung',
      type: null,
      typeLabel: null,
      use: 'master-data',
      allowed: null,
      fedBy: { attribute: 'department', required: true },
    });
    expect(field('gender')).toMatchObject({ allowed: ['male', 'female', 'diverse'], fedBy: { required: false } });
    expect(field('custom_field_one')).toMatchObject({ use: 'custom', fedBy: { attribute: 'Schulung' } });
    expect(field('custom_field_two')).toMatchObject({ use: 'custom', fedBy: null });
    expect(field('employee_id')).toMatchObject({ use: 'external-id', fedBy: { attribute: 'id' } });

    const off = { customAttributes: { enabled: false }, externalId: 'ignore' };
    await api.ask('PATCH', '/api/v1/integrations/acme?activate=true', { settings: off });
    const now = (await ask('fields')).body.items as { key: string; fedBy: unknown }[];
    for (const key of ['custom_field_one', 'employee_id']) expect(now.find((one) => one.key === key)?.fedBy).toBeNull();
    expect(asked).toEqual([]);
  });
});

describe('the groups of an integration', () => {
  it('say who can be added to which, and why not', async () => {
    const { body } = await ask('groups');
    const items = body.items as { name: string; problem: { code: string; remedy: string } | null }[];
    expect(items.map(({ name, problem }) => [name, problem?.code ?? 'assignable'])).toEqual([
      ['Einkauf', 'group-name-ambiguous'],
      ['Einkauf', 'group-name-ambiguous'],
      ['Logistik', 'group-not-assignable'],
      ['Vertrieb', 'assignable'],
    ]);
    expect(items[3]).toEqual({ name: 'Vertrieb', externalId: 'g-1', assignable: true, problem: null });
    expect(items[2]).toMatchObject({ assignable: false, externalId: null, problem: { remedy: expect.any(String) } });
  });
});

describe('the document categories of an integration', () => {
  it('come by name, with what Personio knows them by', async () => {
    const { status, body } = await ask('document-categories');
    expect({ status, items: body.items }).toEqual({
      status: 200,
      items: [
        { id: '9', name: 'Performance' },
        { id: '14', name: 'Zertifikate' },
      ],
    });
    expect(body.readAt).toBe(new Date(AT).toISOString());
  });

  it('that the credential may not read are a problem with a remedy', async () => {
    failure = new VendorError({
      ...{ vendor: 'personio', operation: 'GET /v1/company/document-categories', kind: 'access-refused' },
      ...{ code: 'documents-access-refused', setting: 'personio.clientId' },
    });
    expect((await ask('document-categories')).body).toMatchObject({ remedy: expect.stringMatching(/document/i) });
  });
});

describe('vendors', () => {
  it('are asked once a minute however many look, and again once the integration changed', async () => {
    await Promise.all([ask('groups'), ask('groups'), ask('groups'), ask('attributes')]);
    expect(asked.sort()).toEqual(['attributes', 'groups']);
    nowMs += 59_000;
    await ask('groups');
    expect(asked).toHaveLength(2);
    nowMs += 1_000;
    const { body } = await ask('groups');
    expect(asked).toHaveLength(3);
    expect(body.readAt).toBe(new Date(AT + 60_000).toISOString());
    await api.ask('PATCH', '/api/v1/integrations/acme?activate=true', { settings: { createInactive: true } });
    await ask('groups');
    expect(asked).toHaveLength(4);
  });

  it.each([
    ['access-refused', 'lms-key-refused', 409],
    ['bad-answer', 'vendor-bad-answer', 502],
    ['server-error', 'vendor-unavailable', 503],
    ['unreachable', 'host-unreachable', 503],
    ['rate-limited', 'rate-limited', 503],
  ] as const)(
    'that fail (%s) are a problem with a remedy, and are left alone for a moment',
    async (kind, code, status) => {
      failure = new VendorError({ vendor: 'elearnio', operation: 'GET /groups', kind, code });
      const answer = await ask('groups');
      expect(answer).toMatchObject({ status, body: { code, remedy: expect.stringMatching(/\w/) } });
      await ask('groups');
      expect(asked).toHaveLength(1);
      failure = null;
      nowMs += 10_000;
      expect((await ask('groups')).status).toBe(200);
    },
  );

  it('are not asked where the integration cannot be reached as it is', async () => {
    stands = [{ code: 'secret-missing', severity: 'error', setting: 'lms.apiKey' }];
    expect(await ask('groups')).toMatchObject({ status: 409, body: { code: 'secret-missing' } });
    nowMs += 10_000;
    stands = [{ code: 'host-not-allowed', severity: 'error', setting: 'lms.baseUrl' }];
    expect(await ask('attributes')).toMatchObject({ status: 422, body: { code: 'host-not-allowed' } });
    expect(asked).toEqual([]);
  });

  it('are asked again at once after a fault of our own', async () => {
    failure = new Error('a mistake of ours');
    expect((await ask('groups')).status).toBe(500);
    failure = null;
    expect((await ask('groups')).status).toBe(200);
  });

  it('may be asked for by everybody who may read', async () => {
    const authorization = `Bearer ${await api.tokenFor('viewer')}`;
    for (const part of ['attributes', 'fields', 'groups'])
      expect((await ask(part, { authorization })).status).toBe(200);
    expect((await api.ask('GET', '/api/v1/integrations/nobody/catalogue/groups')).status).toBe(404);
  });
});
