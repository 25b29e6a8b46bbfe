import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startElearnio } from '../../../simulators/elearnio/index.ts';
import type { EmployeeId, GroupId, LearnerId, StepId } from '../../domain/ids.ts';
import type { PlanStep } from '../../domain/steps.ts';
import { unlimited } from '../../ports/limiter.ts';
import type { LmsPort } from '../../ports/lms-port.ts';
import { FROM_THE_START } from '../../ports/paging.ts';
import { DEFAULT_HTTP } from '../http/http-settings.ts';
import { createPools } from '../http/pools.ts';
import { createElearnio } from './index.ts';

const signal = new AbortController().signal;
const QUICK = { ...DEFAULT_HTTP, backoffMs: 5, headersTimeoutMs: 400 };
const pools = createPools(QUICK);
const MINE = { employeeId: '900' as EmployeeId };

let simulator: Awaited<ReturnType<typeof startElearnio>>;

beforeEach(async () => {
  simulator = await startElearnio({});
});
afterEach(() => simulator.close());

describe('what goes over the wire', () => {
  let server: Server;
  let requests: { method: string | undefined; headers: IncomingMessage['headers']; body: Record<string, unknown> }[];

  beforeEach(async () => {
    requests = [];
    server = createServer(async (request, response) => {
      let text = '';
      for await (const chunk of request) text += chunk;
      requests.push({ method: request.method, headers: request.headers, body: text === '' ? {} : JSON.parse(text) });
      const attributes = {
        status: 'active',
        role: 'talent',
        groups: ['g-1', 'g-9'],
        team: 'Nacht',
        email: 'a@b.example',
      };
      response.end(JSON.stringify({ data: { id: 1, type: 'members', attributes } }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  it('names both mail switches on every write, a role only on create, and the key in its header', async () => {
    const lms = elearnio(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    await apply(lms, null, [create(true)]);
    await apply(lms, '1', [update('team', 'Tag'), join('g-2')]);
    const writes = requests.filter((request) => request.method !== 'GET');
    expect(writes.map(({ body: { member_invite, course_invite } }) => [member_invite, course_invite])).toEqual([
      [true, false],
      [false, false],
    ]);
    expect(writes.map(({ body }) => 'role' in (body.data as { attributes: object }).attributes)).toEqual([true, false]);
    expect(writes[0]?.headers).toMatchObject({ 'user-api-key': 'key', 'content-type': 'application/vnd.api+json' });
  });

  it('carries fields, status and all groups of an existing learner in one write', async () => {
    const lms = elearnio(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const leave: PlanStep = {
      kind: 'deactivate',
      ...MINE,
      learnerId: '1' as LearnerId,
      before: 'active',
      after: 'inactive',
      evidence: { kind: 'status', status: 'inactive' },
    };
    await apply(lms, '1', [update('team', 'Tag'), leave, join('g-2')]);
    expect(requests.filter((request) => request.method === 'PATCH').map((request) => request.body.data)).toEqual([
      { type: 'members', id: '1', attributes: { team: 'Tag', status: 'inactive', groups: ['g-1', 'g-9', 'g-2'] } },
    ]);
    expect(requests.map((request) => request.method)).toEqual(['GET', 'PATCH', 'GET']); // the last asks why nothing changed
  });
});

describe('elearnio', () => {
  it('reads everybody where the server gives fewer rows a page than asked for', async () => {
    await sim('PUT', '/settings', { maxPageSize: 5 });
    const ids = new Set<string>();
    for await (const page of elearnio().readLearners(FROM_THE_START, signal)) {
      for (const learner of page.items) ids.add(learner.id);
      expect(page.total).toBe(12);
    }
    expect(ids.size).toBe(12);
  });

  it('names who is in a group that cannot be addressed', async () => {
    const { groups, hidden } = await elearnio().readGroups(signal);
    expect(groups.filter((group) => group.id === null)).toEqual([{ name: 'Logistik', id: null }]);
    expect(hidden).toHaveLength(2);
    expect(new Set(hidden.map((membership) => membership.group))).toEqual(new Set(['Logistik']));
  });

  it('tells administrators and free places apart', async () => {
    const learners = [];
    for await (const page of elearnio().readLearners(FROM_THE_START, signal)) learners.push(...page.items);
    expect(learners.filter((learner) => learner.isAdministrator)).toHaveLength(2);
    expect(learners.filter((learner) => learner.externalId === '')).toEqual([]);
  });

  it('makes the account without a group that the portal does not know, and says which step failed', async () => {
    const outcome = await apply(elearnio(), null, [create(false), join('g-4000'), join('g-gone')]);
    expect(outcome).toEqual(['applied', 'applied', 'write-refused']);
  });

  it('notices a group that the portal drops without a word', async () => {
    await sim('PUT', '/settings', { unknownGroups: 'drop' });
    expect(await apply(elearnio(), null, [create(false), join('g-4000'), join('g-gone')])).toEqual([
      'applied',
      'applied',
      'write-not-taken',
    ]);
  });

  it('re-invites only where the portal offers it, and never by itself a second time', async () => {
    await apply(elearnio(), null, [create(true)]);
    const id = (await findMine()).id;
    const invite: PlanStep = { kind: 'invite', ...MINE, learnerId: id };
    expect(await apply(elearnio(), id, [invite])).toEqual(['write-refused']);

    await sim('PUT', '/settings', { extensions: true });
    const offering = elearnio(simulator.url, true);
    expect(await apply(offering, id, [invite])).toEqual(['applied']);
    await sim('POST', '/faults', { endpoint: 'POST /members/{id}/invitations', kind: 'reset-after', times: 1 });
    expect(await apply(offering, id, [invite])).toEqual(['write-unconfirmed']);
    expect(await apply(offering, id, [invite], true)).toEqual(['write-unconfirmed']);
    expect((await counters()).calls['POST /members/{id}/invitations']?.total).toBe(2);
  });

  it('checks the key and the address', async () => {
    expect(await elearnio().check(signal)).toEqual([]);
    const wrongPath = elearnio(`${simulator.url}/somewhere`);
    await expect(wrongPath.check(signal)).rejects.toMatchObject({ details: { setting: 'lms.baseUrl' } });
    await sim('PUT', '/settings', { apiKey: 'rotated' });
    await expect(elearnio().check(signal)).rejects.toMatchObject({
      details: { code: 'lms-key-refused', setting: 'lms.apiKey' },
    });
  });
});

function elearnio(baseUrl = simulator.url, extensions = false): LmsPort {
  const apiKey = baseUrl.startsWith(simulator.url) ? simulator.apiKey : 'key';
  return createElearnio({
    connection: { baseUrl, apiKey, pageSize: null },
    peopleAtOnce: 10,
    limiter: unlimited,
    pools,
    http: QUICK,
    extensions,
  });
}

function create(invite: boolean): PlanStep {
  const fields = { email: 'probe@firma.example', first_name: 'Erika', last_name: 'Probe', employee_id: '900' };
  return { kind: 'create', ...MINE, after: { fields, status: 'active' }, invite };
}

function update(field: string, after: string): PlanStep {
  const change = { field, before: 'alt', after, from: 'team' } as never;
  return { kind: 'update', ...MINE, learnerId: '1' as LearnerId, changes: [change] };
}

function join(group: string): PlanStep {
  return { kind: 'add-to-group', ...MINE, learnerId: null, groupId: group as GroupId, group };
}

/** `applied`, or the code of what went wrong, step by step. */
async function apply(
  lms: LmsPort,
  learnerId: string | null,
  steps: readonly PlanStep[],
  uncertain = false,
): Promise<string[]> {
  async function* people() {
    const named = steps.map((step, index) => ({ id: String(index) as StepId, step }));
    yield { ...MINE, learnerId: learnerId as LearnerId | null, steps: named, uncertain };
  }
  const said: string[] = [];
  for await (const person of lms.apply(people(), { signal, check: () => {} })) {
    for (const { outcome } of person.steps) said.push(outcome.result === 'applied' ? 'applied' : outcome.problem.code);
  }
  return said;
}

async function findMine() {
  for await (const page of elearnio().readLearners(FROM_THE_START, signal)) {
    const mine = page.items.find((learner) => learner.externalId === MINE.employeeId);
    if (mine) return mine;
  }
  throw new Error('There is no such learner.');
}

async function sim(method: string, path: string, body: unknown): Promise<void> {
  const answer = await fetch(`${simulator.url}/_sim${path}`, { method, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(await answer.text());
}

async function counters(): Promise<{ calls: Record<string, { total: number }> }> {
  return (await (await fetch(`${simulator.url}/_sim/counters`)).json()) as never;
}
