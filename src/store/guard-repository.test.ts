import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NOTHING_GUARDED } from '../domain/guard/guarded-changes.ts';
import type { EmployeeId, IntegrationId } from '../domain/ids.ts';
import { DEFAULT_SAFETY } from '../domain/safety-settings.ts';
import type { IntegrationSettings } from '../domain/settings.ts';
import { anIntegration, aPlannedRun, NO_GUARD, type StoreForTests, somebody, storeForTests } from './testing/stored.ts';

let store: StoreForTests;
let integrationId: IntegrationId;
beforeAll(async () => {
  store = await storeForTests();
});
beforeEach(async () => {
  integrationId = (await anIntegration(store)).id;
});
afterAll(() => store?.close());

const profile = (employees: number) => ({ employees, inScope: employees, scope: 's', units: {}, filled: {} });
const TRIPPED = {
  ...NO_GUARD,
  findings: [{ code: 'guard-source-shrank', now: 1, usually: 9, inScope: false }],
} as const;

async function aRead(employees: number, { tripped = false, approved = false } = {}) {
  const runId = await aPlannedRun(store, integrationId, [somebody('e1', ['create'])]);
  await store.rows(
    'UPDATE runs SET settings_version = i.settings_version FROM integrations i WHERE i.id = integration_id AND runs.id = $1',
    [runId],
  );
  await store.guard.saveProfile(runId, integrationId, profile(employees));
  const cost = { calls: 0, seconds: 0 };
  if (tripped) await store.runs.savePlanSummary(runId, { planHash: 'hash', people: 1, cost, guard: TRIPPED });
  if (tripped) await store.decisions.beginWaiting(runId, 24);
  if (approved) await store.decisions.decide(runId, { outcome: 'approved', planHash: 'hash' });
  await store.runs.close(runId, 'completed');
  return runId;
}
async function changeSettings(part: Partial<IntegrationSettings>) {
  const now = await store.integrations.read(integrationId);
  if (!now) throw new Error('no integration');
  await store.integrations.change(integrationId, { settings: { ...now.settings, ...part }, activatedBy: 'petra' });
}
const history = () => store.guard.history(integrationId, 7);

describe('what a plan is held against', () => {
  it('are reads that nobody had to approve, or somebody did: a source that looks wrong never becomes the usual one', async () => {
    await aRead(1_000);
    await aRead(100, { tripped: true });
    expect((await history()).profiles.map(({ employees }) => employees)).toEqual([1_000]);
    await aRead(120, { tripped: true, approved: true });
    expect((await history()).profiles.map(({ employees }) => employees)).toEqual([120, 1_000]);
  });

  it('is not what a look at drift read, however often there is one', async () => {
    await aRead(1_000);
    const look = await aRead(910);
    await store.rows("UPDATE runs SET kind = 'drift', dry_run = true WHERE id = $1", [look]);
    expect((await history()).profiles.map(({ employees }) => employees)).toEqual([1_000]);
  });

  it('is what unapproved runs did within the window, each run once', async () => {
    const [one, two] = [await aRead(1), await aRead(1)];
    await store.guard.use(one, integrationId, { ...NOTHING_GUARDED, deactivation: 7 });
    await store.guard.use(one, integrationId, { ...NOTHING_GUARDED, deactivation: 3, 'emptied-field': 1 });
    await store.guard.use(two, integrationId, { ...NOTHING_GUARDED, deactivation: 2 });
    expect((await history()).earlier).toEqual({ ...NOTHING_GUARDED, deactivation: 5, 'emptied-field': 1 });
    await store.rows("UPDATE guard_uses SET at = now() - interval '8 days' WHERE run_id = $1", [one]);
    expect((await history()).earlier).toEqual({ ...NOTHING_GUARDED, deactivation: 2 });
  });

  it('is whether anybody was ever invited', async () => {
    expect((await history()).invited).toBe(false);
    const runId = await aRead(1);
    await store.rows(`UPDATE runs SET counts = counts || '{"invited": 1}' WHERE id = $1`, [runId]);
    expect((await history()).invited).toBe(true);
  });

  it('is whether anybody was invited since it was changed who is in scope: a rejected plan leaves the new scope in force', async () => {
    const invites = (runId: string) =>
      store.rows(`UPDATE runs SET counts = counts || '{"invited": 1}' WHERE id = $1`, [runId]);
    await invites(await aRead(1));
    await changeSettings({ groupAttributes: ['department'] });
    expect((await history()).invited).toBe(true); // who is in scope is as it was

    await changeSettings({ createInactive: true });
    expect((await history()).invited).toBe(false);
    await aRead(800, { tripped: true });
    expect((await history()).invited).toBe(false);
    await aRead(800, { tripped: true, approved: true });
    expect((await history()).invited).toBe(true);

    const before = await aRead(1);
    await changeSettings({ createInactive: false });
    await invites(before);
    expect((await history()).invited).toBe(false);
    await invites(await aRead(1));
    expect((await history()).invited).toBe(true);
  });
});

