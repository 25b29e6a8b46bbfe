import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { EmployeeId, IntegrationId } from '../domain/ids.ts';
import { anIntegration, aPlannedRun, claimOf, type StoreForTests, somebody, storeForTests } from './testing/stored.ts';

let store: StoreForTests;
let integrationId: IntegrationId;
beforeAll(async () => {
  store = await storeForTests();
});
beforeEach(async () => {
  integrationId = (await anIntegration(store)).id;
});
afterAll(() => store?.close());

const ids = (...texts: string[]) => texts as EmployeeId[];
const BY_HAND = { reason: 'by-hand', runId: null, heldBy: 'lea' } as const;

it('lists holds page by page, and keeps the first one where somebody is held twice', async () => {
  await store.holds.hold(integrationId, ids('e3', 'e1'), BY_HAND);
  await store.holds.hold(integrationId, ids('e1', 'e2'), { ...BY_HAND, heldBy: 'tom' });
  const first = await store.holds.list(integrationId, { limit: 2 });
  expect(first).toMatchObject([
    { employeeId: 'e1', heldBy: 'lea' },
    { employeeId: 'e2', heldBy: 'tom' },
  ]);
  const rest = await store.holds.list(integrationId, { limit: 2, after: 'e2' as EmployeeId });
  expect(rest.map(({ employeeId }) => employeeId)).toEqual(['e3']);
  expect(await store.holds.heldBack((await anIntegration(store)).id)).toEqual(new Map());
});

it('a release ends the hold once', async () => {
  await store.holds.hold(integrationId, ids('e1'), BY_HAND);
  expect(await store.holds.release(integrationId, 'e1' as EmployeeId)).toBe(true);
  expect(await store.holds.release(integrationId, 'e1' as EmployeeId)).toBe(false);
  expect(await store.holds.find(integrationId, 'e1' as EmployeeId)).toBeNull();
});

it('drops what an open run has planned and not begun; what is on the wire finishes', async () => {
  const runId = await aPlannedRun(store, integrationId, [
    somebody('e1', ['create']),
    somebody('e2', ['create']),
    somebody('e3', ['create']),
  ]);
  const claim = claimOf(integrationId, runId, { to: 1 });
  expect(await store.steps.claim(claim, 1)).toHaveLength(1);
  await store.holds.hold(integrationId, ids('e1', 'e2'), BY_HAND);
  const steps = await store.steps.list(runId, { limit: 9 });
  expect(steps.map(({ status, problem }) => [status, problem?.code])).toEqual([
    ['sending', undefined],
    ['dropped', 'held'],
    ['pending', undefined],
  ]);
  const rest = await store.steps.claim(claimOf(integrationId, runId, { owner: 'attempt-2' }), 9);
  expect(rest.map(({ employeeId }) => employeeId)).toEqual(['e3']);
});

it('says of everybody who is held back why', async () => {
  await store.holds.hold(integrationId, ids('e1', 'e2'), BY_HAND);
  await store.erasures.erase([integrationId], 'e2' as EmployeeId, 'lea', async () => {});
  expect(await store.holds.heldBack(integrationId)).toEqual(
    new Map([
      ['e1', 'held'],
      ['e2', 'erased'],
    ]),
  );
});

it('keeps people out of a claim whenever the hold came, and they are left out of the run', async () => {
  const runId = await aPlannedRun(store, integrationId, [somebody('h1', ['create']), somebody('h2', ['create'])]);
  const claim = claimOf(integrationId, runId);
  await store.steps.claim(claim, 1);
  await store.holds.hold(integrationId, ids('h1'), BY_HAND); // claimed, and not sent
  await store.steps.giveBack(claim, ids('h1'));
  const others = await store.steps.claim(claimOf(integrationId, runId, { owner: 'another' }), 9);
  expect(others.map(({ employeeId }) => employeeId)).toEqual(['h2']);
  await store.steps.dropOutdated(claim);
  expect((await store.steps.remembered(runId)).size).toBe(2);
  const rows = await store.rows(
    "SELECT s.status, s.problem->>'code' AS code, p.disposition FROM steps s JOIN run_people p USING (run_id, employee_id) WHERE run_id = $1 AND employee_id = 'h1'",
    [runId],
  );
  expect(rows).toEqual([{ status: 'dropped', code: 'held', disposition: 'skipped' }]);
});

it('an undo takes over what an earlier one holds, and never what somebody holds by hand', async () => {
  const [first, second] = [await aPlannedRun(store, integrationId, []), await aPlannedRun(store, integrationId, [])];
  const undo = (runId: typeof first) => ({ reason: 'undo', runId, heldBy: 'lea' }) as const;
  await store.holds.hold(integrationId, ids('h1'), BY_HAND);
  await store.holds.hold(integrationId, ids('h1', 'h2', 'h3'), undo(first));
  await store.holds.hold(integrationId, ids('h2'), undo(second));
  await store.holds.hold(integrationId, ids('h3'), BY_HAND);
  expect(await store.holds.releaseOfRun(integrationId, first)).toBe(0);
  expect(await store.holds.releaseOfRun(integrationId, second)).toBe(1);
  const held = [...(await store.holds.heldBack(integrationId)).entries()].filter(([, why]) => why === 'held');
  expect(held.map(([id]) => id).sort()).toEqual(['h1', 'h3']);
});

it('whoever was erased of a Personio account stays so in an integration that is made of it later', async () => {
  await store.erasures.erase([integrationId], 'gone' as EmployeeId, 'lea', async () => {});
  const later = await anIntegration(store);
  expect((await store.holds.heldBack(later.id)).get('gone' as EmployeeId)).toBe('erased');
});
