import { startMoodle } from '../../simulators/moodle/index.ts';
import type { MoodleSettings } from '../../simulators/moodle/settings.ts';
import { DEFAULT_HTTP } from '../../src/connectors/http/http-settings.ts';
import { createPools } from '../../src/connectors/http/pools.ts';
import { createMoodle } from '../../src/connectors/moodle/index.ts';
import type { GroupId, LearnerId } from '../../src/domain/ids.ts';
import type { LmsConnection } from '../../src/ports/connection.ts';
import { unlimited } from '../../src/ports/limiter.ts';
import type { LmsUnderTest, PortalAccount, Write } from './lms-under-test.ts';

interface SimulatedUser extends Record<string, unknown> {
  readonly id: number;
  readonly firstname: string;
  readonly lastname: string;
  readonly email: string;
  readonly idnumber: string;
  readonly auth: string;
  readonly suspended: boolean;
  readonly texts: Readonly<Record<string, string>>;
  readonly custom: Readonly<Record<string, string>>;
  readonly cohorts: readonly { readonly id: number }[];
  readonly mails: number;
}

const FUNCTIONS: Readonly<Record<Write, readonly string[]>> = {
  create: ['core_user_create_users'],
  update: ['core_user_update_users'],
  group: ['core_cohort_add_cohort_members', 'core_cohort_delete_cohort_members'],
};
const WRITES = Object.values(FUNCTIONS).flat();
const QUICK = { ...DEFAULT_HTTP, backoffMs: 10, headersTimeoutMs: 400 };
const PROFILE_FIELDS =
  'kostenstelle: text; fuehrerschein: menu(B|C1|C|CE); eintritt: date; ersthelfer: checkbox(ja|nein)';

/** Room for four new people and no fifth, so that people share calls in the suite, too. */
const PEOPLE_PER_CALL = 4;
const SMALL_FORM = 39;

export interface MoodleUnderTest extends LmsUnderTest {
  sim<T>(method: string, path: string, body?: unknown): Promise<T>;
  /** Calls so far by function. */
  calls(): Promise<Readonly<Record<string, number>>>;
  /** Another connector on the same site. */
  another(connector?: LmsConnection['connector'], usesGroups?: boolean): LmsUnderTest['lms'];
}

