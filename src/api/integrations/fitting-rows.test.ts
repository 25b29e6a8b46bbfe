import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { capabilitiesOf } from '../../connectors/index.ts';
import type { FieldKey } from '../../domain/ids.ts';
import type { FieldDefinition } from '../../domain/lms-capabilities.ts';
import { catalogue } from '../../domain/testing/builders.ts';
import { NotConnected } from '../probe/not-connected.ts';
import { ACME, acmeWith } from '../testing/bodies.ts';
import { type TestApi, testApi } from '../testing/test-api.ts';

const PORTAL: FieldDefinition[] = [
  { key: 'custom:1' as FieldKey, label: 'Courses', type: 'string-choice', allowed: ['A', 'B'] },
  { key: 'custom:2' as FieldKey, label: 'Born', type: 'date' },
];
const INTEGRATIONS = '/api/v1/integrations';
const ONE = `${INTEGRATIONS}/acme`;
const DRAFT = `${ONE}/draft`;
const BAD = [
  { attribute: 'Geburtstag', field: 'Born' },
  { attribute: 'dynamic_2', field: 'custom:9' },
  { attribute: 'Geburtstag', field: 'Courses' },
];
const GOOD = [
  { attribute: 'dynamic_3', field: 'Courses', encoding: 'json' },
  { attribute: 'Geburtstag', field: 'custom:2' },
];
const rows = (assignments: readonly object[]) => ({ enabled: true, assignments });

let asked: unknown[];
let fields: readonly FieldDefinition[] | Error;
let api: TestApi;
beforeEach(async () => {
  [asked, fields] = [[], PORTAL];
  const reading = async <Value>(value: Value) => ({ readAt: new Date('2026-11-02T08:00:00Z'), value });
  api = await testApi({
    capabilitiesOf: (kind) => ({ ...capabilitiesOf(kind), portalFields: true }),
    async offeredNow(of) {
      asked.push(of);
      if (fields instanceof Error) throw fields;
      return { catalogue, fields };
    },
    catalogues: {
      attributes: () => reading(catalogue),
      fields: () => reading(PORTAL),
      groups: () => reading([]),
      documentCategories: () => reading([]),
    },
  });
  expect(await api.ask('POST', INTEGRATIONS, ACME)).toMatchObject({ status: 201 });
});
afterEach(() => api.close());

const FAULTS = [
  { path: 'settings.customAttributes.assignments.1.field', code: 'field-unknown' },
  {
    path: 'settings.customAttributes.assignments.2',
    code: 'mapping-types-differ',
    message:
      'The types do not match: the attribute "Geburtstag" (type "Date") does not go into the field "Courses" (type "String Choice, single select").',
    remedy: expect.stringContaining('It goes into "Date".'),
  },
];

describe('rows that do not fit what the portal has', () => {
  it.each([
    ['a draft', 'PUT', DRAFT, { customAttributes: rows(BAD) }],
    [
      'a change that takes effect at once',
      'PATCH',
      `${ONE}?activate=true`,
      { settings: { customAttributes: rows(BAD) } },
    ],
    ['a new integration', 'POST', INTEGRATIONS, { ...acmeWith({ customAttributes: rows(BAD) }), name: 'new' }],
  ])('are refused in %s, each with both types', async (_what, method, path, body) => {
    const refused = await api.ask(method, path, body);
    expect(refused).toMatchObject({ status: 422, body: { code: 'invalid-settings', errors: FAULTS } });
    expect(await api.integrations.list()).toHaveLength(1);
    expect(await api.ask('GET', DRAFT)).toMatchObject({ status: 404 });
    const german = await api.ask(method, path, body, { 'accept-language': 'de' });
    expect(german.body.errors).toMatchObject([
      {},
      {
        message: expect.stringContaining(
          '„Geburtstag“ (Typ „Datum“) passt nicht in das Feld „Courses“ (Typ „Textauswahl',
        ),
      },
    ]);
  });

  it('are refused at the activation, if the portal changed since the draft was saved', async () => {
    expect(await api.ask('PUT', DRAFT, { customAttributes: rows(GOOD) })).toMatchObject({
      status: 200,
      body: { settings: { customAttributes: rows(GOOD) } },
    });
    fields = PORTAL.map((field) => ({ ...field, type: 'integer' as const }));
    expect(await api.ask('POST', `${DRAFT}/activate`)).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'mapping-types-differ' }, { code: 'mapping-types-differ' }] },
    });
    fields = PORTAL;
    expect((await api.ask('POST', `${DRAFT}/activate`)).body).toMatchObject({
      settings: { customAttributes: rows(GOOD) },
    });
  });

  it('are not saved unchecked where a vendor cannot be asked', async () => {
    fields = new NotConnected([{ code: 'lms-key-refused', severity: 'error' }]);
    for (const [method, path, body] of [
      ['PUT', DRAFT, { customAttributes: rows(GOOD) }],
      ['PATCH', `${ONE}?activate=true`, { settings: { customAttributes: rows(GOOD) } }],
      ['POST', INTEGRATIONS, { ...acmeWith({ customAttributes: rows(GOOD) }), name: 'new' }],
    ] as const)
      expect(await api.ask(method, path, body)).toMatchObject({
        status: 409,
        body: { code: 'lms-key-refused', detail: expect.stringMatching(/could not be checked, and nothing was saved/) },
      });
    expect(await api.ask('GET', DRAFT)).toMatchObject({ status: 404 });
    expect(await api.integrations.list()).toHaveLength(1);
  });
});

