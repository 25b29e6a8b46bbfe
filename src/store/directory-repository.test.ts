import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { searchWords } from '../domain/directory/search-text.ts';
import type { EmployeeId, IntegrationId, RunId } from '../domain/ids.ts';
import { aCheckedRun, anIntegration, type StoreForTests, storeForTests } from './testing/stored.ts';

let store: StoreForTests;
let integrationId: IntegrationId;
let runId: RunId;
beforeAll(async () => {
  store = await storeForTests();
});
beforeEach(async () => {
  integrationId = (await anIntegration(store)).id;
  runId = await aRun('2026-11-20T02:00:00Z');
});
afterAll(() => store?.close());

async function aRun(readAt: string): Promise<RunId> {
  const id = await aCheckedRun(store, integrationId);
  await store.rows('UPDATE runs SET read_at = $2 WHERE id = $1', [id, readAt]);
  return id;
}
const keep = (names: Readonly<Record<string, string | null>>, by = runId) =>
  store.directory.keep(
    by,
    Object.entries(names).map(([id, name]) => ({
      employeeId: id as EmployeeId,
      name,
      email: name && `${name.split(' ')[0]?.toLowerCase()}@example.com`,
    })),
  );
const link = (employeeId: string, learnerId: string) =>
  store.rows('INSERT INTO links (integration_id, employee_id, learner_id) VALUES ($1, $2, $3)', [
    ...[integrationId, employeeId, learnerId],
  ]);
const find = (typed = '', by: { limit?: number; after?: string } = {}) =>
  store.directory.find(integrationId, {
    ...{ words: searchWords(typed), limit: by.limit ?? 50 },
    ...(by.after === undefined ? {} : { after: by.after as EmployeeId }),
  });
const ids = async (...asked: Parameters<typeof find>) =>
  (await find(...asked))?.people.map(({ employeeId }) => employeeId);

describe('people', () => {
  it('are found by parts of name and address and by either id, with what is known of them', async () => {
    await keep({ '7': 'Erika Müller', '8': 'Jonas Maier' });
    await link('7', 'L-70');
    await store.holds.hold(integrationId, ['8' as EmployeeId], { reason: 'by-hand', runId: null, heldBy: 'lea' });
    const readAt = new Date('2026-11-20T02:00:00Z');
    const erika = { employeeId: '7', name: 'Erika Müller', email: 'erika@example.com', learnerId: 'L-70', held: false };
    expect(await find('mueller erika')).toEqual({ people: [{ ...erika, readAt }], total: 1 });
    expect(await ids('jonas@')).toEqual(['8']);
    expect(await ids('l-70')).toEqual(['7']);
    expect((await find('8'))?.people).toMatchObject([{ employeeId: '8', learnerId: null, held: true }]);
    expect(await find('nobody')).toEqual({ people: [], total: 0 });
  });

  it('have their names told for ids, as far as they are known', async () => {
    await keep({ '7': 'Erika Müller', '8': null, '9': 'Jonas Maier' });
    const names = await store.directory.names(integrationId, ['7', '8', '77'] as EmployeeId[]);
    expect([...names]).toEqual([['7', 'Erika Müller']]);
    expect(await store.directory.names((await anIntegration(store)).id, ['7'] as EmployeeId[])).toEqual(new Map());
  });

  it('who are linked and outside the scope are found by id, after those with a name', async () => {
    await keep({ '8': 'Jonas Maier' });
    await link('7', 'L7');
    await link('9', 'L9');
    expect(await ids()).toEqual(['8', '7', '9']);
    expect((await find('L9'))?.people).toEqual([
      { employeeId: '9', name: null, email: null, learnerId: 'L9', held: false, readAt: null },
    ]);
  });

  it('come by pages in the order of their names, each of which says how many there are', async () => {
    await keep({ '1': 'Zoe Ott', '2': 'Ödön Berg', '3': 'Otto Beck', '4': 'Otto Beck' });
    await link('5', 'L5');
    expect(await find('', { limit: 2 })).toMatchObject({
      people: [{ employeeId: '2' }, { employeeId: '3' }],
      total: 5,
    });
    expect(await ids('', { limit: 2, after: '3' })).toEqual(['4', '1']);
    expect(await ids('', { limit: 2, after: '1' })).toEqual(['5']);
    expect(await find('', { limit: 2, after: '5' })).toEqual({ people: [], total: 5 });
    expect(await find('', { after: 'gone' })).toBeNull();
  });

  it('signs that mean something to a database are signs', async () => {
    await keep({ '1': 'Per Cent%', '2': 'Under_score', '3': "O'Neil" });
    for (const [typed, id] of [
      ['%', '1'],
      ['_', '2'],
      ["o'n", '3'],
    ] as const)
      expect(await ids(typed)).toEqual([id]);
  });

  it('of another integration are not found', async () => {
    await keep({ '1': 'Erika Müller' });
    integrationId = (await anIntegration(store)).id;
    expect(await ids()).toEqual([]);
    expect(await store.directory.age(integrationId)).toEqual({ people: 0, readAt: null });
  });
});

