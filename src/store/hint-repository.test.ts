import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EmployeeId, IntegrationId, LearnerId, RunId } from '../domain/ids.ts';
import type { HintSource } from '../domain/incremental/hint.ts';
import type { Integration } from '../ports/integration-store.ts';
import {
  anIntegration,
  aPlannedRun,
  claimOf,
  outcomeOf,
  type StoreForTests,
  somebody,
  storeForTests,
} from './testing/stored.ts';

let store: StoreForTests;
let integrationId: IntegrationId;
beforeAll(async () => {
  store = await storeForTests();
});
beforeEach(async () => {
  integrationId = (await anIntegration(store)).id;
  await store.rows('DELETE FROM hints');
});
afterAll(() => store?.close());

const ERIKA = 'e1' as EmployeeId;
const MAX = 'e2' as EmployeeId;
const add = (employeeId: EmployeeId | null, source: HintSource = 'webhook', more: object = {}) =>
  store.hints.add(integrationId, [{ employeeId, source, ...more }]);
const begin = (employeeId: EmployeeId, again = false) =>
  store.personRuns.begin(
    { integrationId, employeeId },
    { settingsVersion: 1, again, retried: false, readAgainMs: 20_000 },
  );
const enqueue = (employeeId: EmployeeId) =>
  store.personRuns.enqueue({ integrationId, employeeId, settingsVersion: 1, startedBy: 'lea', traceParent: null });
const pending = (filter: Partial<Parameters<StoreForTests['hints']['unpassed']>[0]> = {}) =>
  store.hints.unpassed({ youngMs: 0, againAfterMs: 60_000, limit: 10, ...filter });

const counted = (filter: object = {}) => store.hints.countUnpassed({ youngMs: 0, againAfterMs: 60_000, ...filter });

