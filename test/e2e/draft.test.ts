import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunId } from '../../src/domain/ids.ts';
import type { IntegrationSettings } from '../../src/domain/settings.ts';
import { fullSyncId } from '../../src/workflows/ids.ts';
import { wantsAccount, withOwnAddress } from '../support/expected.ts';
import type { SimEmployee } from '../support/simulator-control.ts';
import { startWorld, type World } from '../support/world.ts';

const IN_FORCE = ['Fertigung', 'IT', 'Vertrieb', 'Marketing'];
const FEWER = ['IT', 'Vertrieb'];
const EVERYBODY: IntegrationSettings['scope'] = { match: 'all', conditions: [] };

let world: World;
let employees: SimEmployee[];
beforeAll(async () => {
  world = await startWorld({ members: 'none', settings: { scope: scopeOf(IN_FORCE) } });
  await world.sync();
  employees = await world.personio.employees();
}, 60_000);
afterAll(() => world?.stop());

async function draft(changes: Partial<IntegrationSettings>): Promise<void> {
  const { id } = world.integration;
  const now = await world.store.integrations.read(id);
  if (!now) throw new Error('the integration is gone');
  const { settings, settingsVersion: basedOn } = now;
  const made = { settings: { ...settings, ...changes }, basedOn, savedBy: null, savedAt: new Date().toISOString() };
  await world.store.integrations.change(id, { draft: made });
}

async function preview(): Promise<RunId> {
  const integrationId = world.integration.id;
  const asked = { integrationId, kind: 'full', dryRun: true, preview: true, settingsVersion: 1 } as const;
  const { id: runId } = await world.store.runs.create(asked);
  await world.temporal.client.workflow.execute('fullSync', {
    workflowId: fullSyncId(integrationId),
    taskQueue: world.taskQueue,
    args: [{ integrationId, runId, dryRun: true, heartbeatTimeoutMs: 10_000 }],
  });
  return runId;
}

function scopeOf(departments: readonly string[]): IntegrationSettings['scope'] {
  return { match: 'all', conditions: [{ attribute: 'department', operator: 'one-of', values: departments }] };
}
const isIn = (departments: readonly string[]) => (employee: SimEmployee) =>
  departments.includes(String(employee.department));
const idsOf = (people: readonly SimEmployee[]) => people.map(({ id }) => String(id)).toSorted();

describe('a draft', () => {
  it('shows in its preview whom it takes in and moves, beside what would happen anyway, and writes nothing', async () => {
    const someone = employees.find((person) => isIn(['IT'])(person) && wantsAccount(person));
    await world.personio.call('PATCH', `employees/${someone?.id}`, { position: 'Sonderaufgaben' });
    await draft({ scope: EVERYBODY, groupAttributes: ['department'] });
    const writes = await world.elearnio.writes();
    const runId = await preview();

    expect(await world.store.runs.read(runId)).toMatchObject({ status: expect.stringMatching(/^completed/) });
    expect(await world.elearnio.writes()).toBe(writes);
    const counts = await world.store.previews.counts(runId);
    const outside = employees.filter((person) => !isIn(IN_FORCE)(person));
    const newcomers = withOwnAddress(outside).filter(wantsAccount);
    expect(counts).toMatchObject({ enters: outside.length, leaves: 0, changed: { byDraft: 0, noLonger: 0 } });
    expect(counts?.changed.anyway).toBe(1);
    expect(newcomers.length).toBeGreaterThan(10);
    expect(counts?.moved.byDraft).toBeGreaterThan(newcomers.length);
    expect(counts?.switchedOff).toEqual({ byDraft: 0, anyway: 0, noLonger: 0 });

    const people = await world.store.previews.people(runId, { limit: 500 });
    const entering = people.filter(({ scope }) => scope === 'enters').map(({ employeeId }) => String(employeeId));
    expect(entering.toSorted()).toEqual(idsOf(outside));
    const made = people.filter(({ byDraft }) => byDraft.includes('create')).map(({ employeeId }) => String(employeeId));
    expect(made).toEqual(expect.arrayContaining(idsOf(newcomers)));
    expect(counts?.created).toEqual({ byDraft: made.length, anyway: 0, noLonger: 0 });
    const steps = await world.store.steps.list(runId, { limit: 500, differs: true });
    expect(new Set(steps.map(({ kind }) => kind))).toEqual(new Set(['create', 'add-to-group', 'update']));
    expect(steps.length).toBeGreaterThan(10);
    expect(await world.store.reads.employeeKeys(runId, 'in-force')).toEqual([]);
  });

  it('shows whom it lets go, and what becomes of them', async () => {
    await draft({ scope: scopeOf(FEWER), outOfScope: 'deactivate', groupAttributes: [] });
    const runId = await preview();
    const leaving = employees.filter((person) => isIn(IN_FORCE)(person) && !isIn(FEWER)(person));
    const counts = await world.store.previews.counts(runId);
    expect(counts).toMatchObject({ enters: 0, leaves: leaving.length, created: { byDraft: 0 } });
    expect(counts?.switchedOff.byDraft).toBeGreaterThan(10);
    const gone = await world.store.previews.people(runId, { limit: 500, scope: 'leaves' });
    expect(gone.map(({ employeeId }) => String(employeeId)).toSorted()).toEqual(idsOf(leaving));
    expect(gone.filter(({ byDraft }) => byDraft.includes('deactivate'))).toHaveLength(
      counts?.switchedOff.byDraft ?? -1,
    );
  });

  it('that was activated is what the next run goes by, for everybody anew', async () => {
    await draft({ scope: EVERYBODY, outOfScope: 'leave', groupAttributes: ['department'] });
    const seen = await world.store.previews.counts(await preview());
    const { id } = world.integration;
    const settings = (await world.store.integrations.read(id))?.draft?.settings;
    if (!settings) throw new Error('there is no draft');
    await world.store.integrations.change(id, { settings, draft: null, activatedBy: 'anna' });

    const run = await world.sync();
    expect(run.counts.created).toBeGreaterThan(10);
    expect(run.counts).toMatchObject({ created: seen?.created.byDraft, updated: seen?.changed.anyway, deactivated: 0 });
    const { rows } = await world.store.pool.query(
      `SELECT count(*)::int AS linked, count(*) FILTER (WHERE fingerprint LIKE 'v2:%')::int AS anew,
         count(*) FILTER (WHERE fingerprint LIKE 'v1:%')::int AS before
       FROM links WHERE integration_id = $1 AND learner_id IS NOT NULL`,
      [id],
    );
    expect(rows[0].before).toBe(0);
    expect(rows[0].anew).toBeGreaterThan(rows[0].linked - run.counts.failed - run.counts.skipped - 1);
  });

  it('that is gone when its preview begins is said to be', async () => {
    const integrationId = world.integration.id;
    await expect(preview()).rejects.toThrow();
    const [run] = await world.store.runs.list({ integrationId, limit: 1 });
    expect(run).toMatchObject({ status: 'failed', preview: true });
    expect(await world.store.runs.problemCounts(run?.id as RunId)).toMatchObject([{ code: 'draft-gone' }]);
  });
});
