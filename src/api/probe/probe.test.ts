import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startElearnio } from '../../../simulators/elearnio/index.ts';
import { simulatorControl } from '../../../test/support/simulator-control.ts';
import { fakeHr, NO_PERSONNEL_FILE, NO_SUBSCRIPTIONS } from '../../activities/testing/fake-vendors.ts';
import { createElearnio } from '../../connectors/elearnio/index.ts';
import { DEFAULT_HTTP } from '../../connectors/http/http-settings.ts';
import { createPools } from '../../connectors/http/pools.ts';
import type { EmployeeId, LearnerId } from '../../domain/ids.ts';
import { mergeProbed, type ProbedCapabilities } from '../../domain/probed-capabilities.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Connections } from '../../ports/connections.ts';
import type { Integration } from '../../ports/integration-store.ts';
import { unlimited } from '../../ports/limiter.ts';
import type { ProbeStore } from '../../ports/probe-store.ts';
import { ACME } from '../testing/bodies.ts';
import { type TestApi, testApi } from '../testing/test-api.ts';
import { createProbes, type Probes } from './probes.ts';

const QUICK = { ...DEFAULT_HTTP, backoffMs: 5, headersTimeoutMs: 2_000 };
const FILES = { personnelFile: NO_PERSONNEL_FILE, portal: 'https://portal.example' };
const EMAIL = 'probe@firma.example';
const PATH = '/api/v1/integrations/acme/probe';
const pools = createPools(QUICK);
afterAll(() => pools.close());

let api: TestApi;
let probes: Probes;
let portal: ReturnType<typeof simulatorControl>;
let linked: { employeeId: EmployeeId; learnerId: LearnerId }[];
let employees: string[];
let stands: readonly Problem[];
let store: ReturnType<typeof memoryProbing>;

beforeEach(async () => {
  const simulator = await startElearnio({});
  portal = simulatorControl(simulator.url);
  [linked, employees, stands, store] = [[], [], [], memoryProbing()];
  const lms = createElearnio({
    connection: { baseUrl: simulator.url, apiKey: simulator.apiKey, pageSize: null },
    peopleAtOnce: 10,
    limiter: unlimited,
    pools,
    http: QUICK,
  });
  const hr = fakeHr({ hasAddress: async (email) => employees.includes(email) });
  const open: Connections['open'] = async () =>
    stands.length > 0
      ? { problems: stands }
      : { integration: await acme(), hr, lms, subscriptions: NO_SUBSCRIPTIONS, ...FILES };
  const own = {
    list: async () => [await acme()],
  };
  const runs = { openRuns: (id: Integration['id']) => api.runs.openRuns(id) };
  probes = createProbes({
    connections: { open },
    integrations: own,
    links: { all: async () => linked },
    runs,
    probing: store,
  });
  api = await testApi({ probes });
  await api.ask('POST', '/api/v1/integrations', ACME);
  return async () => {
    await api.close();
    await probes.settled();
    await simulator.close();
  };
});

async function acme(): Promise<Integration> {
  const [integration] = await api.integrations.list();
  if (!integration) throw new Error('the integration is gone');
  return integration;
}

