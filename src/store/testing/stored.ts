import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { freshDatabase } from '../../../test/support/database.ts';
import type { GuardResult } from '../../domain/guard/guard-result.ts';
import { NOTHING_GUARDED } from '../../domain/guard/guarded-changes.ts';
import type { EmployeeId, GroupId, IntegrationId, LearnerId, RunId } from '../../domain/ids.ts';
import { NO_COUNTS } from '../../domain/run.ts';
import { DEFAULT_SETTINGS } from '../../domain/settings.ts';
import type { PlanStep, StepKind } from '../../domain/steps.ts';
import { rulesFor } from '../../domain/testing/builders.ts';
import type { Integration, NewIntegration } from '../../ports/integration-store.ts';
import type { PersonOutcome, PersonSteps, StepOutcome } from '../../ports/lms-port.ts';
import type { Claim, PlannedPerson } from '../../ports/step-store.ts';
import { openStore, type Store } from '../index.ts';

/** The real store on a database of its own, with the means to look at raw rows. */
export async function storeForTests() {
  const database = await freshDatabase();
  const key = randomBytes(32);
  const opened: Store[] = [];
  /** Another process would have a pool of its own; so has each of these. */
  const open = (otherKey = key) => {
    const store = openStore({ databaseUrl: database.url, key: otherKey });
    opened.push(store);
    return store;
  };
  const store = open();
  return {
    ...store,
    databaseUrl: database.url,
    key,
    open,
    async rows<Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
      return (await store.pool.query<Row>(sql, [...values])).rows;
    },
    /** As if that attempt had not been heard of for the length of its lease. */
    async endLeases(owner: string): Promise<void> {
      await store.pool.query(`UPDATE links SET lease_until = now() - interval '1 ms' WHERE lease_owner = $1`, [owner]);
    },
    async close(): Promise<void> {
      await Promise.all(opened.map((each) => each.close()));
      await database.drop();
    },
  };
}
export type StoreForTests = Awaited<ReturnType<typeof storeForTests>>;

export const CLIENT_SECRET = 'papi-of-nobody-3f1c';
export const API_KEY = 'key-of-nobody-77ad';

let made = 0;

export function aNewIntegration(changes: Partial<NewIntegration> = {}): NewIntegration {
  made++;
  return {
    name: `acme-${made}`,
    kind: 'elearnio',
    personio: { baseUrl: 'https://api.personio.de', clientId: 'papi-acme', requestsPerMinute: 300 },
    lms: { baseUrl: 'https://elearnio.net/backend/user-api/v1', requestsPerMinute: 300, pageSize: null },
    settings: DEFAULT_SETTINGS,
    secrets: { clientSecret: CLIENT_SECRET, apiKey: API_KEY },
    ...changes,
  };
}

export async function anIntegration(
  store: Pick<Store, 'integrations'>,
  changes: Partial<NewIntegration> = {},
): Promise<Integration> {
  const created = await store.integrations.create(aNewIntegration(changes));
  if (!created) throw new Error('the name is taken');
  return created;
}

/** A run that has been checked, so that it knows when it began to read. */
export async function aCheckedRun(
  { runs }: Pick<Store, 'runs'>,
  integrationId: IntegrationId,
  { dryRun = false } = {},
): Promise<RunId> {
  const { id } = await runs.create({ integrationId, kind: 'full', dryRun, settingsVersion: 1 });
  const { resolved, groups } = rulesFor();
  await runs.saveBasis(id, { settings: DEFAULT_SETTINGS, settingsVersion: 1, resolved, groups });
  return id;
}

/** A guard that found nothing. */
export const NO_GUARD: GuardResult = { findings: [], tally: NOTHING_GUARDED, planned: NO_COUNTS, base: 0 };

