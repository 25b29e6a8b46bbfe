import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EmployeeId, LearnerId } from '../../domain/ids.ts';
import type { DirectoryStore, FoundPerson } from '../../ports/directory-store.ts';
import { ACME } from '../testing/bodies.ts';
import { type TestApi, testApi } from '../testing/test-api.ts';

const READ_AT = new Date('2026-11-22T02:00:00Z');
const PEOPLE: FoundPerson[] = ['1', '2', '3'].map((id) => ({
  employeeId: id as EmployeeId,
  learnerId: `L${id}` as LearnerId,
  name: `Erika ${id}`,
  email: `erika${id}@example.com`,
  held: id === '2',
  readAt: id === '3' ? null : READ_AT,
}));

let api: TestApi;
let asked: Parameters<DirectoryStore['find']>[1][];
beforeEach(async () => {
  asked = [];
  api = await testApi({
    directory: {
      async find(_id, by) {
        asked.push(by);
        if (by.after === 'gone') return null;
        const from = by.after === undefined ? 0 : PEOPLE.findIndex(({ employeeId }) => employeeId === by.after) + 1;
        return { people: PEOPLE.slice(from, from + by.limit), total: PEOPLE.length };
      },
      age: async () => ({ people: 2, readAt: READ_AT }),
      names: async () => new Map(),
    },
  });
  await api.ask('POST', '/api/v1/integrations', ACME);
});
afterEach(() => api.close());

const search = (body: unknown = {}, headers = {}) =>
  api.ask('POST', '/api/v1/integrations/acme/people/search', body, headers);

describe('POST /integrations/{id}/people/search', () => {
  it('finds page by page, and says how many there are and how old the names are', async () => {
    const first = await search({ words: ' Müller  ERI', limit: 2 });
    expect(first).toMatchObject({
      status: 200,
      body: {
        items: [{ employeeId: '1', name: 'Erika 1', email: 'erika1@example.com', learnerId: 'L1' }, { held: true }],
        next: '2',
        total: 3,
        directory: { people: 2, readAt: READ_AT.toISOString() },
      },
    });
    expect(asked[0]?.words).toEqual([['muller', 'mueller'], ['eri']]);
    const rest = await search({ words: 'eri', limit: 2, after: '2' });
    expect(rest.body).toMatchObject({ items: [{ employeeId: '3', readAt: null }], next: null });
  });

  it('lists everybody where nothing was typed', async () => {
    expect((await search()).body).toMatchObject({ total: 3 });
    expect(asked[0]).toEqual({ words: [], limit: 50 });
  });

  it('asks to begin again where the page before ended with somebody who is gone', async () => {
    expect(await search({ after: 'gone' })).toMatchObject({ status: 400, body: { code: 'invalid-body' } });
    expect(await search({ after: 'a b' })).toMatchObject({ status: 400 });
  });

  it('refuses what no database keeps, and repeats nothing of it', async () => {
    const refused = await search({ words: 'Erika\0' });
    expect(refused).toMatchObject({ status: 400, body: { code: 'invalid-body' } });
    expect(refused.text).not.toContain('Erika');
  });

  it('is open to viewers, and leaves names out of log and audit log', async () => {
    const authorization = `Bearer ${await api.tokenFor('viewer')}`;
    api.audited.length = 0;
    expect((await search({ words: 'Erika' }, { authorization })).status).toBe(200);
    expect(api.audited).toEqual([]);
    expect(api.logged.join(' ')).not.toMatch(/erika/i);
  });
});
