import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { IntegrationId, RunId } from '../domain/ids.ts';
import { anIntegration, aPlannedRun, type StoreForTests, somebody, storeForTests } from './testing/stored.ts';

let store: StoreForTests;
let integrationId: IntegrationId;
let runId: RunId;
beforeAll(async () => {
  store = await storeForTests();
});
beforeEach(async () => {
  integrationId = (await anIntegration(store)).id;
  runId = await aPlannedRun(store, integrationId, [somebody('e1', ['create'])]);
});
afterAll(() => store?.close());

const approve = (planHash = 'hash') =>
  store.decisions.decide(runId, { outcome: 'approved', planHash, decidedBy: 'Ada' });

describe('a decision about a waiting plan', () => {
  it('is taken down with who and when, and the same one again is answered with it', async () => {
    expect(await store.decisions.beginWaiting(runId, 24)).toBeGreaterThan(86_000_000);
    const first = await approve();
    expect(first).toMatchObject({
      outcome: 'approved',
      decidedBy: 'Ada',
      planHash: 'hash',
      decidedAt: expect.any(Date),
    });
    expect(await approve()).toEqual(first);
    expect(await store.decisions.read(runId)).toEqual(first);
    expect(await store.decisions.settle(runId)).toEqual({ outcome: 'approved' });
    expect(await approve('another')).toBe('plan-differs');
  });

  it('is not set back by an attempt that wakes up late and begins the wait again', async () => {
    await store.decisions.beginWaiting(runId, 24);
    await approve();
    expect(await store.decisions.beginWaiting(runId, 24)).toBe(0);
    expect((await store.runs.read(runId))?.status).toBe('applying');
  });

  it('is refused for another plan, for a run that does not wait, and after another decision (invariant 7)', async () => {
    expect(await approve()).toBe('not-waiting');
    await store.decisions.beginWaiting(runId, 24);
    expect(await approve('another')).toBe('plan-differs');
    await store.decisions.decide(runId, { outcome: 'rejected', reason: 'too many' });
    expect(await approve()).toMatchObject({ decided: { outcome: 'rejected', reason: 'too many' } });
  });

  it('is refused when the settings changed meanwhile', async () => {
    await store.decisions.beginWaiting(runId, 24);
    await store.rows('UPDATE integrations SET settings_version = settings_version + 1 WHERE id = $1', [integrationId]);
    expect(await approve()).toBe('settings-changed');
  });

  it('is the time where nobody decides, and then nobody else can', async () => {
    await store.decisions.beginWaiting(runId, 24);
    expect(await store.decisions.settle(runId)).toEqual({ leftMs: expect.any(Number) });
    await store.rows("UPDATE runs SET expires_at = now() - interval '1 second' WHERE id = $1", [runId]);
    expect(await approve()).toBe('expired');
    expect(await store.decisions.settle(runId)).toEqual({ outcome: 'expired' });
    expect(await approve()).toMatchObject({ decided: { outcome: 'expired' } });
  });

  it('keeps its end when an attempt begins the wait again', async () => {
    await store.decisions.beginWaiting(runId, 1);
    expect(await store.decisions.beginWaiting(runId, 24)).toBeLessThan(3_600_001);
  });

  it('is one of many at the same moment: the first stands', async () => {
    await store.decisions.beginWaiting(runId, 24);
    const all = await Promise.all([
      approve(),
      store.decisions.decide(runId, { outcome: 'rejected' }),
      store.decisions.decide(runId, { outcome: 'superseded' }),
    ]);
    expect(all.filter((one) => typeof one === 'object' && 'outcome' in one)).toHaveLength(1);
  });
});
