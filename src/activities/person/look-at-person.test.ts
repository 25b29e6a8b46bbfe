import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startElearnio } from '../../../simulators/elearnio/index.ts';
import { startPersonio } from '../../../simulators/personio/index.ts';
import { simulatorControl } from '../../../test/support/simulator-control.ts';
import { createConnections } from '../../connectors/connections.ts';
import type { Employee } from '../../domain/employee.ts';
import { textAttribute } from '../../domain/employee.ts';
import type { EmployeeId, LearnerId } from '../../domain/ids.ts';
import type { Learner } from '../../domain/learner.ts';
import type { LinkKeys } from '../../domain/matching.ts';
import { ATTRIBUTE } from '../../domain/personio-attributes.ts';
import { planSync } from '../../domain/plan.ts';
import type { PersonPlan } from '../../domain/plan-person.ts';
import { judgeScope } from '../../domain/scope.ts';
import { parseEmployeeStatus } from '../../domain/status.ts';
import type { Connected, Connections } from '../../ports/connections.ts';
import { FROM_THE_START, type Page } from '../../ports/paging.ts';
import { accountKey } from '../../store/seal.ts';
import { anIntegration, type StoreForTests, storeForTests } from '../../store/testing/stored.ts';
import { lookAtPerson } from './look-at-person.ts';
import { type PersonBasis, readBasis } from './read-basis.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
const signal = new AbortController().signal;
const planKey = randomBytes(32);
const EMPLOYEES = 120;

let store: StoreForTests;
let connections: Connections;
let connected: Connected;
let basis: PersonBasis;
let simulators: { personio: Closing; elearnio: Closing };
interface Closing {
  readonly url: string;
  close(): Promise<void>;
}

beforeAll(async () => {
  const [personio, elearnio] = await Promise.all([
    startPersonio({ employees: EMPLOYEES }),
    startElearnio({ employees: EMPLOYEES, members: 'few' }),
  ]);
  simulators = { personio, elearnio };
  store = await storeForTests();
  const hosts = [personio, elearnio].map(({ url }) => new URL(url).host);
  connections = createConnections({
    ...store,
    accountKey: (...parts) => accountKey(store.key, ...parts),
    allowedHosts: hosts,
    options: { http: { backoffMs: 20 } },
  });
  const { id } = await anIntegration(store, {
    personio: { baseUrl: personio.url, clientId: personio.clientId, requestsPerMinute: null },
    lms: { baseUrl: `${elearnio.url}/backend/user-api/v1`, requestsPerMinute: null, pageSize: null },
    secrets: { clientSecret: personio.clientSecret, apiKey: elearnio.apiKey },
  });
  const opened = await connections.open(id);
  if ('problems' in opened) throw new Error(opened.problems[0]?.code);
  connected = opened;
  const { settings } = connected.integration;
  const grouped = { ...settings, groupAttributes: ['department'] as const };
  connected = { ...connected, integration: { ...connected.integration, settings: grouped } };
  basis = await readBasis(connected, signal);
});
afterAll(async () => {
  await connections?.close();
  await Promise.all([simulators?.personio.close(), simulators?.elearnio.close(), store?.close()]);
});

const look = (id: string) => lookAtPerson(connected, { ...store, planKey }, id as EmployeeId, signal);

async function all<Item>(pages: AsyncIterable<Page<Item>>): Promise<Item[]> {
  return (await Array.fromAsync(pages)).flatMap((page) => page.items);
}

/** What a run that reads everybody plans, by the same links. */
async function planOfEverybody(links: readonly LinkKeys[]): Promise<Map<EmployeeId, PersonPlan>> {
  const { resolved, groups } = basis;
  const employees: Employee[] = await all(connected.hr.readEmployees(resolved.needed, FROM_THE_START, signal));
  const judged = employees.map((employee) => ({ employee, scope: judgeScope(employee, resolved.scope) }));
  const learners: Learner[] = await all(connected.lms.readLearners(FROM_THE_START, signal));
  const plans = planSync({
    employees: judged.flatMap(({ employee, scope }) => (scope.verdict === 'in' ? [employee] : [])),
    outOfScope: judged.flatMap(({ employee, scope }) =>
      scope.verdict === 'out'
        ? [
            {
              id: employee.id,
              values: scope.values,
              status: parseEmployeeStatus(textAttribute(employee, ATTRIBUTE.status)),
            },
          ]
        : [],
    ),
    learners,
    links,
    rules: { settings: connected.integration.settings, resolved, can: connected.lms.can, groups, today: '2026-11-22' },
  });
  return new Map(plans.map((plan) => [plan.employeeId, plan]));
}

