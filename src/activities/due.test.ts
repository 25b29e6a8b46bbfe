import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EmployeeId, IntegrationId } from '../domain/ids.ts';
import type { Integration } from '../ports/integration-store.ts';
import { silent } from '../ports/logger.ts';
import { aCheckedRun, anIntegration, type StoreForTests, storeForTests } from '../store/testing/stored.ts';
import { createDueActivities, type DueDeps } from './due.ts';
import { anAttempt } from './testing/attempts.ts';

let store: StoreForTests;
let integration: Integration;
/** Integrations for which nothing more is to start by itself. */
let forgotten: IntegrationId[];
beforeAll(async () => {
  store = await storeForTests();
});
beforeEach(async () => {
  integration = await anIntegration(store);
  forgotten = [];
});
afterAll(() => store?.close());

/** People whose day has just come. */
async function dueToday(...ids: string[]): Promise<void> {
  const runId = await aCheckedRun(store, integration.id);
  const dates = [{ kind: 'hire' as const, at: new Date(Date.now() + 86_400_000) }];
  const people = ids.map((id) => ({ employeeId: id as EmployeeId, dates }));
  await store.dueDates.keep(integration.id, runId, people);
  await store.rows(`UPDATE due_dates SET due_at = now() WHERE integration_id = $1`, [integration.id]);
}

function ask(replaced: Partial<DueDeps> = {}, integrationId: IntegrationId = integration.id) {
  const takeHints: DueDeps['takeHints'] = (id, hints) => store.hints.add(id, hints);
  const scheduledRuns = { forget: async (id: IntegrationId) => void forgotten.push(id) };
  const deps = { ...store, scheduledRuns, takeHints, planKey: Buffer.alloc(32, 1), logger: silent, ...replaced };
  return anAttempt().run(createDueActivities(deps).askForDue, integrationId);
}
const hinted = () =>
  store.rows(`SELECT employee_id, source FROM hints WHERE integration_id = $1 ORDER BY employee_id`, [integration.id]);
const waiting = async () =>
  (await store.dueDates.list(integration.id, { limit: 10 })).map(({ attempts, state }) => [attempts, state]);

describe('asking for whoever is due', () => {
  it('hints at each of them, once until the next attempt', async () => {
    await dueToday('1', '2');
    expect(await ask()).toEqual({ outcome: 'asked', people: 2, hints: 2 });
    expect(await ask()).toEqual({ outcome: 'asked', people: 0, hints: 0 });
    expect(await hinted()).toEqual([
      { employee_id: '1', source: 'due' },
      { employee_id: '2', source: 'due' },
    ]);
    expect(await waiting()).toEqual([
      [1, 'due'],
      [1, 'due'],
    ]);
  });

  it('loses nobody and hints twice at nobody when it is killed in the middle', async () => {
    await dueToday('1');
    const asked = () => Promise.reject(new Error('killed'));
    await expect(ask({ dueDates: { ...store.dueDates, asked } })).rejects.toThrow();
    const takeHints = () => Promise.reject(new Error('killed before'));
    await expect(ask({ takeHints })).rejects.toThrow();
    expect(await waiting()).toEqual([[0, 'due']]);
    expect(await ask()).toEqual({ outcome: 'asked', people: 1, hints: 0 });
    expect(await hinted()).toHaveLength(1);
  });

  it('leaves it be in quarantine, and asks no more where the integration is gone', async () => {
    await dueToday('1');
    await store.integrations.change(integration.id, {
      quarantine: { code: 'lms-key-refused', runId: null, since: new Date().toISOString() },
    });
    expect(await ask()).toEqual({ outcome: 'skipped', because: 'quarantined' });
    expect(await ask({}, 'nobody' as IntegrationId)).toEqual({ outcome: 'skipped', because: 'integration-gone' });
    expect(forgotten).toEqual(['nobody']);
    expect(await hinted()).toEqual([]);
    expect(await waiting()).toEqual([[0, 'due']]);
  });
});
