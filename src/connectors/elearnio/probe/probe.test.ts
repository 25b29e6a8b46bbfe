import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startElearnio } from '../../../../simulators/elearnio/index.ts';
import type { ProbedCapabilities } from '../../../domain/probed-capabilities.ts';
import { unlimited } from '../../../ports/limiter.ts';
import type { LmsPort } from '../../../ports/lms-port.ts';
import type { ProbeQuestion, ProbeReport } from '../../../ports/lms-probe.ts';
import { DEFAULT_HTTP } from '../../http/http-settings.ts';
import { createPools } from '../../http/pools.ts';
import type { ElearnioClient } from '../client.ts';
import { createElearnio } from '../index.ts';
import { findAccount } from './account.ts';

const QUICK = { ...DEFAULT_HTTP, backoffMs: 5, headersTimeoutMs: 400 };
const EMAIL = 'probe@firma.example';
const signal = new AbortController().signal;
const pools = createPools(QUICK);
let simulator: Awaited<ReturnType<typeof startElearnio>>;

beforeEach(async () => {
  simulator = await startElearnio({});
});
afterEach(() => simulator.close());
afterAll(() => pools.close());

describe('the cap of a page', () => {
  it.each([
    [{ maxPageSize: 5 }, 5, 'certain'],
    [{ maxPageSize: 100 }, 100, 'certain'],
    [{ maxPageSize: 250, overPageSize: 'refuse' }, 131, 'likely'],
    [{ maxPageSize: 120, overPageSize: 'refuse' }, 100, 'certain'],
    [{ maxPageSize: 5_000 }, 131, 'likely'],
  ])('with %j is found to be %s', async (settings, pageCap, certainty) => {
    await people(118);
    await sim('PUT', '/settings', settings);
    const report = await probed();
    expect(report.probed.pageCap).toBe(pageCap);
    expect(finding(report, 'page-cap').certainty).toBe(certainty);
  });

  it('stays open where everybody fits into a usual page', async () => {
    const report = await probed();
    expect(report.probed).not.toHaveProperty('pageCap');
    expect(finding(report, 'page-cap')).toMatchObject({
      certainty: 'open',
      found: 'The portal has only 13 learners; they all fit into one page.',
    });
  });
});

describe('the search for a group by name', () => {
  it.each([
    ['exact', true, /finds only the name itself\.$/],
    ['any-case', false, /also names in other case\.$/],
    ['part', false, /other case, and names that only contain it/],
    ['overlooked', false, /have nothing to do with it\.$/],
  ])('is found to be %s', async (groupNameFilter, exact, sentence) => {
    await sim('PUT', '/settings', { groupNameFilter });
    const report = await probed();
    expect(report.probed.exactGroupNames).toBe(exact);
    expect(finding(report, 'group-names').found).toMatch(sentence);
  });
});

describe('emptying a field', () => {
  it.each([
    [{}, 'null', 'null'],
    [{ emptyText: 'refuse' }, 'null', 'null'],
    [{ nullValue: 'refuse' }, 'empty-text', 'nothing'],
    [{ nullValue: 'ignore' }, 'empty-text', 'nothing'],
    [{ nullValue: 'ignore', emptyText: 'ignore' }, 'nothing', 'nothing'],
    [{ nullValue: 'refuse', emptyText: 'refuse' }, 'nothing', 'nothing'],
  ])('with %j takes %s for a text and %s for a date', async (settings, clearsTexts, clearsDates) => {
    await sim('PUT', '/settings', settings);
    expect((await probed()).probed).toMatchObject({ clearsTexts, clearsDates });
  });

  it('says what it could not empty again, and the next probe does once the portal lets it', async () => {
    await sim('PUT', '/settings', { nullValue: 'ignore', emptyText: 'ignore' });
    const { learner, leftBehind } = await probed();
    expect(leftBehind).toEqual([
      'The field team keeps a value of the probe: empty it by hand.',
      'The field birth_date keeps a value of the probe: empty it by hand.',
    ]);
    await sim('PUT', '/settings', { nullValue: 'clear', emptyText: 'clear' });
    expect((await probed()).leftBehind).toEqual([]);
    expect(await member(learner.id)).toMatchObject({ team: null, birth_date: null });
  });
});

