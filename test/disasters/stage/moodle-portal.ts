import { startMoodle } from '../../../simulators/moodle/index.ts';
import type { FieldDefinition } from '../../../src/domain/lms-capabilities.ts';
import { simulatorControl } from '../../support/simulator-control.ts';
import type { Account, KindOfPortal, Portal, PortalOptions, Spot } from './portal.ts';

const SPOTS: Readonly<Record<Spot, readonly string[]>> = {
  list: ['core_user_get_users'],
  create: ['core_user_create_users'],
  change: ['core_user_update_users'],
  'group-change': ['core_cohort_add_cohort_members', 'core_cohort_delete_cohort_members'],
  groups: ['core_cohort_get_cohorts'],
  any: ['*'],
};

/** In a name, where Moodle takes none. */
const TAG = /<[^>]*>/g;

/** What belongs to the site itself: guest, first administrator, and whose token it is. */
const OWN_IDS = [1, 2, 3];

/** A row of each kind that an invented company always has, mails with every account, and cohorts beside the site's own. */
const SETTINGS: KindOfPortal['settings'] = {
  invitations: 'automatic',
  groupAttributes: ['department', 'team', 'position'],
  customAttributes: {
    enabled: true,
    assignments: [
      { attribute: 'department', field: 'Department' },
      { attribute: 'position', field: 'profile:position' },
      { attribute: 'hire_date', field: 'profile:eintritt' },
    ],
  },
  connector: { profileFields: 'position: text; eintritt: date' },
};

export const MOODLE: KindOfPortal = { open, settings: SETTINGS };

async function open({ employees, members, fields }: PortalOptions): Promise<Portal> {
  const simulator = await startMoodle({
    ...{ employees, seed: 1 },
    members: members ? 'few' : 'none',
    fields: fields ? 'none' : 'company',
  });
  const control = simulatorControl(simulator.url);
  await control.call('PATCH', 'fields/position', { maxLength: 2_048 }); // a value that is cut off is another scenario's affair
  for (const field of (fields ?? []).flatMap(profileFieldOf)) await control.call('POST', 'fields', field);
  const { baseUrl, token } = simulator;
  return {
    connection: { baseUrl, apiKey: token },
    accounts: async () => (await control.call<User[]>('GET', 'users')).filter(isSomebody).map(accountOf),
    async tally() {
      const counters = await control.call<Counters>('GET', 'counters');
      const { creates, racedCreates, deletes, overlappingWrites, updates, membershipsAdded, membershipsRemoved } =
        counters;
      const { doubleEmails } = await control.call<{ doubleEmails: unknown[] }>('GET', 'users/counts');
      return {
        // what took effect: a check asks for what no Moodle does, to learn of rights
        writes: creates + updates + membershipsAdded + membershipsRemoved,
        creates,
        duplicateCreates: racedCreates + doubleEmails.length,
        deletes,
        courseMails: 0,
        overlappingWrites,
      };
    },
    forget: async () => void (await control.resetCounters()),
    async fault(spot, fault) {
      for (const endpoint of SPOTS[spot]) await control.fault({ ...fault, endpoint });
    },
    strikes: async () => (await control.faults()).reduce((sum, { hits }) => sum + hits, 0),
    clearFaults: async () => void (await control.clearFaults()),
    slow: async (latencyMs) => void (await control.settings({ latencyMs })),
    revokeKey: async (revoked) => void (await control.settings({ token: revoked ? 'the-token-of-tomorrow' : token })),
    setExternalId: async (id, idnumber) => void (await control.call('PATCH', `users/${id}`, { idnumber })),
    async addGroups(names) {
      const known = new Set((await control.call<{ name: string }[]>('GET', 'cohorts')).map(({ name }) => name));
      for (const name of names.filter((one) => !known.has(one))) await control.call('POST', 'cohorts', { name });
    },
    async certify(accountIds, courses) {
      const certificates = await control.call<{ id: number }[]>('GET', 'certificates');
      for (const id of accountIds)
        for (let course = 0; course < courses; course++) {
          const customcertid = certificates[course % certificates.length]?.id;
          await control.call('POST', 'issues', { userid: Number(id), customcertid });
        }
    },
    async spare(company) {
      for (const { id, last_name } of await company.employees()) {
        const plain = String(last_name).replaceAll(TAG, '');
        if (plain !== String(last_name)) await company.change(id, { last_name: plain });
      }
    },
    files: null,
    close: () => simulator.close(),
  };
}

/** As the simulator takes it; none for the fields that every site has. */
function profileFieldOf({ key, label, type, allowed }: FieldDefinition): object[] {
  const [, shortname] = /^profile:(.+)$/.exec(key) ?? [];
  if (shortname === undefined) return [];
  const datatype = allowed !== undefined ? 'menu' : type === 'date' ? 'datetime' : 'text';
  return [{ shortname, name: label, datatype, options: allowed ?? [] }];
}

interface User {
  readonly id: number;
  readonly email: string;
  readonly idnumber: string;
  readonly firstname: string;
  readonly lastname: string;
  readonly auth: string;
  readonly suspended: boolean;
  readonly deleted: boolean;
  readonly cohorts: readonly { readonly id: number }[];
  readonly mails: number;
  readonly writes: number;
}
interface Counters {
  readonly creates: number;
  readonly racedCreates: number;
  readonly updates: number;
  readonly membershipsAdded: number;
  readonly membershipsRemoved: number;
  readonly deletes: number;
  readonly overlappingWrites: number;
}

function isSomebody({ id, deleted }: User): boolean {
  return !deleted && !OWN_IDS.includes(id);
}

function accountOf({ id, email, idnumber, suspended, auth, cohorts, ...user }: User): Account {
  return {
    id: String(id),
    email: email.toLowerCase(),
    externalId: idnumber || null,
    name: `${user.firstname} ${user.lastname}`,
    active: !suspended,
    role: auth,
    groups: cohorts.map((cohort) => String(cohort.id)),
    invitations: user.mails,
    courseMails: 0,
    writes: user.writes,
  };
}
