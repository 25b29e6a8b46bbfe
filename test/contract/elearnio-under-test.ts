import { startElearnio } from '../../simulators/elearnio/index.ts';
import { createElearnio } from '../../src/connectors/elearnio/index.ts';
import { DEFAULT_HTTP } from '../../src/connectors/http/http-settings.ts';
import { createPools } from '../../src/connectors/http/pools.ts';
import type { GroupId, LearnerId } from '../../src/domain/ids.ts';
import { unlimited } from '../../src/ports/limiter.ts';
import type { LmsUnderTest, PortalAccount, Write } from './lms-under-test.ts';

interface SimulatedMember extends Record<string, unknown> {
  readonly id: number;
  readonly groups: readonly { readonly external_id: string | null }[];
}

const ENDPOINTS: Readonly<Record<Write, string>> = {
  create: 'POST /members',
  update: 'PATCH /members/{id}',
  group: 'PATCH /members/{id}',
};
const WRITES = new Set(Object.values(ENDPOINTS));
const QUICK = { ...DEFAULT_HTTP, backoffMs: 10, headersTimeoutMs: 400 };

/** The connector against the simulator, with short waits. */
export async function elearnioUnderTest(options: { readonly pageSize?: number } = {}): Promise<LmsUnderTest> {
  const simulator = await startElearnio({});
  const pools = createPools(QUICK);
  const lms = createElearnio({
    connection: { baseUrl: simulator.url, apiKey: simulator.apiKey, pageSize: options.pageSize ?? null },
    peopleAtOnce: 10,
    limiter: unlimited,
    pools,
    http: QUICK,
  });

  async function sim<T>(method: string, path: string, body?: unknown): Promise<T> {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    const answer = await fetch(`${simulator.url}/_sim${path}`, init);
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
    return (await answer.json()) as T;
  }
  const fault = async (rule: Readonly<Record<string, unknown>>) => void (await sim('POST', '/faults', rule));
  async function accounts(email: string): Promise<readonly PortalAccount[]> {
    const members = await sim<SimulatedMember[]>('GET', '/members');
    return members.filter((member) => String(member.email).toLowerCase() === email.toLowerCase()).map(toAccount);
  }
  const onWrites = async (rule: Readonly<Record<string, unknown>>) => {
    for (const endpoint of WRITES) await fault({ endpoint, ...rule });
  };

  return {
    lms,
    groups: ['g-4000', 'g-4001'] as unknown as [GroupId, GroupId],
    fields: {
      texts: ['department', 'team'],
      choice: { key: 'gender', value: 'female', sent: 'undefined' },
      date: 'hire_date',
    },
    totals: true,
    moveCosts: { writes: 1, calls: 2 },
    otherRole: 'author',
    accounts,
    invitations: async (email) => (await accounts(email)).reduce((sum, { invitations }) => sum + invitations, 0),
    async addMembers(count) {
      const guest = (number: number) => ({ email: `gast${number}@firma.example`, role: 'talent', status: 'active' });
      for (let first = 0; first < count; first += 100) {
        const some = Array.from({ length: Math.min(100, count - first) }, (_, index) => guest(first + index));
        await Promise.all(some.map((values) => sim('POST', '/members', values)));
      }
    },
    async portrait() {
      const members = await sim<SimulatedMember[]>('GET', '/members');
      return Object.fromEntries(members.map(({ writes: _writes, updatedAt: _at, ...held }) => [held.id, held]));
    },
    hide: async (id) => void (await sim('PATCH', `/members/${id}`, { groups: ['Logistik'] })),
    edit: async (id, values) => void (await sim('PATCH', `/members/${id}`, values)),
    async writes() {
      const { creates, updates } = await sim<{ creates: number; updates: number }>('GET', '/counters');
      return creates + updates;
    },
    faults: {
      answerLost: (write, how) => fault({ endpoint: ENDPOINTS[write], times: 1, ...LOST_ANSWERS[how] }),
      writeLost: (write) => fault({ endpoint: ENDPOINTS[write], kind: 'reset-before', times: 1 }),
      none: async () => void (await sim('DELETE', '/faults')),
      updatesIgnored: () => fault({ endpoint: ENDPOINTS.update, kind: 'unchanged-200' }),
      refused: (text) => onWrites({ kind: '400', contains: text }),
      failing: (text) => onWrites({ kind: '500', contains: text }),
      tooFast: (times) => fault({ endpoint: ENDPOINTS.create, kind: '429', times }),
      keyRevoked: async () => void (await sim('PUT', '/settings', { apiKey: 'another-key' })),
      staleReads: (times) => fault({ endpoint: 'GET /members', kind: 'stale-read', times }),
    },
    async close() {
      await pools.close();
      await simulator.close();
    },
  };
}

const LOST_ANSWERS = {
  timeout: { kind: 'commit-then-timeout' },
  reset: { kind: 'reset-after' },
  'server-error': { kind: '502-html', commit: true },
} as const;

function toAccount(member: SimulatedMember): PortalAccount {
  const { id, groups, invitations, courseMails, status, role, ...fields } = member;
  return {
    id: String(id) as LearnerId,
    status: String(status),
    role: String(role),
    fields: fields as PortalAccount['fields'],
    groups: groups.map((group) => group.external_id).filter((group) => group !== null) as GroupId[],
    invitations: Number(invitations),
    courseMails: Number(courseMails),
  };
}
