import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EmployeeId } from '../../domain/ids.ts';
import type { DueRow } from '../../ports/due-date-store.ts';
import { ACME } from '../testing/bodies.ts';
import { type TestApi, testApi } from '../testing/test-api.ts';

const NEVER = { attempts: 0, askAgainAt: null, setAt: new Date('2026-11-20T08:00:00Z') };
const ROWS: readonly DueRow[] = [
  {
    ...{ id: '1795390200000-retry-e2', employeeId: 'e2' as EmployeeId, kind: 'retry', state: 'given-up' },
    ...{
      ...NEVER,
      attempts: 10,
      askAgainAt: new Date('2026-11-23T09:00:00Z'),
      dueAt: new Date('2026-11-19T09:00:00Z'),
    },
  },
  {
    ...{ id: '1796079600000-hire-e1', employeeId: 'e1' as EmployeeId, kind: 'hire', state: 'waiting' },
    ...{ ...NEVER, dueAt: new Date('2026-11-30T23:00:00Z') },
  },
];
let api: TestApi;
let path: string;
beforeEach(async () => {
  api = await testApi();
  const { body } = await api.ask('POST', '/api/v1/integrations', ACME);
  path = `/api/v1/integrations/${body.id}`;
  api.dueDates.push(...ROWS);
});
afterEach(() => api?.close());

describe('GET /integrations/{id}/due-dates', () => {
  it('says who waits for which day, page by page', async () => {
    const first = await api.ask('GET', `${path}/due-dates?limit=1`);
    expect(first.body).toEqual({
      items: [
        {
          ...{ employeeId: 'e2', kind: 'retry', state: 'given-up', attempts: 10, nextAttemptAt: null },
          ...{ dueAt: '2026-11-19T09:00:00.000Z', setAt: '2026-11-20T08:00:00.000Z' },
        },
      ],
      next: ROWS[0]?.id,
    });
    const second = await api.ask('GET', `${path}/due-dates?limit=10&after=${first.body.next}`);
    expect(second.body).toMatchObject({
      items: [{ employeeId: 'e1', kind: 'hire', nextAttemptAt: '2026-11-30T23:00:00.000Z' }],
      next: null,
    });
  });

  it('shows one kind, or one employee, and refuses a cursor of another list', async () => {
    expect((await api.ask('GET', `${path}/due-dates?kind=hire`)).body.items).toHaveLength(1);
    expect((await api.ask('GET', `${path}/due-dates?employee=e2`)).body.items).toHaveLength(1);
    expect((await api.ask('GET', `${path}/due-dates?employee=e3`)).body.items).toEqual([]);
    expect((await api.ask('GET', `${path}/due-dates?after=17`)).status).toBe(400);
    expect((await api.ask('GET', `${path}/due-dates?kind=birthday`)).status).toBe(400);
  });
});

describe('days among the settings', () => {
  it('are changed part by part, by activation, and refused where they make no sense', async () => {
    const query = '?activate=true';
    const change = (dates: object) => api.ask('PATCH', `${path}${query}`, { settings: { dates } });
    const { body } = await change({ create: 'on-hire-date', daysBeforeHire: 3 });
    expect(body).toMatchObject({
      settings: { dates: { create: 'on-hire-date', daysBeforeHire: 3, lastDay: 'ignore', graceDays: 0 } },
      settingsVersion: 2,
    });
    expect((await api.ask('GET', `${path}/schedule`)).body.timers).toMatchObject([{ kind: 'due-dates' }]);
    expect((await change({ daysBeforeHire: -1 })).status).toBe(400);
    expect((await change({ lastDay: 'soon' })).status).toBe(400);
  });
});
