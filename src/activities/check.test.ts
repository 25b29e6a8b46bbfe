import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FieldKey } from '../domain/ids.ts';
import type { FieldDefinition } from '../domain/lms-capabilities.ts';
import type { Problem } from '../domain/problem.ts';
import type { IntegrationSettings } from '../domain/settings.ts';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import { can, catalogue } from '../domain/testing/builders.ts';
import type { Connections } from '../ports/connections.ts';
import type { HrSource } from '../ports/hr-source.ts';
import type { Integration } from '../ports/integration-store.ts';
import type { LmsPort } from '../ports/lms-port.ts';
import { silent } from '../ports/logger.ts';
import { VendorError } from '../ports/vendor-error.ts';
import { aCheckedRun, anIntegration, type StoreForTests, storeForTests } from '../store/testing/stored.ts';
import { checkIntegration, createCheckActivities } from './check.ts';
import { anAttempt } from './testing/attempts.ts';
import { connectionsOf, fakeHr, fakeLms } from './testing/fake-vendors.ts';

let store: StoreForTests;
let integration: Integration;
beforeAll(async () => {
  store = await storeForTests();
});
beforeEach(async () => {
  integration = await anIntegration(store);
});
afterAll(() => store?.close());

interface Found {
  readonly hr?: Partial<HrSource>;
  readonly lms?: Partial<LmsPort>;
  readonly settings?: Partial<IntegrationSettings>;
}

function connections({ hr = {}, lms = {}, settings = {} }: Found): Connections {
  return connectionsOf({
    integration: { ...integration, settings: { ...DEFAULT_SETTINGS, ...settings } },
    hr: fakeHr(hr),
    lms: fakeLms(lms),
  });
}

async function checked(found: Found) {
  return checkIntegration(connections(found), integration.id, new AbortController().signal);
}
const codes = (problems: readonly Problem[]) => problems.map((problem) => problem.code);

async function refusedByPersonio(): Promise<never> {
  throw new VendorError({
    vendor: 'personio',
    operation: 'POST /v1/auth',
    kind: 'access-refused',
    code: 'personio-credentials-refused',
    status: 403,
    setting: 'personio.clientSecret',
  });
}
async function refusedByLms(): Promise<never> {
  throw new VendorError({
    vendor: 'elearnio',
    operation: 'GET /groups',
    kind: 'access-refused',
    code: 'lms-key-refused',
  });
}

