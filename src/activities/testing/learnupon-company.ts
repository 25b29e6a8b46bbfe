import { learnuponUnderTest } from '../../../test/contract/learnupon-under-test.ts';
import type { Employee } from '../../domain/employee.ts';
import type { EmployeeId, RunId } from '../../domain/ids.ts';
import { resolveSettings } from '../../domain/resolved-settings.ts';
import { DEFAULT_SETTINGS, type IntegrationSettings } from '../../domain/settings.ts';
import { catalogue } from '../../domain/testing/builders.ts';
import { silent } from '../../ports/logger.ts';
import { anIntegration, type StoreForTests } from '../../store/testing/stored.ts';
import { createApplyActivities } from '../apply.ts';
import { planOne } from '../person/plan-one.ts';
import { createPlanActivities } from '../plan.ts';
import { createReadActivities, type ReadResult } from '../read.ts';
import { settleCases } from '../settle-cases.ts';
import { anAttempt } from './attempts.ts';
import { connectionsOf, fakeHr, NO_PERSONNEL_FILE, NO_SUBSCRIPTIONS, pagesOf } from './fake-vendors.ts';

const planKey = Buffer.alloc(32, 7);
const signal = new AbortController().signal;
const EVERYBODY = { complete: true, unreadable: 0 };
const AT_MOST = 1_000;

/** People in Personio, a simulated LearnUpon, the real store, and whole runs between them as the workflow has them. */
export async function aLearnuponCompany(
  store: StoreForTests,
  settings: Partial<IntegrationSettings> = {},
  portalSettings: Parameters<typeof learnuponUnderTest>[0] = {},
) {
  const portal = await learnuponUnderTest(portalSettings);
  const { id } = await anIntegration(store, { kind: 'learnupon' });
  let people: readonly Employee[] = [];

  function world(changes: Partial<IntegrationSettings>) {
    const all = { ...DEFAULT_SETTINGS, ...settings, ...changes };
    return { settings: all, resolved: resolveSettings(all, catalogue, portal.lms.can).settings };
  }

  async function connected(changes: Partial<IntegrationSettings>) {
    const { settings: all } = world(changes);
    const stored = await store.integrations.read(id);
    if (!stored) throw new Error('the integration is gone');
    const readEmployee = async (wanted: EmployeeId) => people.find((one) => one.id === wanted) ?? null;
    const findByAddress = async (email: string) =>
      people.filter(({ attributes }) => JSON.stringify(attributes).includes(email));
    const hr = fakeHr({ pages: (from) => pagesOf(people, 100)(from), readEmployee, findByAddress });
    const integration = { ...stored, settings: all };
    const files = { personnelFile: NO_PERSONNEL_FILE, portal: integration.lms.baseUrl };
    return { integration, hr, lms: portal.lms, subscriptions: NO_SUBSCRIPTIONS, ...files };
  }

  /** Reads, plans and links; applies unless told otherwise. */
  async function run(changes: Partial<IntegrationSettings> = {}): Promise<RunId> {
    const { settings: all, resolved } = world(changes);
    const parts = await connected(changes);
    const created = await store.runs.create({ integrationId: id, kind: 'full', dryRun: false, settingsVersion: 1 });
    const runId = created.id;
    const groups = { groups: [], hidden: [] };
    await store.runs.saveBasis(runId, { settings: all, settingsVersion: 1, resolved, groups });
    const deps = { ...store, connections: connectionsOf(parts), logger: silent, leaseMs: 5_000, planKey };
    const [read, plan, apply] = [createReadActivities(deps), createPlanActivities(deps), createApplyActivities(deps)];
    await anAttempt().run(read.readEmployees, runId, id, 1);
    const learners: ReadResult = await anAttempt().run(read.readLearners, runId, id, 1);
    const settled: { stop: string | null } = await anAttempt().run(read.settleReading, runId, id, {
      employees: { ...EVERYBODY, count: people.length },
      learners,
    });
    if (settled.stop) throw new Error(settled.stop);
    await anAttempt().run(plan.makePlan, runId, id, true);
    await anAttempt().run(plan.beginApplying, runId, id);
    await anAttempt().run(apply.applyPeople, runId, id, 0, AT_MOST);
    await store.runs.close(runId, 'completed_with_problems');
    const closed = await store.runs.read(runId);
    if (closed) await settleCases({ ...store, planKey }, closed);
    return runId;
  }

  return {
    ...portal,
    integrationId: id,
    planKey,
    run,
    connected,
    employs(...now: readonly Employee[]): void {
      people = now;
    },
    /** What a run did and said, person by person. */
    async told(changes: Partial<IntegrationSettings> = {}) {
      const runId = await run(changes);
      const [steps, problems] = await Promise.all([
        store.steps.list(runId, { limit: 100 }),
        store.runs.problems(runId, { limit: 100 }),
      ]);
      return {
        steps: steps.map(({ employeeId, kind, status }) => `${employeeId} ${kind} ${status}`),
        problems: problems.map(({ employeeId = '-', code }) => `${employeeId} ${code}`),
      };
    },
    /** The same of one person alone, planned and not applied. */
    async toldOf(employeeId: string, changes: Partial<IntegrationSettings> = {}) {
      const { resolved } = world(changes);
      const basis = { catalogue, groups: { groups: [], hidden: [] }, resolved, problems: [] };
      const parts = await connected(changes);
      const one = await planOne(parts, basis, { ...store, planKey }, employeeId as EmployeeId, null, signal);
      return {
        steps: (one.plan?.steps ?? []).map(({ kind }) => kind),
        problems: (one.plan?.problems ?? []).map(({ code }) => code),
      };
    },
    async linkOf(employeeId: string): Promise<string | null> {
      const [link] = await store.links.around(id, [employeeId as EmployeeId], []);
      return link?.learnerId ?? null;
    },
    /** By the API. */
    async accountsMade(): Promise<number> {
      const { creates = 0 } = await portal.sim<Record<string, number>>('GET', '/counters');
      return creates;
    },
  };
}
export type LearnuponCompany = Awaited<ReturnType<typeof aLearnuponCompany>>;