describe('hints', () => {
  it('of everybody wait for the full sync that began for them', async () => {
    await add(ERIKA);
    await add(MAX);
    await add(null);
    await store.hints.markAllPassedOn(integrationId);
    expect([await pending(), await counted()]).toEqual([[], new Map()]);
    expect(await counted({ againAfterMs: -1 })).toEqual(new Map([[integrationId, 2]]));
  });

  it('are passed on so many of each integration, and those first that nobody was told of', async () => {
    const [flooded, other] = [integrationId, (await anIntegration(store)).id];
    for (const id of ['1', '2', '3', '4']) await add(id as EmployeeId);
    await store.hints.markPassedOn(flooded, ['1', '3'] as EmployeeId[]);
    integrationId = other;
    await add(ERIKA);
    const found = await pending({ limit: 3, againAfterMs: -1 });
    const of = (id: IntegrationId) => found.flatMap((one) => (one.integrationId === id ? [one.employeeId] : []));
    expect([of(flooded), of(other)]).toEqual([['2', '4', '1'], [ERIKA]]);
  });

  it('about somebody who was erased are not kept', async () => {
    const ida = 'erased' as EmployeeId; // from then on in every integration of the same account
    await store.erasures.erase([integrationId], ida, 'lea', async () => {});
    const given = [ida, ERIKA].map((employeeId) => ({ employeeId, source: 'poll' as const }));
    expect(await store.hints.add(integrationId, given)).toBe(1);
    expect(await add(null)).toBe(1);
    expect(await pending()).toMatchObject([{ employeeId: ERIKA }]);
  });

  it('that arrive twice are one, in each integration', async () => {
    expect(await add(ERIKA, 'webhook', { digest: 'same' })).toBe(1);
    expect(await add(ERIKA, 'webhook', { digest: 'same' })).toBe(0);
    expect(await add(ERIKA, 'by-hand')).toBe(1);
    expect(await add(ERIKA, 'by-hand')).toBe(1);
    integrationId = (await anIntegration(store)).id;
    expect(await add(ERIKA, 'webhook', { digest: 'same' })).toBe(1);
  });

  it('say which of them were new, also where the same comes twice together', async () => {
    const hint = (digest: string) => ({ employeeId: ERIKA, source: 'webhook' as const, digest });
    expect(await store.hints.addOnce(integrationId, [hint('a'), hint('b'), hint('a')])).toEqual(new Set(['a', 'b']));
    expect(await store.hints.addOnce(integrationId, [hint('b'), hint('c')])).toEqual(new Set(['c']));
    expect(await store.rows('SELECT 1 FROM hints')).toHaveLength(3);
  });

  it('wait while nothing is to start by itself, except for clicks', async () => {
    const { schedule } = (await store.integrations.read(integrationId)) as Integration;
    await store.integrations.change(integrationId, { schedule: { ...schedule, paused: true } });
    await add(ERIKA);
    await add(MAX, 'by-hand');
    expect(await pending()).toEqual([{ integrationId, employeeId: MAX, source: 'by-hand' }]);
    expect(await counted()).toEqual(new Map([[integrationId, 1]]));
    await store.integrations.change(integrationId, { schedule: { ...schedule, paused: false } });
    expect(await pending()).toHaveLength(2);
    expect(await pending({ except: [integrationId] })).toMatchObject([{ employeeId: MAX }]);
  });

  it('wait until somebody is told, and again where that did not help; in quarantine they go on waiting', async () => {
    await add(MAX, 'poll');
    await add(ERIKA);
    await add(null);
    expect(await pending({ youngMs: 60_000 })).toEqual([]);
    expect(await pending()).toEqual([
      { integrationId, employeeId: MAX, source: 'poll' },
      { integrationId, employeeId: ERIKA, source: 'webhook' },
    ]);
    await store.hints.markPassedOn(integrationId, [MAX, ERIKA]);
    expect(await pending()).toEqual([]);
    expect(await pending({ againAfterMs: -1 })).toHaveLength(2);
    expect(await counted()).toEqual(new Map());
    expect(await counted({ againAfterMs: -1 })).toEqual(new Map([[integrationId, 2]]));
    await store.integrations.change(integrationId, {
      quarantine: { code: 'lms-key-refused', runId: null, since: new Date().toISOString() },
    });
    expect(await pending({ againAfterMs: -1 })).toEqual([]);
  });

  it('without a person are served by whoever looks at everything', async () => {
    await add(null);
    expect(await store.hints.wantsEverything(integrationId)).toBe(true);
    expect(await store.hints.wantsEverything(integrationId, 'by-hand')).toBe(false);
    await add(null, 'by-hand');
    expect(await store.hints.wantsEverything(integrationId, 'by-hand')).toBe(true);
    await store.hints.serveEverything(integrationId, new Date(Date.now() - 60_000));
    expect(await store.hints.wantsEverything(integrationId)).toBe(true);
    await store.hints.serveEverything(integrationId, new Date(Date.now() + 60_000));
    expect(await store.hints.wantsEverything(integrationId)).toBe(false);
  });

  it('received before an update began to read are served by it, later ones are not; a fresh webhook waits for a second look', async () => {
    await add(ERIKA, 'poll');
    await add(ERIKA, 'webhook');
    await add(MAX);
    const runId = (await begin(ERIKA)).runId as RunId;
    await add(ERIKA, 'due');
    await store.hints.serve(runId, ERIKA);
    await store.hints.serve(runId, ERIKA);
    const left = await store.rows<{ employee_id: string }>('SELECT employee_id FROM hints WHERE served_at IS NULL');
    expect(left.map((row) => row.employee_id).sort()).toEqual([ERIKA, MAX]);
    expect(await store.freshness.ofHours(1)).toEqual([]);
  });

  it('say how long a change took where it was written, the oldest of somebody counting, and clicks not', async () => {
    await add(ERIKA, 'webhook', { changedAt: new Date(Date.now() - 10_000) });
    await add(ERIKA, 'poll', { changedAt: new Date(Date.now() - 2_000) });
    await add(MAX, 'by-hand');
    for (const employeeId of [ERIKA, MAX]) {
      const runId = (await begin(employeeId)).runId as RunId;
      await store.steps.savePlan(runId, [somebody(employeeId, ['create'])], 0);
      await store.links.adopt(integrationId, runId, 'one');
      await store.runs.beginApplying(runId);
      const claim = claimOf(integrationId, runId, { owner: `attempt of ${employeeId}` });
      const claimed = await store.steps.claim(claim, 1);
      await store.steps.record(
        claim,
        claimed.map((person) => outcomeOf(person)),
      );
      await store.runs.close(runId, 'completed');
      await store.hints.measure(runId);
      await store.hints.measure(runId);
      await store.hints.serve(runId, employeeId);
    }
    const [fresh] = (await store.freshness.ofHours(1)).filter((one) => one.integrationId === integrationId);
    expect(fresh).toMatchObject({ source: 'webhook', changes: 1 });
    expect(fresh?.p95).toBeGreaterThanOrEqual(10);
    expect(fresh?.max).toBeLessThan(15);
    expect(await store.freshness.waiting(integrationId)).toEqual({ people: 0, oldestAt: null });
  });
});