describe('the check of an integration', () => {
  it('finds nothing where all is well, and says what a run works on', async () => {
    const { problems, basis } = await checked({});
    expect(problems).toEqual([]);
    expect(basis?.resolved.scope.conditions).toMatchObject([{ key: 'dynamic_2' }]);
    expect(basis?.resolved.needed).toContain('department');
  });

  it('warns of groups that may have rules of their own, where group attributes are chosen; a run says nothing of it', async () => {
    const lms = { can: { ...can, groupsMayHaveRules: true as const } };
    const settings = { groupAttributes: ['department' as const] };
    expect((await checked({ lms, settings })).advice).toEqual([
      { code: 'groups-may-have-rules', severity: 'warning', setting: 'settings.groupAttributes' },
    ]);
    expect((await checked({ lms })).advice).toEqual([]);
    expect(await checked({ settings })).toMatchObject({ advice: [], problems: [] });
  });

  it('names what is wrong on both sides at once, each refusal once', async () => {
    const { problems, basis } = await checked({
      hr: { readCatalogue: refusedByPersonio },
      lms: { check: refusedByLms, readGroups: refusedByLms },
    });
    expect(problems).toEqual([
      {
        code: 'personio-credentials-refused',
        severity: 'error',
        setting: 'personio.clientSecret',
        params: { vendor: 'personio', operation: 'POST /v1/auth', status: 403 },
      },
      { code: 'lms-key-refused', severity: 'error', params: { vendor: 'elearnio', operation: 'GET /groups' } },
    ]);
    expect(basis).toBeNull();
  });

  it('names groups that cannot be read although the portal answers', async () => {
    const { problems, basis } = await checked({ lms: { readGroups: refusedByLms } });
    expect(codes(problems)).toEqual(['lms-key-refused']);
    expect(basis).toBeNull();
  });

  it('names each attribute that may not be read, and lets the run go on without', async () => {
    const readable = catalogue.filter(({ key }) => !['department', 'last_name', 'gender'].includes(key));
    const { problems, basis } = await checked({ hr: { readCatalogue: async () => readable } });
    expect(problems).toMatchObject([
      { code: 'attribute-not-readable', severity: 'warning', params: { attribute: 'last_name' } },
      { code: 'attribute-not-readable', severity: 'warning', params: { attribute: 'department' } },
    ]);
    expect(basis).not.toBeNull();
  });

  it('stops where the scope cannot be judged, or a setting names what there is not', async () => {
    const scope = { match: 'all', conditions: [{ attribute: 'Gibt es nicht', operator: 'present' }] } as const;
    const assignments = [
      { attribute: 'Schulung', field: 'extra' },
      { attribute: 'gender', field: 'no-such-field' },
    ];
    const { problems, basis } = await checked({
      settings: { scope, customAttributes: { enabled: true, assignments } },
    });
    expect(problems).toMatchObject([
      { code: 'scope-attribute-unreadable', severity: 'error', setting: 'settings.scope' },
      { code: 'attribute-ambiguous', severity: 'error', setting: 'settings.customAttributes.assignments.0' },
      { code: 'field-unknown', severity: 'error', params: { field: 'no-such-field', allowed: 'extra' } },
    ]);
    expect(basis).toBeNull();
  });

  describe('of a portal that defines its own fields', () => {
    const own: FieldDefinition[] = [
      { key: 'custom:1' as FieldKey, label: 'Born', type: 'date' },
      { key: 'custom:2' as FieldKey, label: 'Note', type: 'string' },
    ];
    const settings = {
      customAttributes: {
        enabled: true,
        assignments: [
          { attribute: 'Geburtstag', field: 'Born' },
          { attribute: 'gender', field: 'custom:2' },
        ],
      },
    };
    const portal = (fields: readonly FieldDefinition[]) => ({
      can: { ...can, portalFields: true as const },
      readFields: async () => fields,
    });

    it('keeps the definitions of the mapped ones for the run', async () => {
      const { problems, basis } = await checked({ lms: portal(own), settings });
      expect(problems).toEqual([]);
      expect(basis?.resolved.fields).toEqual(own);
      expect(basis?.resolved.needed).toContain('dynamic_1');
    });

    it('names the row of one that is gone or turned into another type, and lets the others go on', async () => {
      const turned = own.map((field) => (field.label === 'Born' ? { ...field, type: 'integer' as const } : field));
      for (const [fields, code] of [
        [own.slice(1), 'field-unknown'],
        [turned, 'mapping-types-differ'],
      ] as const) {
        const { problems, basis } = await checked({ lms: portal(fields), settings });
        const setting = 'settings.customAttributes.assignments.0';
        expect(problems).toMatchObject([{ code, severity: 'warning', setting }]);
        expect(basis?.resolved.sources.map(({ field }) => field)).not.toContain('custom:1');
        expect(basis?.resolved.sources.map(({ field }) => field)).toContain('custom:2');
      }
    });

    it('stops where they cannot be read, and asks no other portal for them', async () => {
      const { problems, basis } = await checked({ lms: { ...portal(own), readFields: refusedByLms }, settings });
      expect([codes(problems), basis]).toEqual([['lms-key-refused'], null]);
      expect((await checked({ lms: { readFields: refusedByLms } })).problems).toEqual([]);
    });
  });

  it('passes on what the portal itself finds', async () => {
    const warning: Problem = { code: 'row-unreadable', severity: 'warning' };
    const found = await checked({ lms: { check: async () => [warning] } });
    expect(found.problems).toEqual([warning]);
    expect(found.basis).not.toBeNull();
  });

  it('asks nobody where a secret is missing', async () => {
    const problems: Problem[] = [{ code: 'secret-missing', severity: 'error', setting: 'lms.apiKey' }];
    const closed: Connections = { open: async () => ({ problems }), close: async () => {} };
    const answer = await checkIntegration(closed, integration.id, new AbortController().signal);
    expect(answer).toMatchObject({ problems, basis: null });
  });

  it('does not hide a fault of ours as a problem of the vendor', async () => {
    const fault = async () => {
      throw new TypeError('ours');
    };
    await expect(checked({ hr: { readCatalogue: fault } })).rejects.toThrow('ours');
  });
});

describe('the check at the start of a run', () => {
  async function run(found: Found, runId?: Awaited<ReturnType<typeof aCheckedRun>>) {
    const { id } =
      runId === undefined
        ? await store.runs.create({ integrationId: integration.id, kind: 'full', dryRun: false, settingsVersion: 1 })
        : { id: runId };
    const { checkRun } = createCheckActivities({ ...store, connections: connections(found), logger: silent });
    return { id, answer: await anAttempt().run(checkRun, id, integration.id) };
  }

  it('keeps what the run works on, and lets it read', async () => {
    const { id, answer } = await run({});
    expect(answer).toEqual({ stop: null });
    expect(await store.runs.read(id)).toMatchObject({ status: 'planning', phase: 'reading' });
    expect((await store.runs.basis(id)).resolved.needed).toContain('email');
  });

  it('stops the run with the first error, and keeps all problems once, however often it is tried', async () => {
    const broken = { hr: { readCatalogue: refusedByPersonio }, lms: { check: refusedByLms } };
    const { id, answer } = await run(broken);
    expect(answer).toEqual({ stop: 'personio-credentials-refused' });
    await run(broken, id);
    expect(codes(await store.runs.problems(id, { limit: 10 }))).toEqual([
      'personio-credentials-refused',
      'lms-key-refused',
    ]);
  });

  it('closes what a terminated run left behind, and says so there', async () => {
    const abandoned = await aCheckedRun(store, integration.id);
    const { id } = await run({});
    expect(await store.runs.read(abandoned)).toMatchObject({ status: 'failed' });
    expect(codes(await store.runs.problems(abandoned, { limit: 10 }))).toEqual(['run-ended-outside']);
    expect(await store.runs.openRuns(integration.id)).toMatchObject([{ id }]);
  });
});