describe('a look at one person', () => {
  it('says of everybody in the company what a whole run plans, and writes nothing', async () => {
    const personio = simulatorControl(simulators.personio.url);
    const elearnio = simulatorControl(simulators.elearnio.url);
    const before = await elearnio.writes();
    const plans = await planOfEverybody([]);
    const ids = (await personio.employees()).map(({ id }) => String(id));
    const different: string[] = [];
    const outcomes = new Set<string>();
    async function compare(id: string): Promise<void> {
      const { explanation } = await look(id);
      const plan = plans.get(id as EmployeeId);
      outcomes.add(explanation.match?.outcome ?? 'out of scope');
      const codes = explanation.problems.map(({ code }) => code);
      const same =
        JSON.stringify(explanation.steps) === JSON.stringify(plan?.steps ?? []) &&
        (plan?.problems ?? []).every(({ code }) => codes.includes(code));
      if (!same) different.push(`${id}: ${plan?.problems.map(({ code }) => code)} ${explanation.match?.outcome}`);
    }
    for (let from = 0; from < ids.length; from += 10) await Promise.all(ids.slice(from, from + 10).map(compare));
    expect(ids.length).toBeGreaterThanOrEqual(EMPLOYEES);
    expect([...outcomes].toSorted()).toEqual(['case', 'matched', 'none', 'out of scope', 'replaced'].toSorted());
    expect(different).toEqual([]);
    expect(await elearnio.writes()).toBe(before);
  });

  it('names the scope, the account and how it was found, each field with its source, and what comes next', async () => {
    const plans = await planOfEverybody([]);
    const matched = [...plans.values()].find(({ learnerId, steps }) => learnerId && steps.length > 0);
    const { explanation, hold, last } = await look(String(matched?.employeeId));
    expect(explanation).toMatchObject({
      inPersonio: true,
      scope: {
        verdict: 'in',
        conditions: [{ attribute: 'elearnio Sync', operator: 'equals', wanted: ['ja'], holds: true }],
      },
      match: { outcome: 'matched', by: expect.stringMatching(/external-id|e-mail/), learnerId: matched?.learnerId },
      account: { learnerId: matched?.learnerId },
      next: { action: 'steps', runId: null },
    });
    expect(explanation.fields.length).toBeGreaterThan(8);
    expect(explanation.fields.find(({ field }) => field === 'last_name')).toMatchObject({
      ...{ attribute: 'last_name', origin: 'system', reading: 'present', value: expect.any(String) },
    });
    expect(explanation.groups).toMatchObject([{ attribute: 'department' }]);
    expect([hold, last.seen]).toEqual([null, null]);
  });

  it('finds a linked person by the link, and says where the account is gone', async () => {
    const plans = await planOfEverybody([]);
    const [some, other] = [...plans.values()].filter(({ learnerId }) => learnerId);
    const { id } = connected.integration;
    const link = `INSERT INTO links (integration_id, employee_id, learner_id) VALUES ($1, $2, $3)`;
    await store.rows(link, [id, some?.employeeId, some?.learnerId]);
    await store.rows(link, [id, other?.employeeId, '99999999' as LearnerId]);
    expect((await look(String(some?.employeeId))).explanation.match).toMatchObject({ outcome: 'linked', by: 'link' });
    const gone = await look(String(other?.employeeId));
    expect(gone.explanation).toMatchObject({ match: { outcome: 'link-lost' }, steps: [], next: { action: 'skipped' } });
    await store.rows('DELETE FROM links');
  });

  it('shows what would be done for somebody who is held, and that it is not', async () => {
    const plans = await planOfEverybody([]);
    const somebody = [...plans.values()].find(({ steps }) => steps.length > 0)?.employeeId as EmployeeId;
    const { id } = connected.integration;
    await store.holds.hold(id, [somebody], { reason: 'by-hand', runId: null, heldBy: 'lea' });
    const held = await look(somebody);
    expect(held.explanation.next).toEqual({ action: 'held', runId: null });
    expect(held.explanation.steps.length).toBeGreaterThan(0);
    expect(held.hold).toMatchObject({ heldBy: 'lea' });
    await store.erasures.erase([id], somebody, 'lea', async () => {});
    const erased = await look(somebody);
    expect([erased.explanation.next.action, erased.hold]).toEqual(['erased', null]);
    await store.erasures.readmit([id], somebody, async () => {});
  });

  it('says so where Personio knows nobody by that id', async () => {
    const { explanation } = await look('1');
    expect(explanation).toMatchObject({ inPersonio: false, scope: null, next: { action: 'not-in-personio' } });
  });

  it('says why nobody could be judged where an attribute of the scope cannot be read', async () => {
    const { integration } = connected;
    const conditions = [{ attribute: 'No such attribute', operator: 'present' as const }];
    const settings = { ...integration.settings, scope: { match: 'all' as const, conditions } };
    const blind = { ...connected, integration: { ...integration, settings } };
    const { explanation } = await lookAtPerson(blind, { ...store, planKey }, '1' as EmployeeId, signal);
    expect(explanation.next.action).toBe('stopped');
    expect(explanation.problems).toMatchObject([{ code: 'scope-attribute-unreadable' }]);
  });

  it('takes less than a second with vendors that are 50 ms away', async () => {
    const both = [simulators.personio, simulators.elearnio].map(({ url }) => simulatorControl(url));
    for (const simulator of both) await simulator.settings({ latencyMs: 50 });
    const [id] = (await both[0]?.employees())?.map((employee) => String(employee.id)) ?? [];
    const tookMs: number[] = [];
    for (let turn = 0; turn < 3; turn++) {
      const begunAt = performance.now();
      await look(String(id));
      tookMs.push(Math.round(performance.now() - begunAt));
    }
    for (const simulator of both) await simulator.settings({ latencyMs: 0 });
    expect(Math.min(...tookMs)).toBeLessThan(1_000);
  });
});