describe('an update of one person takes its place in the window before it writes', () => {
  const one = { ...NOTHING_GUARDED, deactivation: 1 };
  let people = 0;
  async function reserve(tally = one, employeeId = `p${people++}` as EmployeeId) {
    const run = { integrationId, kind: 'person', employeeId, dryRun: false, settingsVersion: 1 } as const;
    const { id } = await store.runs.create(run);
    return { id, ...(await store.guard.reserve(id, integrationId, tally, DEFAULT_SAFETY.guard)) };
  }

  it('and many at the same moment never get more places than one plan would', async () => {
    const all = await Promise.all(Array.from({ length: 12 }, () => reserve()));
    expect(all.filter(({ findings }) => findings.length === 0)).toHaveLength(2);
    expect((await history()).singly).toEqual({ ...NOTHING_GUARDED, deactivation: 2 });
    expect(all.find(({ findings }) => findings.length > 0)?.findings).toMatchObject([
      { code: 'guard-window', people: 1, earlier: 2, days: 1 },
    ]);
  });

  it('once, however often it is asked, and where nothing is guarded it needs none', async () => {
    const { id } = await reserve();
    await store.guard.reserve(id, integrationId, one, DEFAULT_SAFETY.guard);
    expect((await history()).singly.deactivation).toBe(1);
    for (let turn = 0; turn < 5; turn++) expect((await reserve(NOTHING_GUARDED)).findings).toEqual([]);
  });

  it('as one person, however often they fail', async () => {
    await reserve(one, 'fails' as EmployeeId);
    for (let turn = 0; turn < 5; turn++) expect((await reserve(one, 'fails' as EmployeeId)).findings).toEqual([]);
    expect((await history()).singly.deactivation).toBe(1);
    expect((await history()).earlier.deactivation).toBe(1);
    expect((await reserve()).findings).toEqual([]);
    expect((await reserve()).findings).toMatchObject([{ code: 'guard-window', earlier: 2 }]);
    expect((await reserve(one, 'fails' as EmployeeId)).findings).toEqual([]); // has their place already
  });

  it('against what the last full run left, and anew when somebody has approved a plan', async () => {
    await aRead(1_000, { tripped: true, approved: true });
    await store.rows(`UPDATE runs SET guard = guard || '{"base": 90}', counts = '{"created": 12, "deactivated": 2}'
      WHERE integration_id = '${integrationId}'`);
    const all = [];
    for (let turn = 0; turn < 7; turn++) all.push(await reserve());
    expect(all.map(({ base, findings }) => [base, findings.length])).toEqual([
      ...Array.from({ length: 5 }, () => [100, 0]),
      [100, 1],
      [100, 1],
    ]);
    await aRead(1_000, { tripped: true, approved: true });
    expect((await history()).singly.deactivation).toBe(0);
  });
});