describe('memberships in groups without external id', () => {
  const hide = { hiddenGroups: 'hide' };
  const show = { hiddenGroups: 'show' };
  const drop = { unknownGroups: 'drop' };
  const keep = { hiddenOnReplace: 'keep' };
  it.each([
    [hide, false, 'lost'],
    [{ ...hide, ...keep }, false, 'kept'],
    [show, true, 'lost'],
    [{ ...show, ...drop }, true, 'lost'],
    [{ ...show, ...keep }, true, 'kept'],
    [{ ...show, ...drop, ...keep }, true, 'kept-when-repeated'],
    [{ hiddenGroups: 'show-and-take' }, true, 'kept-when-repeated'],
    [{ hiddenGroups: 'show-and-take', ...keep }, true, 'kept-when-repeated'],
  ])('with %j are shown: %s, and %s', async (settings, showsHiddenMemberships, hiddenMemberships) => {
    await sim('PUT', '/settings', settings);
    const account = await anAccount(['Logistik', 'IT']);
    const report = await probed();
    expect(report.probed).toMatchObject({ showsHiddenMemberships, hiddenMemberships });
    expect(finding(report, 'hidden-memberships').certainty).toBe('certain');

    const left = hiddenMemberships === 'lost' ? ['IT'] : ['IT', 'Logistik'];
    expect((await member(account)).groups.map(({ name }) => name).sort()).toEqual(left);
    expect(report.leftBehind).toEqual([]);
  });

  it('stay open until a hand puts the account into such a group', async () => {
    const report = await probed();
    expect(report.probed).not.toHaveProperty('hiddenMemberships');
    expect(finding(report, 'hidden-memberships')).toMatchObject({
      certainty: 'open',
      found: expect.stringMatching(/put it into the group "Logistik" in the portal and probe again/),
      changes: expect.stringMatching(/group-write-unsafe/),
    });
  });

  it('stay open while the lists lag behind the write', async () => {
    await anAccount(['Logistik']);
    const lists = { endpoint: 'GET /members', kind: 'empty-list', contains: 'group_id]=201' };
    await sim('POST', '/faults', lists); // the list of the group that is added never shows it
    const report = await probed();
    expect(finding(report, 'hidden-memberships').found).toMatch(/did not show the change of groups in time/);
    expect(report.probed).not.toHaveProperty('hiddenMemberships');
    expect(report.leftBehind).toEqual([]);
  });
});

describe('the account', () => {
  it('is refused when it is anybody', async () => {
    const account = await anAccount([]);
    for (const [values, unfit] of [
      [{ employee_id: '77' }, 'external-id'],
      [{ employee_id: null, role: 'author' }, 'other-role'],
      [{ role: 'company_admin' }, 'other-role'],
      [{ role: 'talent', last_login: '2026-10-30T07:12:00.000Z' }, 'signed-in'],
      [{ last_login: null, last_activity: '2026-10-30T07:12:00.000Z' }, 'signed-in'],
      [{ last_activity: null }, null],
    ] as const) {
      await sim('PATCH', `/members/${account}`, values);
      expect((await lms().prepareProbe(EMAIL, signal)).unfit).toBe(unfit);
    }
    await sim('POST', '/members', { email: EMAIL.toUpperCase(), role: 'talent' });
    await sim('PUT', '/settings', { emailFilter: 'any-case' });
    expect((await lms().prepareProbe(EMAIL, signal)).unfit).toBe('several-accounts');
  });

  it('is told from everybody else where the portal overlooks the filter', async () => {
    const rows = ['1', '2', '3'].map((id) => ({ id, attributes: { email: `P${id}@firma.example`, status: 'active' } }));
    const client = {
      members: async () => ({ data: rows, meta: { record_count: rows.length, page_count: 1 } }),
      rawMember: async (id: string) => rows.find((row) => row.id === id),
    } as unknown as ElearnioClient;
    expect((await findAccount(client, 100, 'p2@firma.example', signal))?.learner.id).toBe('2');
    expect(await findAccount(client, 100, 'p4@firma.example', signal)).toBeNull();
  });

  it('keeps values that it had, and fields that are filled are not used', async () => {
    const account = await anAccount(['IT'], { team: 'Nacht', birth_date: '1990-01-02', status: 'leave' });
    const before = await member(account);
    const { leftBehind, probed: found } = await probed();
    expect({ leftBehind, found }).toMatchObject({
      leftBehind: [],
      found: { clearsTexts: 'null', clearsDates: 'null' },
    });
    const { writes: _writes, updatedAt: _at, ...after } = await member(account);
    expect(before).toMatchObject(after);
  });

  it('is rid of what a killed probe left in it', async () => {
    const account = await anAccount(['IT'], { team: 'Matrikel probe, group g-4001', birth_date: '1900-01-01' });
    await sim('PATCH', `/members/${account}`, { groups: ['IT', await nameOf('g-4001')] });
    expect((await probed()).leftBehind).toEqual([]);
    const after = await member(account);
    expect(after).toMatchObject({ team: null, birth_date: null });
    expect(after.groups.map(({ name }) => name)).toEqual(['IT']);
  });
});