describe('a probe', () => {
  it('says in a dry run what it would do, and writes nothing', async () => {
    const { status, body } = await api.ask('POST', PATH, { email: EMAIL, dryRun: true });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      dryRun: true,
      account: { learnerId: null, isNew: true },
      findings: [],
      ended: null,
      probed: null,
    });
    expect((body.intentions as string[]).join(' ')).toMatch(/called Matrikel Probe, without an invitation/);
    expect(await portal.writes()).toBe(0);
  });

  it('answers every question, keeps what it settled, and mails nobody', async () => {
    const { status, body } = await api.ask('POST', PATH, { email: EMAIL });
    expect(status).toBe(200);
    expect(body).toMatchObject({ dryRun: false, account: { isNew: true }, leftBehind: [], ended: null });
    const findings = body.findings as { question: string; certainty: string }[];
    expect(findings.map(({ question, certainty }) => [question, certainty])).toEqual([
      ['page-cap', 'open'],
      ['group-names', 'likely'],
      ['clearing-texts', 'certain'],
      ['clearing-dates', 'certain'],
      ['hidden-memberships', 'open'],
    ]);
    const kept = { exactGroupNames: true, clearsTexts: 'null', clearsDates: 'null' };
    expect(body.probed).toMatchObject(kept);
    expect(store.saved).toMatchObject(kept);
    expect(await portal.counters()).toMatchObject({ creates: 1, invitations: 0, courseMails: 0, deletes: 0 });
    expect(JSON.stringify(body)).not.toContain(EMAIL);
  });

  it('keeps an earlier answer to a question that it leaves open', async () => {
    store.saved = { probedAt: '2026-11-02T08:00:00.000Z', hiddenMemberships: 'kept' };
    const { body } = await api.ask('POST', PATH, { email: EMAIL });
    const changes = (body.findings as { question: string; changes: string }[]).map((one) => [
      one.question,
      one.changes,
    ]);
    expect(changes).toContainEqual(['hidden-memberships', 'Nothing: what an earlier probe found goes on to hold.']);
    expect(changes).toContainEqual(['page-cap', expect.stringMatching(/100 at a time/)]);
    expect(body.probed).toMatchObject({ hiddenMemberships: 'kept', clearsTexts: 'null' });
  });

  it('refuses an account that is somebody by what Matrikel knows', async () => {
    employees.push(EMAIL);
    expect(await refusal()).toBe('employees-address');
    employees = [];
    const { id } = await portal.call<{ id: number }>('POST', 'members', { email: EMAIL, role: 'talent' });
    linked.push({ employeeId: '7' as EmployeeId, learnerId: String(id) as LearnerId });
    expect(await refusal()).toBe('linked');
    expect(await refusal({ dryRun: true })).toBe('linked');
    expect(await portal.writes()).toBe(0);
  });

  it('refuses an account that is somebody by what the portal says', async () => {
    await portal.call('POST', 'members', { email: EMAIL, role: 'author' });
    expect(await refusal()).toBe('other-role');
    expect(await portal.writes()).toBe(0);
  });

  it('waits for a run to end, and one goes on at a time', async () => {
    const { body } = await api.ask('POST', '/api/v1/integrations/acme/runs', {});
    const answer = await api.ask('POST', PATH, { email: EMAIL });
    expect(answer).toMatchObject({ status: 409, body: { code: 'run-goes-on', runId: body.runId } });
    expect(store.held).toBe(false);
    await api.runs.close(body.runId as never, 'completed');

    await portal.fault({ endpoint: 'GET /groups', kind: 'slow', delayMs: 300, times: 1 });
    const first = api.ask('POST', PATH, { email: EMAIL });
    await vi.waitFor(() => expect(store.held).toBe(true), 10_000);
    expect(await api.ask('POST', PATH, { email: EMAIL })).toMatchObject({
      status: 409,
      body: { code: 'probe-goes-on' },
    });
    expect((await first).status).toBe(200);
    expect(store.held).toBe(false);
  });

  it('puts back what it wrote when its caller goes away', async () => {
    await portal.fault({ endpoint: 'PATCH /members/{id}', kind: 'slow', delayMs: 300, times: 1 });
    const caller = new AbortController();
    const headers = { authorization: `Bearer ${api.token}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ email: EMAIL });
    const waiting = fetch(`${api.url}${PATH}`, { method: 'POST', headers, body, signal: caller.signal });
    await vi.waitFor(async () => expect((await portal.counters()).calls['PATCH /members/{id}']).toBeDefined(), 5_000);
    caller.abort();
    await expect(waiting).rejects.toThrow();
    await vi.waitFor(() => expect(store.held).toBe(false), 10_000);
    await probes.settled();
    const [account] = (await portal.members()).filter((member) => member.email === EMAIL);
    expect(account).toMatchObject({ team: null, birth_date: null, status: 'inactive' });
    expect((await portal.counters()).calls['PATCH /members/{id}']?.total).toBeLessThan(6);
  });

  it('is for admins only, and wants an address', async () => {
    const authorization = `Bearer ${await api.tokenFor('operator')}`;
    expect((await api.ask('POST', PATH, { email: EMAIL }, { authorization })).status).toBe(403);
    expect((await api.ask('DELETE', PATH, undefined, { authorization })).status).toBe(403);
    for (const body of [{}, { email: 'nobody' }]) expect((await api.ask('POST', PATH, body)).status).toBe(400);
    expect((await api.ask('POST', '/api/v1/integrations/nobody/probe', { email: EMAIL })).status).toBe(404);
    expect(await portal.writes()).toBe(0);
  });

  it('says in words what a vendor would not do', async () => {
    stands = [{ code: 'secret-missing', severity: 'error' }];
    expect(await api.ask('POST', PATH, { email: EMAIL })).toMatchObject({
      status: 409,
      body: { code: 'secret-missing' },
    });
    stands = [];
    await portal.fault({ endpoint: 'POST /members', kind: '400' });
    const refused = await api.ask('POST', PATH, { email: EMAIL });
    expect(refused).toMatchObject({ status: 409, body: { code: 'probe-account-not-made' } });
    await portal.settings({ apiKey: 'rotated' });
    expect(await api.ask('POST', PATH, { email: EMAIL })).toMatchObject({
      status: 409,
      body: { code: 'lms-key-refused' },
    });
  });

  it('is written into the audit log without its address', async () => {
    await api.ask('POST', PATH, { email: EMAIL, dryRun: true });
    expect(api.audited.at(-1)).toMatchObject({ operation: 'probeIntegration', target: 'acme', status: 200 });
    expect(JSON.stringify([api.audited, api.logged])).not.toContain(EMAIL);
  });
});

describe('what was probed', () => {
  const known: ProbedCapabilities = { probedAt: '2026-11-02T08:00:00.000Z', pageCap: 50 };

  it('is shown with the integration, and dropped when it leads to another portal', async () => {
    const { id } = await acme();
    const shown = async () => (await api.ask('GET', '/api/v1/integrations/acme')).body.probed;
    for (const lms of [
      { baseUrl: 'https://elearnio.net/backend/user-api/v2' },
      { baseUrl: 'https://other.elearnio.net' },
      { apiKey: 'of-another-portal-at-the-same-address' },
    ]) {
      await api.integrations.change(id, { probed: known as never });
      await api.ask('PATCH', '/api/v1/integrations/acme', { lms: { requestsPerMinute: 200 } });
      expect(await shown()).toEqual(known);
      await api.ask('PATCH', '/api/v1/integrations/acme', { lms });
      expect(await shown()).toBeNull();
    }
  });

  it('can be forgotten, but not while a run works with it', async () => {
    const { id } = await acme();
    await api.integrations.change(id, { probed: known as never });
    const { body } = await api.ask('POST', '/api/v1/integrations/acme/runs', {});
    expect(await api.ask('DELETE', PATH)).toMatchObject({ status: 409, body: { code: 'run-goes-on' } });
    await api.runs.close(body.runId as never, 'completed');
    expect((await api.ask('DELETE', PATH)).status).toBe(204);
    expect((await acme()).probed).toBeNull();
  });
});

async function refusal(more: object = {}): Promise<unknown> {
  const { status, body } = await api.ask('POST', PATH, { email: EMAIL, ...more });
  expect({ status, code: body.code }).toEqual({ status: 409, code: 'probe-account-refused' });
  return (body.errors as { code: string }[])[0]?.code;
}

function memoryProbing(): ProbeStore & { held: boolean; saved: ProbedCapabilities | null } {
  const memory = {
    held: false,
    saved: null as ProbedCapabilities | null,
    async hold() {
      if (memory.held) return null;
      memory.held = true;
      const release = async () => {
        await sleep(0);
        memory.held = false;
      };
      return { lost: new AbortController().signal, release };
    },
    async save(_id: unknown, _baseUrl: unknown, found: Parameters<ProbeStore['save']>[2]) {
      memory.saved = mergeProbed(memory.saved, found, new Date().toISOString());
      return memory.saved;
    },
  };
  return memory;
}
