import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startElearnio } from '../../../simulators/elearnio/index.ts';
import { type SimulatorControl, simulatorControl } from '../../../test/support/simulator-control.ts';
import type { EmployeeId, GroupId, LearnerId, StepId } from '../../domain/ids.ts';
import type { Probed } from '../../domain/probed-capabilities.ts';
import { unlimited } from '../../ports/limiter.ts';
import type { LmsPort } from '../../ports/lms-port.ts';
import { FROM_THE_START } from '../../ports/paging.ts';
import { DEFAULT_HTTP } from '../http/http-settings.ts';
import { createPools } from '../http/pools.ts';
import { createElearnio } from './index.ts';

const signal = new AbortController().signal;
const QUICK = { ...DEFAULT_HTTP, backoffMs: 5, headersTimeoutMs: 400 };
const pools = createPools(QUICK);
let simulator: Awaited<ReturnType<typeof startElearnio>>;
let portal: SimulatorControl;

beforeEach(async () => {
  simulator = await startElearnio({});
  portal = simulatorControl(simulator.url);
});
afterEach(() => simulator.close());
afterAll(() => pools.close());

describe('the size of a page', () => {
  it.each([
    [{}, null, '100'],
    [{ pageCap: 250 }, null, '250'],
    [{ pageCap: 30 }, null, '30'],
    [{ pageCap: 50_000 }, null, '1000'],
    [{ pageCap: 250 }, 40, '40'],
  ])('where %j was probed and the setting is %s is %s', async (probed, pageSize, asked) => {
    const urls: string[] = [];
    const server = createServer((request, response) => {
      urls.push(decodeURIComponent(request.url ?? ''));
      response.end(JSON.stringify({ data: [], meta: { record_count: 0, page_count: 0 } }));
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    for await (const _page of elearnio(probed, pageSize, `http://127.0.0.1:${port}`).readLearners(
      FROM_THE_START,
      signal,
    ));
    server.close();
    expect(urls).toEqual([expect.stringMatching(new RegExp(`page\\[size\\]=${asked}$`))]);
  });
});

describe('memberships in groups without external id', () => {
  const MANAGEMENT = 'g-4000' as GroupId;
  it.each([
    [{ hiddenOnReplace: 'keep' }, { hiddenMemberships: 'kept', showsHiddenMemberships: false }],
    [
      { hiddenGroups: 'show', hiddenOnReplace: 'keep' },
      { hiddenMemberships: 'kept', showsHiddenMemberships: true },
    ],
    [{ hiddenGroups: 'show-and-take' }, { hiddenMemberships: 'kept-when-repeated', showsHiddenMemberships: true }],
  ] as const)('with %j survive a change of groups, and nobody is held back', async (settings, probed) => {
    await portal.settings(settings);
    const lms = elearnio(probed);
    expect((await lms.readGroups(signal)).hidden).toEqual([]);
    const id = (await portal.idOf('seeded', 'in-hidden-and-pilot')) as LearnerId;
    expect(await join(lms, id, MANAGEMENT)).toBe('applied');
    expect(await groupsOf(id)).toEqual(['Geschäftsführung', 'Logistik', 'Pilotgruppe E-Learning']);
  });

  it.each([[{}], [{ hiddenMemberships: 'lost' }]] as const)('hold people back where %j is known', async (probed) => {
    expect((await elearnio(probed).readGroups(signal)).hidden).toHaveLength(2);
  });

  it('are told from a group that was only just made', async () => {
    await portal.settings({ hiddenGroups: 'show', hiddenOnReplace: 'keep' });
    const lms = elearnio({ hiddenMemberships: 'kept', showsHiddenMemberships: true });
    const id = (await portal.idOf('seeded', 'in-hidden-group')) as LearnerId;
    async function* twice() {
      yield person('1', id, MANAGEMENT);
      // Made and joined by hand between two writes of one batch, after the groups were read.
      const made = { name: 'Neu', external_id: 'g-neu', members: [Number(id)] };
      await portal.call('POST', 'groups', made);
      yield person('2', id, 'g-4001' as GroupId);
    }
    for await (const outcome of lms.apply(twice(), { signal, check: () => {} }))
      expect(outcome.steps[0]?.outcome).toEqual({ result: 'applied' });
    expect(await groupsOf(id)).toEqual(expect.arrayContaining(['Geschäftsführung', 'Logistik', 'Neu']));
  });
});

describe('what empties a field', () => {
  it('is declared as it was probed: texts and dates apart, a word of the LMS before both', () => {
    const clearing = (probed: Probed, key: string) =>
      elearnio(probed).can.fields.find((field) => field.key === key)?.clearedWith;
    const probed = { clearsTexts: 'empty-text', clearsDates: 'nothing' } as const;
    expect([clearing(probed, 'team'), clearing(probed, 'birth_date')]).toEqual(['empty-text', 'nothing']);
    expect([clearing({}, 'team'), clearing({}, 'birth_date')]).toEqual([undefined, undefined]);
    expect(elearnio(probed).can.fields.find((field) => field.key === 'gender')?.emptyAs).toBe('undefined');
  });
});

function elearnio(probed: Probed, pageSize: number | null = null, baseUrl = simulator.url): LmsPort {
  const known = { probedAt: '2026-11-02T08:00:00.000Z', ...probed };
  return createElearnio({
    connection: { baseUrl, apiKey: simulator.apiKey, pageSize, probed: known },
    peopleAtOnce: 1,
    limiter: unlimited,
    pools,
    http: QUICK,
  });
}

function person(employee: string, learnerId: LearnerId, groupId: GroupId) {
  const step = {
    kind: 'add-to-group',
    employeeId: employee as EmployeeId,
    learnerId,
    groupId,
    group: groupId,
  } as const;
  return { employeeId: employee as EmployeeId, learnerId, steps: [{ id: employee as StepId, step }], uncertain: false };
}

async function join(lms: LmsPort, id: LearnerId, group: GroupId): Promise<string | undefined> {
  async function* one() {
    yield person('1', id, group);
  }
  for await (const { steps } of lms.apply(one(), { signal, check: () => {} })) return steps[0]?.outcome.result;
  return undefined;
}

async function groupsOf(id: LearnerId): Promise<string[]> {
  const { groups } = await portal.call<{ groups: { name: string }[] }>('GET', `members/${id}`);
  return groups.map(({ name }) => name).sort();
}
