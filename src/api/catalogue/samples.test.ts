import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectionsOf, fakeHr, pagesOf } from '../../activities/testing/fake-vendors.ts';
import type { Employee } from '../../domain/employee.ts';
import type { EmployeeId } from '../../domain/ids.ts';
import { anEmployee } from '../../domain/testing/builders.ts';
import type { Integration } from '../../ports/integration-store.ts';
import { VendorError } from '../../ports/vendor-error.ts';
import { ACME } from '../testing/bodies.ts';
import { type TestApi, testApi } from '../testing/test-api.ts';
import { createCatalogues } from './catalogues.ts';
import { createSamplePeople } from './sample-people.ts';

const OUT = { dynamic_2: 'nein' };
let people: readonly Employee[];
let attributesAsked: string[][];
let failure: VendorError | null;
let api: TestApi;
beforeEach(async () => {
  [attributesAsked, failure] = [[], null];
  people = [
    anEmployee('1', OUT),
    anEmployee('2', { status: 'inactive' }),
    ...['3', '4', '5', '6'].map((id) => anEmployee(id)),
  ];
  const paged = fakeHr({ pages: (from) => pagesOf(people, 100)(from) });
  const hr = fakeHr({
    async *readEmployees(attributes, from, signal) {
      attributesAsked.push([...attributes]);
      if (failure) throw failure;
      yield* paged.readEmployees(attributes, from, signal);
    },
  });
  const { open } = connectionsOf({ integration: {} as Integration, hr });
  api = await testApi({
    catalogues: createCatalogues({ open }, { now: () => new Date() }),
    samplePeople: createSamplePeople({ open }),
  });
  await api.ask('POST', '/api/v1/integrations', ACME);
});
afterEach(() => api.close());

const sample = (body: unknown = {}, headers = {}) =>
  api.ask('POST', '/api/v1/integrations/acme/catalogue/mapping/samples', body, headers);
const rows = [{ attribute: 'Abteilung' }];
const idsOf = ({ body }: Awaited<ReturnType<typeof sample>>) =>
  (body.people as { employeeId: string }[]).map(({ employeeId }) => employeeId);

describe('POST /integrations/{id}/catalogue/mapping/samples', () => {
  it('shows values of three people in the scope, asked for with the attributes of the rows alone', async () => {
    const { status, body } = await sample({ rows });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      people: [{ employeeId: '3', name: 'Ines Kern 3' }, { employeeId: '4' }, { employeeId: '5' }],
      rows: [{ attribute: 'Abteilung', field: null, samples: [{ employeeId: '3', value: 'Pflege' }, {}, {}] }],
    });
    await sample({ rows: [{ attribute: 'department' }] });
    expect(attributesAsked).toEqual([['department', 'dynamic_2', 'first_name', 'last_name', 'status']]);
    await sample({ rows: [{ attribute: 'gender' }] });
    expect(attributesAsked).toHaveLength(2);
  });

  it('takes the rows of the draft where none are given, with what would be written', async () => {
    const customAttributes = { enabled: true, assignments: [{ attribute: 'department', field: 'custom_field_one' }] };
    await api.ask('PUT', '/api/v1/integrations/acme/draft', { customAttributes });
    expect((await sample()).body.rows).toMatchObject([
      { field: 'custom_field_one', problem: null, samples: [{ value: 'Pflege', written: 'Pflege' }, {}, {}] },
    ]);
  });

  it('looks further where the first page has too few of the scope, and then takes others', async () => {
    people = [...Array.from({ length: 100 }, (_, at) => anEmployee(`o${at}`, OUT)), anEmployee('far')];
    expect(idsOf(await sample({ rows }))).toEqual(['far', 'o0', 'o1']);
    expect(attributesAsked).toHaveLength(2);
  });

  it('shows nothing of whoever was erased', async () => {
    const { id } = (await api.ask('GET', '/api/v1/integrations/acme')).body as { id: never };
    const heldBack = new Map([['3' as EmployeeId, 'erased' as const]]);
    api.deps.holds.heldBack = async (of) => (of === id ? heldBack : new Map());
    expect(idsOf(await sample({ rows }))).toEqual(['4', '5', '6']);
  });

  it('says what keeps it from asking Personio, and asks again the next time', async () => {
    const operation = 'GET /v1/company/employees';
    failure = new VendorError({
      vendor: 'personio',
      operation,
      kind: 'access-refused',
      code: 'personio-access-refused',
    });
    expect(await sample({ rows })).toMatchObject({ status: 409, body: { code: 'personio-access-refused' } });
    failure = null;
    expect((await sample({ rows })).status).toBe(200);
  });

  it('is not for viewers, and stands in no log', async () => {
    const authorization = `Bearer ${await api.tokenFor('viewer')}`;
    expect((await sample({ rows }, { authorization })).status).toBe(403);
    await sample({ rows });
    expect(api.logged.join(' ')).not.toContain('Kern');
  });
});
