import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cliFor } from '../../../../test/support/cli.ts';
import { ACME } from '../../../api/testing/bodies.ts';
import { type TestApi, testApi } from '../../../api/testing/test-api.ts';
import { capabilitiesOf } from '../../../connectors/index.ts';
import type { FieldKey } from '../../../domain/ids.ts';
import type { FieldDefinition } from '../../../domain/lms-capabilities.ts';
import { catalogue } from '../../../domain/testing/builders.ts';

const PORTAL: FieldDefinition[] = [
  { key: 'custom:1' as FieldKey, label: 'Courses', type: 'string-choice', allowed: ['A', 'B'] },
  { key: 'custom:2' as FieldKey, label: 'Born', type: 'date' },
];
let api: TestApi;
let mapping: (...args: readonly string[]) => ReturnType<ReturnType<typeof cliFor>['run']>;

beforeAll(async () => {
  const reading = async <Value>(value: Value) => ({ readAt: new Date(), value });
  api = await testApi({
    capabilitiesOf: (kind) => ({ ...capabilitiesOf(kind), portalFields: true }),
    offeredNow: async () => ({ catalogue, fields: PORTAL }),
    catalogues: {
      attributes: () => reading(catalogue),
      fields: () => reading(PORTAL),
      groups: () => reading([]),
      documentCategories: () => reading([]),
    },
  });
  await api.ask('POST', '/api/v1/integrations', ACME);
  const matrikel = cliFor({ MATRIKEL_API_URL: api.url, MATRIKEL_TOKEN: api.token });
  mapping = (...args) => matrikel.run(['integration', 'mapping', ...args]);
});
afterAll(() => api?.close());

// Each call starts the program anew, which takes its time on a busy machine.
describe('the command mapping', { timeout: 120_000 }, () => {
  it('puts rows into the draft, shows them, and takes them out again', async () => {
    const added = await mapping('add', 'acme', 'dynamic_3', 'Courses', '--encoding', 'json');
    expect(added).toMatchObject({ code: 0, stdout: expect.stringContaining('off ⇒ dynamic_3 → Courses (json)') });
    const refused = await mapping('add', 'acme', 'gender', 'custom:2');
    expect(refused.code).not.toBe(0);
    expect(refused.stderr).toContain('(type "General") does not go into the field "Born" (type "Date")');
    expect(await mapping('add', 'acme', 'Geburtstag', 'custom:2')).toMatchObject({ code: 0 });

    const listed = await mapping('list', 'acme');
    expect(listed.stdout.split('\n').map((line) => line.split('\t'))).toMatchObject([
      ['ROW', 'ATTRIBUTE', 'ITS TYPE', 'FIELD', 'ITS TYPE', 'WRITTEN', 'WRONG'],
      ['1', 'Schulung', 'Tags', 'Courses', 'String Choice, multi select', 'json', '-'],
      ['2', 'Geburtstag', 'Date', 'Born', 'Date', '-', '-'],
      [''],
    ]);
    expect(JSON.parse((await mapping('list', 'acme', '--json')).stdout)).toMatchObject([{ number: 1 }, { number: 2 }]);

    expect(await mapping('remove', 'acme', '1')).toMatchObject({ code: 0 });
    expect((await mapping('remove', 'acme', 'Courses')).stderr).toContain('There is no row "Courses"');
    const draft = await api.ask('GET', '/api/v1/integrations/acme/draft');
    expect(draft.body.settings).toMatchObject({
      customAttributes: { enabled: true, assignments: [{ attribute: 'Geburtstag', field: 'custom:2' }] },
    });
  });

  it('says which fields each attribute goes into', async () => {
    const { stdout } = await mapping('candidates', 'acme');
    expect(stdout).toMatch(/^dynamic_1\tGeburtstag\tDate\tBorn$/m);
    expect(stdout).toMatch(/^gender\tGeschlecht\tGeneral\tCourses$/m);
  });
});
