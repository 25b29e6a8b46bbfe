import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FieldDrift } from '../domain/drift/field-drift.ts';
import type { EmployeeId, FieldKey, IntegrationId, LearnerId, RunId } from '../domain/ids.ts';
import {
  aCheckedRun,
  anIntegration,
  aPlannedRun,
  claimOf,
  type StoreForTests,
  somebody,
  storeForTests,
} from './testing/stored.ts';

let store: StoreForTests;
let integrationId: IntegrationId;
let runId: RunId;
beforeAll(async () => {
  store = await storeForTests();
});
beforeEach(async () => {
  integrationId = (await anIntegration(store)).id;
  runId = await aCheckedRun(store, integrationId);
});
afterAll(() => store?.close());

function drift(field: string, found: string | null = 'Von Hand'): FieldDrift {
  return { field: field as FieldKey, policy: 'report', expected: 'Pflege', found };
}
const keep = (people: Readonly<Record<string, readonly FieldDrift[]>>) =>
  store.drifts.keep(
    integrationId,
    runId,
    Object.entries(people).map(([id, drifts]) => ({
      employeeId: id as EmployeeId,
      learnerId: `L${id}` as LearnerId,
      drifts,
    })),
  );
const list = async (after?: string) =>
  store.drifts.list(integrationId, { limit: 2, ...(after === undefined ? {} : { after }) });

describe('edited fields', () => {
  it('are kept with both values, listed by pages, and seen again without a second row', async () => {
    await keep({ '1': [drift('unit'), drift('given', null)], '2': [drift('unit')] });
    const [first] = await list();
    await keep({ '1': [drift('unit', 'Anders'), drift('given', null)] });
    const page = await list();
    expect(page).toMatchObject([
      { id: '1.given', employeeId: '1', learnerId: 'L1', field: 'given', expected: 'Pflege', found: null, runId },
      { id: '1.unit', found: 'Anders', policy: 'report' },
    ]);
    expect(page[0]?.firstSeenAt).toEqual(first?.firstSeenAt);
    expect(await list('1.unit')).toMatchObject([{ id: '2.unit' }]);
  });

  it('are dropped once a later plan does not see them any more', async () => {
    await keep({ '1': [drift('unit'), drift('given')], '2': [drift('unit')] });
    runId = await aCheckedRun(store, integrationId);
    await keep({ '1': [drift('given')], '2': [] });
    await store.drifts.dropUnseen(integrationId, runId);
    expect((await list()).map(({ id }) => id)).toEqual(['1.given']);
  });
});

describe('what was last written', () => {
  const e1 = 'e1' as EmployeeId;
  const hashes = (values: Record<string, string>) => values as Record<FieldKey, string>;

  it('is recorded with the outcome, added to, and read by the page', async () => {
    const planned = await aPlannedRun(store, integrationId, [somebody('e1', ['create']), somebody('e2', ['create'])]);
    const claim = claimOf(integrationId, planned);
    const people = await store.steps.claim(claim, 10);
    await store.steps.record(
      claim,
      people.map(({ employeeId, steps }) => ({
        employeeId,
        learnerId: `L-${employeeId}` as LearnerId,
        steps: steps.map(({ id }) => ({ id, outcome: { result: 'applied' as const } })),
        ...(employeeId === 'e1' ? { written: hashes({ unit: 'a', given: 'b' }) } : {}),
      })),
    );
    await store.links.noteWritten(integrationId, [
      { employeeId: e1, written: hashes({ unit: 'c' }) },
      { employeeId: 'nobody' as EmployeeId, written: hashes({ unit: 'c' }) },
    ]);
    const written = await store.links.written(integrationId, [e1, 'e2' as EmployeeId, 'nobody' as EmployeeId]);
    expect(written).toEqual(new Map([['e1', { unit: 'c', given: 'b' }]]));
  });
});
