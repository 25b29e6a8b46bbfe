import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectionsOf, fakeHr, fakeLms, pagesOf } from '../../activities/testing/fake-vendors.ts';
import type { AttributeValue, Employee } from '../../domain/employee.ts';
import type { AttributeKey, EmployeeId, GroupId } from '../../domain/ids.ts';
import type { Integration } from '../../ports/integration-store.ts';
import { createCatalogues } from '../catalogue/catalogues.ts';
import { ACME } from '../testing/bodies.ts';
import { type TestApi, testApi } from '../testing/test-api.ts';
import { createLiveDirectory } from './live-directory.ts';

const SYNC = 'dynamic_2';
const text = (value: string | undefined): AttributeValue | null =>
  value === undefined ? null : { kind: 'text', text: value };

function person(id: number, sync: string | undefined, department?: string, status = 'Active'): Employee {
  const attributes = { status: text(status), [SYNC]: text(sync), department: text(department) };
  return { id: String(id) as EmployeeId, attributes: attributes as Record<AttributeKey, AttributeValue | null> };
}

const PEOPLE = [
  person(1, 'ja', 'Vertrieb'),
  person(2, 'Ja ', 'Vertrieb', 'Leave'),
  person(3, 'ja', 'Einkauf', 'Inactive'),
  person(4, 'nein', 'Küche'),
  person(5, 'ja', 'vertrieb'),
  person(6, undefined, 'Küche'),
];

let api: TestApi;
let people: readonly Employee[];
let pagesGiven: number;
let attributesAsked: string[][];
beforeEach(async () => {
  [people, pagesGiven, attributesAsked] = [PEOPLE, 9, []];
  const hr = fakeHr();
  const reading = fakeHr({ pages: (from) => pagesOf(people, 2)(from).slice(0, pagesGiven) });
  hr.readEmployees = (attributes, from, signal) => {
    attributesAsked.push([...attributes]);
    return reading.readEmployees(attributes, from, signal);
  };
  const lms = fakeLms({
    readGroups: async () => ({
      groups: [
        { name: 'Vertrieb', id: 'g-1' as GroupId },
        { name: 'Küche', id: null },
      ],
      hidden: [],
    }),
  });
  const { open } = connectionsOf({ integration: {} as Integration, hr, lms });
  api = await testApi({
    catalogues: createCatalogues({ open }, { now: () => new Date() }),
    liveDirectory: createLiveDirectory({ open }, new AbortController().signal),
  });
  await api.ask('POST', '/api/v1/integrations', ACME);
});
afterEach(() => api.close());

const ask = (part: string, body: unknown, headers = {}) =>
  api.ask('POST', `/api/v1/integrations/acme/directory/${part}`, body, headers);
const equals = (attribute: string, value: string) => ({
  match: 'all',
  conditions: [{ attribute, operator: 'equals', value }],
});
const EVERYBODY = { match: 'all', conditions: [] };

describe('POST /integrations/{id}/directory/scope', () => {
  it('counts who is in a scope that nobody saved, and how many there are at all', async () => {
    const { status, body } = await ask('scope', { scope: equals('elearnio Sync', 'ja') });
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'complete', read: 6, total: 6, inScope: 4, inactive: 1, problems: [] });
    expect((await ask('scope', { scope: equals('elearnio Sync', 'nein') })).body).toMatchObject({ inScope: 1 });
    expect((await ask('scope', { scope: EVERYBODY })).body).toMatchObject({ inScope: 6 });
    expect(attributesAsked).toEqual([[SYNC, 'status']]);
  });

  it('takes the scope of the settings where none is given, and writes nothing', async () => {
    const before = (await api.ask('GET', '/api/v1/integrations/acme')).text;
    api.audited.length = 0;
    expect((await ask('scope', {})).body).toMatchObject({ inScope: 4 });
    expect((await api.ask('GET', '/api/v1/integrations/acme')).text).toBe(before);
    expect(api.audited).toEqual([]);
  });

  it('names the attribute that cannot be read, and counts nobody', async () => {
    const unknown = await ask('scope', { scope: equals('Erfunden', 'ja') });
    const problem = { code: 'scope-attribute-unreadable', params: { attribute: 'Erfunden' } };
    expect(unknown.body).toMatchObject({ state: 'not-read', inScope: null, inactive: null, problems: [problem] });
    expect(attributesAsked).toEqual([]);
    people = [...PEOPLE, { id: '7' as EmployeeId, attributes: {} }];
    const missing = await ask('scope', { scope: equals('elearnio Sync', 'ja') });
    expect(missing.body).toMatchObject({ read: 7, inScope: null, problems: [{ params: { attribute: SYNC } }] });
  });

  it('says where the list ended before everybody was in it', async () => {
    pagesGiven = 2;
    expect((await ask('scope', {})).body).toMatchObject({ state: 'incomplete', read: 4, total: 6, inScope: 3 });
  });

  it('refuses a scope that could not be saved, and whoever may not look into Personio', async () => {
    expect(await ask('scope', { scope: { match: 'all' } })).toMatchObject({
      status: 400,
      body: { code: 'invalid-body' },
    });
    const authorization = `Bearer ${await api.tokenFor('viewer')}`;
    expect((await ask('scope', {}, { authorization })).status).toBe(403);
  });
});

describe('POST /integrations/{id}/directory/groups', () => {
  it('says for each value of people in the scope whether a group is called exactly so', async () => {
    const { body } = await ask('groups', { attributes: ['department'], scope: EVERYBODY });
    expect(body).toMatchObject({ state: 'complete', leftOut: 0, problems: [] });
    expect(body.items).toMatchObject([
      {
        value: 'Küche',
        people: 2,
        group: { name: 'Küche', externalId: null },
        problem: { code: 'group-not-assignable' },
      },
      { value: 'Vertrieb', people: 2, group: { externalId: 'g-1' }, assignable: true, problem: null },
      { value: 'vertrieb', people: 1, group: null, assignable: false, problem: { code: 'group-unknown' } },
    ]);
    const inScope = (await ask('groups', { attributes: ['department'] })).body.items;
    expect(inScope).toMatchObject([{ value: 'Vertrieb', people: 2 }, { value: 'vertrieb' }]);
  });

  it('never takes an attribute that Personio does not give out for one that nobody has', async () => {
    const { body } = await ask('groups', { attributes: ['team', 'department'], scope: EVERYBODY });
    const problem = { code: 'attribute-not-readable', params: { attribute: 'team' } };
    expect(body).toMatchObject({ problems: [problem], items: { length: 3 } });
  });

  it('finds nothing amiss with one that is blank for everybody', async () => {
    people = PEOPLE.map(({ id, attributes }) => ({
      id,
      attributes: { ...attributes, ['team' as AttributeKey]: null },
    }));
    const { body } = await ask('groups', { attributes: ['team'], scope: EVERYBODY });
    expect(body).toMatchObject({ state: 'complete', items: [], problems: [] });
  });

  it('names what cannot be read of the scope, and holds nobody against a group', async () => {
    people = [...PEOPLE, { id: '7' as EmployeeId, attributes: {} }];
    const { body } = await ask('groups', { attributes: ['department'] });
    const problem = { code: 'scope-attribute-unreadable', params: { attribute: SYNC } };
    expect(body).toMatchObject({ items: [], problems: [problem] });
  });

  it('asks for what it needs and no more', async () => {
    await ask('groups', { attributes: ['team', 'position'] });
    expect(attributesAsked).toEqual([[SYNC, 'position', 'status', 'team']]);
    expect((await ask('groups', { attributes: [] })).status).toBe(400);
  });
});