it("an edit of a field of the portal's own may have a rule of its own", async () => {
  const drift = { fields: { 'custom:231': 'keep' } };
  expect(await api.ask('PATCH', `${ONE}?activate=true`, { settings: { drift } })).toMatchObject({
    status: 200,
    body: { settings: { drift } },
  });
  const refused = await api.ask('PATCH', ONE, { settings: { drift: { fields: { 'a b': 'keep' } } } });
  expect(refused).toMatchObject({ status: 400 });
});

describe('the vendors', () => {
  it('are asked only for rows that are new', async () => {
    await api.ask('PATCH', `${ONE}?activate=true`, { settings: { customAttributes: rows(GOOD) } });
    expect(asked).toHaveLength(1);
    await api.ask('PATCH', `${ONE}?activate=true`, {
      settings: { customAttributes: rows(GOOD), invitations: 'automatic' },
    });
    await api.ask('PUT', DRAFT, { invitations: 'by-hand' });
    await api.ask('POST', `${DRAFT}/activate`);
    await api.ask('PATCH', `${ONE}?activate=true`, { settings: { customAttributes: { enabled: false } } });
    expect(asked).toHaveLength(1);
    await api.ask('PATCH', `${ONE}?activate=true`, { settings: { customAttributes: { enabled: true } } });
    expect(asked).toHaveLength(2);
  });

  it('are asked with what is about to be saved, where that changes as well', async () => {
    const settings = { customAttributes: rows(GOOD) };
    await api.ask('PATCH', `${ONE}?activate=true`, { settings, lms: { apiKey: 'another-key' } });
    await api.ask('POST', INTEGRATIONS, { ...acmeWith(settings), name: 'new' });
    expect(asked).toMatchObject([
      { secrets: { clientSecret: 'personio-secret', apiKey: 'another-key' } },
      { secrets: { clientSecret: 'personio-secret', apiKey: 'elearnio-secret' }, kind: 'elearnio' },
    ]);
  });
});

describe('the mapping', () => {
  it('says of a draft that other settings came into force since, until it is put on top of them', async () => {
    const shown = () => api.ask('GET', `${ONE}/catalogue/mapping`);
    expect((await shown()).body).toMatchObject({ settings: 'in-force', outdated: false });
    await api.ask('PUT', DRAFT, { customAttributes: rows(GOOD) });
    expect((await shown()).body).toMatchObject({ settings: 'draft', outdated: false });
    await api.ask('PATCH', `${ONE}?activate=true`, { settings: { invitations: 'automatic' } });
    expect((await shown()).body).toMatchObject({ settings: 'draft', outdated: true });
    await api.ask('PUT', `${DRAFT}?rebase=true`, {});
    expect((await shown()).body).toMatchObject({ settings: 'draft', enabled: true, outdated: false });
  });

  it('shows the rows as they stand, and which fields each attribute goes into', async () => {
    await api.ask('PUT', DRAFT, { customAttributes: rows(GOOD) });
    const { status, body } = await api.ask('GET', `${ONE}/catalogue/mapping`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ settings: 'draft', enabled: true });
    expect(body.rows).toEqual([
      {
        ...{ attribute: 'dynamic_3', attributeLabel: 'Schulung', attributeType: 'Tags' },
        ...{ field: 'Courses', fieldLabel: 'Courses', fieldType: 'String Choice, multi select' },
        ...{ choice: 'multi', encoding: 'json', problem: null },
      },
      expect.objectContaining({ attributeType: 'Date', fieldType: 'Date', choice: null, encoding: null }),
    ]);
    expect(body.fields).toEqual([
      { field: 'custom:1', label: 'Courses', type: 'String Choice', allowed: ['A', 'B'], fedBy: 0 },
      { field: 'custom:2', label: 'Born', type: 'Date', allowed: null, fedBy: 1 },
    ]);
    const attributes = body.attributes as { attribute: string }[];
    expect(attributes.find(({ attribute }) => attribute === 'dynamic_1')).toMatchObject({
      fits: [{ field: 'custom:2', choices: [] }],
      others: [{ field: 'custom:1', message: expect.stringContaining('(type "String Choice")') }],
    });
    expect(attributes.find(({ attribute }) => attribute === 'dynamic_3')).toMatchObject({
      type: 'Tags',
      fits: [{ field: 'custom:1', choices: ['multi'] }],
    });
    const german = await api.ask('GET', `${ONE}/catalogue/mapping?language=de`);
    expect(german.body.fields).toMatchObject([{}, { type: 'Datum (Date)' }]);
  });

  it('of fields shows their types, and who feeds them by whatever name', async () => {
    await api.ask('PATCH', `${ONE}?activate=true`, { settings: { customAttributes: rows(GOOD) } });
    const { body } = await api.ask('GET', `${ONE}/catalogue/fields`);
    const items = body.items as { key: string }[];
    expect(items.find(({ key }) => key === 'custom:1')).toMatchObject({
      ...{ type: 'string-choice', typeLabel: 'String Choice', use: 'custom' },
      fedBy: { attribute: 'dynamic_3' },
    });
    expect(items.find(({ key }) => key === 'email')).toMatchObject({ type: null, typeLabel: null });
  });
});