describe('the directory', () => {
  it('keeps the latest reading, whichever is stored last', async () => {
    const later = await aRun('2026-11-21T02:00:00Z');
    await keep({ '1': 'Erika Neu', '2': 'Jonas Maier' }, later);
    await keep({ '1': 'Erika Alt', '3': 'Lea Klein' });
    expect((await find('erika'))?.people).toMatchObject([{ name: 'Erika Neu' }]);
    expect(await store.directory.age(integrationId)).toEqual({ people: 3, readAt: new Date('2026-11-20T02:00:00Z') });
  });

  it('drops whom a complete reading did not see, and keeps who was read since', async () => {
    await keep({ '1': 'Erika Müller', '2': 'Jonas Maier' });
    const [later, latest] = [await aRun('2026-11-21T02:00:00Z'), await aRun('2026-11-22T02:00:00Z')];
    await keep({ '3': 'Lea Klein' }, latest);
    await keep({ '2': 'Jonas Maier' }, later);
    await store.directory.dropUnseen(later, false);
    expect(await ids()).toEqual(['1', '2', '3']);
    await store.directory.dropUnseen(later, true);
    expect(await ids()).toEqual(['2', '3']);
  });

  it('drops whom any reading saw outside the scope', async () => {
    await keep({ '1': 'Erika Müller', '2': 'Jonas Maier' });
    const later = await aRun('2026-11-21T02:00:00Z');
    await store.rows(`INSERT INTO read_employees (run_id, employee_id, pass, in_scope) VALUES ($1, '1', 1, false)`, [
      later,
    ]);
    await store.directory.dropUnseen(later, false);
    expect(await ids()).toEqual(['2']);
    await store.directory.drop(integrationId, '2' as EmployeeId);
    expect(await ids()).toEqual([]);
  });

  it('forgets whom somebody erases, and does not take them up again', async () => {
    await keep({ gone: 'Erika Müller', '2': 'Jonas Maier' });
    await store.runs.close(runId, 'completed');
    const erased = await store.erasures.erase([integrationId], 'gone' as EmployeeId, 'lea', async () => {});
    expect(erased).toMatchObject([{ employeeId: 'gone' }]);
    await keep({ gone: 'Erika Müller' });
    expect(await store.rows('SELECT name FROM directory WHERE integration_id = $1', [integrationId])).toEqual([
      { name: 'Jonas Maier' },
    ]);
  });

  it('does not show, and purges, who was erased while a run went on', async () => {
    await keep({ late: 'Erika Müller' }, await aRun(new Date().toISOString()));
    await store.rows(`INSERT INTO tombstones (integration_id, employee_id) VALUES ($1, 'late')`, [integrationId]);
    expect(await ids()).toEqual([]);
    await store.retention.purge();
    expect(await store.directory.age(integrationId)).toMatchObject({ people: 0 });
  });

  it('is purged of whom nobody read for as long as values are kept', async () => {
    const days = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString();
    await keep({ '1': 'Erika Müller' }, await aRun(days(91)));
    await keep({ '2': 'Jonas Maier' }, await aRun(days(89)));
    await store.retention.purge();
    expect(await ids()).toEqual(['2']);
  });
});

it('searching ten thousand people takes a moment', async () => {
  const names = Array.from({ length: 10_000 }, (_, index) => [`e${index}`, `Vorname${index} Nachname${index}`]);
  await keep(Object.fromEntries(names));
  const begun = performance.now();
  expect(await find('nachname99 vorname')).toMatchObject({ total: 111 });
  expect(performance.now() - begun).toBeLessThan(2_000);
});