describe('runs of one person', () => {
  it('are joined while they wait, also by clicks at the same moment, and not once they read', async () => {
    const asked = await Promise.all(Array.from({ length: 8 }, () => enqueue(ERIKA)));
    expect(new Set(asked.map(({ runId }) => runId)).size).toBe(1);
    expect(asked.filter(({ joined }) => !joined)).toHaveLength(1);
    expect((await begin(ERIKA)).runId).toBe(asked[0]?.runId);
    expect((await begin(ERIKA)).runId).toBe(asked[0]?.runId);
    expect((await enqueue(ERIKA)).joined).toBe(false);
    expect((await enqueue(MAX)).joined).toBe(false);
  });

  it('are made for a hint or a second look, and for nothing else', async () => {
    expect(await begin(ERIKA)).toMatchObject({ runId: null, abandoned: [], ahead: 0 });
    expect((await begin(ERIKA, true)).runId).not.toBeNull();
    await add(MAX);
    expect((await begin(MAX)).runId).not.toBeNull();
  });

  it('that a workflow left behind in the middle of its writes are named, orders never', async () => {
    const { runId } = await enqueue(ERIKA);
    await begin(ERIKA);
    await store.runs.beginApplying(runId);
    const order = { integrationId, employeeId: ERIKA, settingsVersion: 1, startedBy: 'lea', traceParent: null };
    const { id } = await store.personRuns.order(order);
    await store.runs.beginApplying(id); // its plan is there before its workflow hears of it
    expect(await begin(ERIKA, true)).toMatchObject({ abandoned: [runId] });
    expect(await store.personRuns.open({ integrationId, employeeId: ERIKA })).not.toContain(id);
    expect((await store.personRuns.unhinted()).map((order) => order.id)).toContain(id);
    await store.runs.close(id, 'completed');
    expect((await store.personRuns.unhinted()).map((order) => order.id)).not.toContain(id);
  });

  it('that nothing brings to an end are named: no hint leads to them, and nobody writes for them', async () => {
    const left = async () => (await store.personRuns.unhinted()).map(({ id }) => id);
    const run = { integrationId, employeeId: ERIKA, kind: 'person', dryRun: false, settingsVersion: 1 } as const;
    const { id } = await store.runs.create(run); // it waits, and a run of everybody has served its hint
    expect(await left()).toContain(id);
    await store.rows(`UPDATE runs SET phase = 'reading', read_at = now() WHERE id = $1`, [id]); // a second look
    expect(await left()).toContain(id);
    await store.rows(
      `INSERT INTO links (integration_id, employee_id, lease_owner, lease_until) VALUES ($1, $2, 'an attempt', now() + interval '1 minute')`,
      [integrationId, ERIKA],
    );
    expect(await left()).not.toContain(id);
    await store.rows('UPDATE links SET lease_until = now()');
    expect(await left()).toContain(id);
    await add(ERIKA);
    expect(await left()).not.toContain(id);
  });

  it('of orders with a key are made once for it, and the key leads to them', async () => {
    const order = { integrationId, employeeId: ERIKA, settingsVersion: 1 };
    const key = { key: 'lost-answer', requestHash: 'invite' };
    const made = await Promise.all(Array.from({ length: 4 }, () => store.personRuns.orderOnce(order, key)));
    const [run, ...others] = made.filter((one) => one !== null);
    expect(others).toEqual([]);
    expect(run).toMatchObject({ kind: 'person', phase: 'planning' });
    expect(await store.keys.find(integrationId, 'lost-answer')).toMatchObject({ runId: run?.id, joined: false });
    expect(await store.rows('SELECT 1 FROM runs WHERE integration_id = $1', [integrationId])).toHaveLength(1);
  });

  it('that carry out an order read nothing: no plan is older for it, no hint is served, and what the account is in step with stays', async () => {
    const planned = await aPlannedRun(store, integrationId, [somebody(ERIKA, ['update'], { learnerId: 'L-1' })]);
    await store.rows(`UPDATE links SET fingerprint = 'in step' WHERE integration_id = $1`, [integrationId]);
    await add(ERIKA);
    const who = { integrationId, employeeId: ERIKA, settingsVersion: 1 };
    const { id } = await store.personRuns.order(who);
    await store.steps.savePlan(id, [somebody(ERIKA, ['invite'], { learnerId: 'L-1' })], 0);
    await store.runs.beginApplying(id);
    const claim = claimOf(integrationId, id);
    const [invited] = await store.steps.claim(claim, 9);
    if (!invited) throw new Error('nobody to invite');
    await store.steps.record(claim, [outcomeOf(invited, { learnerId: 'L-1' as LearnerId })]);
    await store.runs.close(id, 'completed');
    await store.hints.serve(id, ERIKA);

    expect(await store.rows('SELECT 1 FROM hints WHERE employee_id = $1 AND served_at IS NULL', [ERIKA])).toHaveLength(
      1,
    );
    expect(await store.rows('SELECT fingerprint FROM links WHERE integration_id = $1', [integrationId])).toEqual([
      { fingerprint: 'in step' },
    ]);
    expect(await store.steps.claim(claimOf(integrationId, planned), 9)).toHaveLength(1);
  });

  it('keep nobody from activating settings, and are no run that a workflow of everybody should serve', async () => {
    const { runId } = await enqueue(ERIKA);
    expect(await store.runs.openRuns(integrationId)).toEqual([]);
    expect(await store.integrations.change(integrationId, { name: 'renamed' }, { atRest: true })).toMatchObject({
      name: 'renamed',
    });
    expect(await store.runs.read(runId)).toMatchObject({ kind: 'person', employeeId: ERIKA, status: 'queued' });
  });

  it('stand in the way of erasing that person alone, and go with them', async () => {
    await enqueue(ERIKA);
    await begin(ERIKA);
    await add(ERIKA);
    const erase = (employeeId: EmployeeId) => store.erasures.erase([integrationId], employeeId, 'lea', async () => {});
    expect(await erase(MAX)).toMatchObject([{ employeeId: MAX }]);
    expect(await erase(ERIKA)).toHaveProperty('openRun');
    for (const id of await store.personRuns.open({ integrationId, employeeId: ERIKA }))
      await store.runs.close(id, 'failed');
    expect(await erase(ERIKA)).toMatchObject([{ employeeId: ERIKA }]);
    expect(await store.rows('SELECT 1 FROM hints WHERE employee_id = $1', [ERIKA])).toEqual([]);
    expect(
      await store.rows('SELECT 1 FROM runs WHERE employee_id = $1 AND integration_id = $2', [ERIKA, integrationId]),
    ).toEqual([]);
  });
});