/** The connector against the simulator, with short waits and small forms. */
export async function moodleUnderTest(
  settings: Partial<MoodleSettings> = {},
  connector: LmsConnection['connector'] = {},
  mostFormFields = SMALL_FORM,
): Promise<MoodleUnderTest> {
  const simulator = await startMoodle({ members: 'none', settings });
  const pools = createPools(QUICK);
  const another = (more: LmsConnection['connector'] = connector, usesGroups = true) =>
    createMoodle({
      connection: {
        baseUrl: simulator.baseUrl,
        apiKey: simulator.token,
        pageSize: 100,
        usesGroups,
        connector: { profileFields: PROFILE_FIELDS, ...more },
      },
      limiter: unlimited,
      pools,
      http: QUICK,
      mostFormFields,
    });

  async function sim<T>(method: string, path: string, body?: unknown): Promise<T> {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    const answer = await fetch(`${simulator.url}/_sim${path}`, init);
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
    return (await answer.json()) as T;
  }
  const rule = async (functions: readonly string[], values: Readonly<Record<string, unknown>>) => {
    for (const endpoint of functions) await sim('POST', '/faults', { endpoint, ...values });
  };
  const cohorts = await sim<readonly { id: number; name: string }[]>('GET', '/cohorts');
  const cohortId = (name: string) => String(cohorts.find((cohort) => cohort.name === name)?.id) as GroupId;

  return {
    lms: another(),
    another,
    sim,
    groups: [cohortId('IT'), cohortId('Logistik')],
    fields: {
      texts: ['department', 'profile:kostenstelle'],
      choice: { key: 'profile:fuehrerschein', value: 'B', sent: '' },
      date: 'profile:eintritt',
    },
    totals: false,
    peoplePerCall: PEOPLE_PER_CALL,
    moveCosts: { writes: 3, calls: 1 },
    otherRole: 'ldap',
    hide: null,
    async accounts(email) {
      const users = await sim<SimulatedUser[]>('GET', `/users?${new URLSearchParams({ email })}`);
      return users.map(toAccount);
    },
    async invitations(email) {
      const mails = await sim<Readonly<Record<string, number>>>('GET', '/mails');
      return mails[email.toLowerCase()] ?? 0;
    },
    async addMembers(count) {
      const make = (number: number) =>
        sim('POST', '/users', { username: `gast${number}`, email: `gast${number}@firma.example`, lastname: 'Gast' });
      for (let first = 0; first < count; first += 100)
        await Promise.all(Array.from({ length: Math.min(100, count - first) }, (_, index) => make(first + index)));
    },
    async portrait() {
      const users = await sim<SimulatedUser[]>('GET', '/users');
      return Object.fromEntries(users.map((user) => [user.id, whatIsHeld(user)]));
    },
    edit: async (id, values) => void (await sim('PATCH', `/users/${id}`, edited(values))),
    async writes() {
      const counters = await sim<Readonly<Record<string, number>>>('GET', '/counters');
      const { creates = 0, updates = 0, membershipsAdded = 0, membershipsRemoved = 0 } = counters;
      return creates + updates + membershipsAdded + membershipsRemoved;
    },
    async calls() {
      const { calls } = await sim<{ calls: Record<string, { total: number }> }>('GET', '/counters');
      return Object.fromEntries(Object.entries(calls).map(([name, { total }]) => [name, total]));
    },
    faults: {
      answerLost: (write, how) => rule(FUNCTIONS[write], { times: 1, ...LOST_ANSWERS[how] }),
      writeLost: (write) => rule(FUNCTIONS[write], { kind: 'reset-before', times: 1 }),
      none: async () => void (await sim('DELETE', '/faults')),
      updatesIgnored: () => rule([...FUNCTIONS.update, ...FUNCTIONS.group], { kind: 'unchanged-200' }),
      refused: (text) => rule(WRITES, { kind: '400', contains: text }),
      failing: (text) => rule(WRITES, { kind: '500', contains: text }),
      tooFast: (times) => rule(FUNCTIONS.create, { kind: '429', times, retryAfter: 0.05 }),
      keyRevoked: async () => void (await sim('POST', '/token/rotate')),
      staleReads: (times) => rule(['core_user_get_users_by_field'], { kind: 'index-lag', times }),
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

/** The way to sign in stands for a role: it is chosen once, by whoever makes the account. */
function toAccount(user: SimulatedUser): PortalAccount {
  const { id, suspended, auth, texts, custom, cohorts, mails, firstname, lastname, email, idnumber } = user;
  const own = Object.entries(custom).map(([shortname, value]) => [`profile:${shortname}`, value]);
  return {
    id: String(id) as LearnerId,
    status: suspended ? 'suspended' : 'active',
    role: auth,
    fields: { ...texts, first_name: firstname, last_name: lastname, email, idnumber, ...Object.fromEntries(own) },
    groups: cohorts.map((cohort) => String(cohort.id) as GroupId),
    invitations: mails,
    courseMails: 0, // cohorts mail nobody; what enrols by them does, and is not ours
  };
}

/** Without the moments and counts of writing; a text that was emptied is like one that never held anything. */
function whatIsHeld({ writes: _writes, timemodified: _at, texts, ...held }: SimulatedUser): unknown {
  return { ...held, texts: Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')) };
}

function edited(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  const custom: Record<string, unknown> = {};
  const texts: Record<string, unknown> = {};
  for (const [name, given] of Object.entries(values)) {
    const value = given ?? '';
    if (name.startsWith('profile:')) custom[name.slice('profile:'.length)] = value;
    else if (name === 'role') body.auth = value;
    else if (name === 'employee_id' || name === 'idnumber') body.idnumber = value;
    else if (name === 'email') body.email = value;
    else texts[name] = value;
  }
  return { ...body, texts, custom };
}