describe('a probe that is stopped', () => {
  it('lets the write on its way end, puts everything back and leaves the rest open', async () => {
    const account = await anAccount(['Logistik'], { team: null });
    await sim('POST', '/faults', { endpoint: 'PATCH /members/{id}', kind: 'slow', delayMs: 300, times: 1 });
    const stop = new AbortController();
    const running = lms()
      .prepareProbe(EMAIL, signal)
      .then((prepared) => prepared.run(stop.signal));
    await vi.waitFor(async () => expect(await inFlight('PATCH /members/{id}')).toBe(true), 5_000);
    stop.abort(new Error('nobody waits any more'));

    const report = await running;
    expect(report).toMatchObject({ ended: 'stopped', leftBehind: [] });
    expect(report.findings.map(({ certainty }) => certainty)).toEqual(['open', 'likely', 'open', 'open', 'open']);
    await vi.waitFor(async () => expect((await sim<{ inFlight: number }>('GET', '/counters')).inFlight).toBe(0));
    expect(await member(account)).toMatchObject({ team: null, groups: [{ name: 'Logistik' }] });
  });

  it('leaves an account switched off that it was just making', async () => {
    await sim('POST', '/faults', { endpoint: 'POST /members', kind: 'commit-then-timeout', times: 1 });
    const stop = new AbortController();
    const running = lms()
      .prepareProbe(EMAIL, signal)
      .then((prepared) => prepared.run(stop.signal));
    running.catch(() => {});
    await vi.waitFor(async () => expect(await sim('GET', '/counters')).toMatchObject({ creates: 1 }), 5_000);
    stop.abort(new Error('nobody waits any more'));
    await expect(running).rejects.toThrow();
    expect((await lms().prepareProbe(EMAIL, signal)).learner?.status).toBe('inactive');
  });
});

describe('a portal that fails meanwhile', () => {
  it('leaves the rest open, and keeps what was settled', async () => {
    const account = await anAccount([]);
    await sim('POST', '/faults', { endpoint: 'GET /groups', kind: '403' });
    const report = await probed();
    expect(report.ended).toMatchObject({ code: 'lms-key-refused' });
    expect(report.findings.map(({ certainty }) => certainty)).toEqual(['open', 'open', 'open', 'open', 'open']);
    expect(await member(account)).toMatchObject({ writes: 0 });
  });

  it('gets lost answers asked again and ends as if nothing had been', async () => {
    const account = await anAccount(['Logistik']);
    for (const kind of ['reset-after', 'reset-before', 'commit-then-timeout'])
      await sim('POST', '/faults', { endpoint: 'PATCH /members/{id}', kind, skip: 2, everyNth: 3, times: 2 });
    const report = await probed();
    expect(report).toMatchObject({
      ended: null,
      leftBehind: [],
      probed: { clearsTexts: 'null', hiddenMemberships: 'lost' },
    });
    expect(await member(account)).toMatchObject({ team: null, birth_date: null });
  });

  it('makes one account when the answer to the create is lost', async () => {
    await sim('POST', '/faults', { endpoint: 'POST /members', kind: 'reset-after', times: 1 });
    await probed();
    expect(await sim('GET', '/counters')).toMatchObject({ creates: 1, duplicateCreates: 0, invitations: 0 });
  });

  it('says so where it will not have the account', async () => {
    await sim('POST', '/faults', { endpoint: 'POST /members', kind: '400' });
    await expect(probed()).rejects.toMatchObject({ details: { code: 'write-refused' } });
  });

  it('is told what stays behind when it never answers again', async () => {
    await anAccount([]);
    await sim('POST', '/faults', { endpoint: 'PATCH /members/{id}', kind: '401', skip: 1 });
    const report = await probed();
    expect(report.ended).toMatchObject({ code: 'lms-key-refused' });
    expect(report.leftBehind).toEqual([expect.stringMatching(/The next probe removes them/)]);
  });
});

function lms(found: ProbedCapabilities | null = null): LmsPort {
  return createElearnio({
    connection: { baseUrl: simulator.url, apiKey: simulator.apiKey, pageSize: null, probed: found },
    peopleAtOnce: 10,
    limiter: unlimited,
    pools,
    http: QUICK,
  });
}

async function probed(): Promise<ProbeReport> {
  return (await lms().prepareProbe(EMAIL, signal)).run(signal);
}

function finding({ findings }: ProbeReport, question: ProbeQuestion) {
  const found = findings.find((one) => one.question === question);
  if (!found) throw new Error(`${question} was not asked`);
  return found;
}

interface SimMember {
  readonly [field: string]: unknown;
  readonly groups: readonly { readonly name: string }[];
}
const member = (id: string) => sim<SimMember>('GET', `/members/${id}`);

async function anAccount(groups: readonly string[], values: object = {}): Promise<string> {
  const { id } = await sim<{ id: number }>('POST', '/members', { email: EMAIL, role: 'talent', groups, ...values });
  return String(id);
}

async function inFlight(endpoint: string): Promise<boolean> {
  const { calls } = await sim<{ calls: Record<string, { total: number; byStatus: object }> }>('GET', '/counters');
  const { total, byStatus } = calls[endpoint] ?? { total: 0, byStatus: {} };
  return total === 1 && Object.keys(byStatus).length === 0;
}

async function people(count: number): Promise<void> {
  const numbers = Array.from({ length: count }, (_, number) => number);
  await Promise.all(numbers.map((number) => sim('POST', '/members', { email: `p${number}@firma.example` })));
}

async function nameOf(externalId: string): Promise<string> {
  const groups = await sim<{ name: string; external_id: string | null }[]>('GET', '/groups');
  return groups.find((group) => group.external_id === externalId)?.name ?? '';
}

async function sim<Answer = unknown>(method: string, path: string, body?: unknown): Promise<Answer> {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  const answer = await fetch(`${simulator.url}/_sim${path}`, init);
  if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}