/** A run with a stored plan, whose people may be claimed. */
export async function aPlannedRun(
  store: Pick<Store, 'runs' | 'steps' | 'links'>,
  integrationId: IntegrationId,
  people: readonly PlannedPerson[],
  options: { dryRun?: boolean } = {},
): Promise<RunId> {
  const runId = await aCheckedRun(store, integrationId, options);
  await store.steps.savePlan(runId, people, 0);
  const withSteps = people.filter(({ plan }) => plan.steps.length > 0).length;
  await store.runs.savePlanSummary(runId, {
    ...{ planHash: 'hash', people: withSteps, cost: { calls: 0, seconds: 0 } },
    guard: NO_GUARD,
  });
  await store.links.adopt(integrationId, runId);
  return runId;
}

export function somebody(
  id: string,
  kinds: readonly StepKind[],
  { learnerId = null, ...changes }: { learnerId?: string | null } & Partial<Omit<PlannedPerson, 'plan'>> = {},
): PlannedPerson {
  const employeeId = id as EmployeeId;
  return {
    plan: {
      employeeId,
      learnerId: learnerId as LearnerId | null,
      disposition: kinds.length > 0 ? 'change' : 'unchanged',
      steps: kinds.map((kind) => aStep(kind, employeeId, learnerId as LearnerId | null)),
      problems: [],
      frozen: [],
    },
    inScope: true,
    match: learnerId === null ? 'none' : 'linked',
    inheritedFrom: null,
    planHash: null,
    ...changes,
  };
}

export function somebodySkipped(id: string, changes: Partial<Omit<PlannedPerson, 'plan'>> = {}): PlannedPerson {
  const { plan, ...rest } = somebody(id, [], changes);
  return { ...rest, plan: { ...plan, disposition: 'skipped' } };
}

/** Ids `e00`, `e01`, ...: in the order of the plan. */
export function manyPeople(count: number, kinds: readonly StepKind[] = ['create']): PlannedPerson[] {
  return Array.from({ length: count }, (_, index) => somebody(`e${String(index).padStart(3, '0')}`, kinds));
}

function aStep(kind: StepKind, employeeId: EmployeeId, learnerId: LearnerId | null): PlanStep {
  const known = learnerId ?? (`L-${employeeId}` as LearnerId);
  switch (kind) {
    case 'create':
      return { kind, employeeId, after: { fields: {}, status: 'on' }, invite: true };
    case 'update':
      return { kind, employeeId, learnerId: known, changes: [] };
    case 'deactivate':
      return {
        kind,
        employeeId,
        learnerId: known,
        before: 'on',
        after: 'off',
        evidence: { kind: 'status', status: 'inactive' },
      };
    case 'reactivate':
      return { kind, employeeId, learnerId: known, before: 'off', after: 'on' };
    case 'add-to-group':
      return { kind, employeeId, learnerId, groupId: 'g-1' as GroupId, group: 'Pflege' };
    case 'remove-from-group':
      return { kind, employeeId, learnerId: known, groupId: 'g-1' as GroupId, group: 'Pflege' };
    case 'invite':
      return { kind, employeeId, learnerId: known };
  }
}

export function claimOf(integrationId: IntegrationId, runId: RunId, changes: Partial<Claim> = {}): Claim {
  return { runId, integrationId, from: 0, to: 1_000, owner: 'attempt-1', leaseMs: 30_000, ...changes };
}

/** What a connector answers for a person; one result for all steps, or one for each. */
export function outcomeOf(
  person: PersonSteps,
  {
    learnerId = `L-${person.employeeId}`,
    results = [],
  }: { learnerId?: string | null; results?: readonly StepOutcome['result'][] } = {},
): PersonOutcome {
  return {
    employeeId: person.employeeId,
    learnerId: learnerId as LearnerId | null,
    steps: person.steps.map(({ id }, index) => ({ id, outcome: anOutcome(results[index] ?? 'applied') })),
  };
}

function anOutcome(result: StepOutcome['result']): StepOutcome {
  if (result === 'applied') return { result };
  const code = result === 'failed' ? 'write-refused' : 'write-unconfirmed';
  return { result, problem: { code, severity: 'error', params: { vendor: 'elearnio' } } };
}
