import { startLearnUpon } from '../../simulators/learnupon/index.ts';
import type { LearnUponSettings } from '../../simulators/learnupon/settings.ts';
import { DEFAULT_HTTP } from '../../src/connectors/http/http-settings.ts';
import { createPools } from '../../src/connectors/http/pools.ts';
import { createLearnupon } from '../../src/connectors/learnupon/index.ts';
import type { GroupId, LearnerId } from '../../src/domain/ids.ts';
import type { LmsConnection } from '../../src/ports/connection.ts';
import { unlimited } from '../../src/ports/limiter.ts';
import type { LmsUnderTest, PortalAccount, Write } from './lms-under-test.ts';

interface SimulatedUser extends Record<string, unknown> {
  readonly id: number;
  readonly enabled: boolean;
  readonly custom: Readonly<Record<string, unknown>>;
  readonly groups: readonly { readonly id: number }[];
  readonly invites: readonly unknown[];
}

const ENDPOINTS: Readonly<Record<Write, readonly string[]>> = {
  create: ['POST /users'],
  update: ['PUT /users/{id}'],
  group: ['POST /group_memberships', 'DELETE /group_memberships/{id}'],
};
const WRITES = [...Object.values(ENDPOINTS).flat(), 'POST /portal_invite'];
const QUICK = { ...DEFAULT_HTTP, backoffMs: 10, headersTimeoutMs: 400 };

export interface LearnuponUnderTest extends LmsUnderTest {
  sim<T>(method: string, path: string, body?: unknown): Promise<T>;
  /** Keys of the portal's own fields by label. */
  readonly custom: Readonly<Record<string, string>>;
}

/** The connector against the simulator, with short waits. */
export async function learnuponUnderTest(
  settings: Partial<LearnUponSettings> = {},
  connection: Partial<LmsConnection> = {},
): Promise<LearnuponUnderTest> {
  const simulator = await startLearnUpon({ settings: { pageSize: 100, ruleDelayMs: 3_600_000, ...settings } });
  const pools = createPools(QUICK);
  const lms = createLearnupon({
    connection: { baseUrl: simulator.baseUrl, apiUser: simulator.apiUser, apiKey: simulator.apiKey, ...connection },
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
  const rule = async (endpoints: readonly string[], values: Readonly<Record<string, unknown>>) => {
    for (const endpoint of endpoints) await sim('POST', '/faults', { endpoint, ...values });
  };
  const counters = () => sim<Readonly<Record<string, number>>>('GET', '/counters');
  const fields = await sim<readonly { id: number; label: string }[]>('GET', '/fields');
  const custom = Object.fromEntries(fields.map(({ id, label }) => [label, `custom:${id}`]));
  const key = (label: string) => custom[label] ?? label;
  const groups = await sim<readonly { id: number; title: string }[]>('GET', '/groups');
  const groupId = (title: string) => String(groups.find((group) => group.title === title)?.id) as GroupId;

  return {
    lms,
    sim,
    custom,
    groups: [groupId('IT'), groupId('Logistik')],
    fields: {
      texts: [key('Position'), key('Kostenstelle')],
      choice: { key: key('Führerscheinklasse'), value: 'B', sent: null },
      date: key('Eintrittsdatum'),
    },
    totals: false,
    moveCosts: { writes: 3, calls: 6 },
    otherRole: 'instructor',
    hide: null,
    async accounts(email) {
      const { membershipEnrollments = 0 } = await counters();
      const users = await sim<SimulatedUser[]>('GET', `/users?${new URLSearchParams({ email })}`);
      return users.map((user) => toAccount(user, membershipEnrollments));
    },
    async invitations(email) {
      return (await sim<unknown[]>('GET', `/invites?${new URLSearchParams({ email })}`)).length;
    },
    async addMembers(count) {
      for (let first = 0; first < count; first += 100) {
        const some = Array.from({ length: Math.min(100, count - first) }, (_, index) => first + index);
        await Promise.all(some.map((number) => sim('POST', '/users', { email: `gast${number}@firma.example` })));
      }
    },
    async portrait() {
      const users = await sim<SimulatedUser[]>('GET', '/users');
      return Object.fromEntries(users.map((user) => [user.id, whatIsHeld(user)]));
    },
    edit: async (id, values) => void (await sim('PATCH', `/users/${id}`, edited(values))),
    async writes() {
      const { creates = 0, updates = 0, membershipsAdded = 0, membershipsRemoved = 0 } = await counters();
      return creates + updates + membershipsAdded + membershipsRemoved;
    },
    faults: {
      answerLost: (write, how) => rule(ENDPOINTS[write], { times: 1, ...LOST_ANSWERS[how] }),
      writeLost: (write) => rule(ENDPOINTS[write], { kind: 'reset-before', times: 1 }),
      none: async () => void (await sim('DELETE', '/faults')),
      updatesIgnored: () => rule([...ENDPOINTS.update, ...ENDPOINTS.group], { kind: 'unchanged-200' }),
      refused: (text) => rule(WRITES, { kind: '400', contains: text }),
      failing: (text) => rule(WRITES, { kind: '500', contains: text }),
      // without a word about the time it would be waited for until the next minute of the clock
      tooFast: (times) => rule(ENDPOINTS.create, { kind: '429', times, retryAfter: 0.05 }),
      keyRevoked: async () => void (await sim('POST', '/keys/rotate')),
      staleReads: (times) => rule(['GET /users/search'], { kind: 'index-lag', times }),
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

function toAccount(user: SimulatedUser, courseMails: number): PortalAccount {
  const { id, enabled, user_type, custom, groups, invites, ...fields } = user;
  const own = Object.entries(custom).map(([definition, value]) => [`custom:${definition}`, value]);
  return {
    id: String(id) as LearnerId,
    status: enabled ? 'enabled' : 'disabled',
    role: String(user_type),
    fields: { ...fields, ...Object.fromEntries(own) } as PortalAccount['fields'],
    groups: groups.map((group) => String(group.id) as GroupId),
    invitations: invites.length,
    courseMails,
  };
}

/** Without the moments and counts of writing; a field that was emptied is like one that never held anything. */
function whatIsHeld({ writes: _writes, updated_at: _at, custom, ...held }: SimulatedUser): unknown {
  return { ...held, custom: Object.fromEntries(Object.entries(custom).filter(([, value]) => value !== null)) };
}

function edited(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(values);
  const own = entries.filter(([name]) => name.startsWith('custom:'));
  const others = entries.filter(([name]) => !name.startsWith('custom:'));
  return {
    ...Object.fromEntries(others.map(([name, value]) => [name === 'role' ? 'user_type' : name, value])),
    ...(own.length > 0 ? { custom: Object.fromEntries(own.map(([name, value]) => [name.slice(7), value])) } : {}),
  };
}
