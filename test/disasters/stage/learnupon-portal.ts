import { startLearnUpon } from '../../../simulators/learnupon/index.ts';
import type { FieldDefinition } from '../../../src/domain/lms-capabilities.ts';
import type { FieldType } from '../../../src/domain/mapping/field-type.ts';
import { simulatorControl } from '../../support/simulator-control.ts';
import type { Account, KindOfPortal, Portal, PortalOptions, Spot } from './portal.ts';

const SPOTS: Readonly<Record<Spot, readonly string[]>> = {
  list: ['GET /users'],
  create: ['POST /users', 'POST /portal_invite'],
  change: ['PUT /users/{id}'],
  'group-change': ['POST /group_memberships', 'DELETE /group_memberships/{id}'],
  groups: ['GET /groups'],
  any: ['*'],
};

/** A day: rules that place people in the background would make memberships a matter of time. */
const NEVER_MS = 86_400_000;

/** Smaller than the vendor's, so that lists of few people have pages. */
const PAGE_SIZE = 50;

/** Accounts at once, fed by a row of each type that an invented company always has, and groups beside the portal's rules. */
const SETTINGS: KindOfPortal['settings'] = {
  invitations: 'by-hand',
  groupAttributes: ['department', 'team', 'position'],
  customAttributes: {
    enabled: true,
    assignments: [
      { attribute: 'department', field: 'Abteilung' },
      { attribute: 'position', field: 'Position' },
      { attribute: 'hire_date', field: 'Eintrittsdatum' },
    ],
  },
};

export const LEARNUPON: KindOfPortal = { open, settings: SETTINGS };

async function open({ employees, members, fields }: PortalOptions): Promise<Portal> {
  const simulator = await startLearnUpon({
    ...{ employees, seed: 1 },
    members: members ? 'few' : 'none',
    fields: fields ? 'none' : 'company',
    settings: { ruleDelayMs: NEVER_MS, pageSize: PAGE_SIZE, maxFields: 1_000 },
  });
  const control = simulatorControl(simulator.url);
  for (const field of (fields ?? []).flatMap(definitionOf)) await control.call('POST', 'fields', field);
  await control.call('PUT', 'realm', { emails: [] }); // a person whom the vendor refuses is another scenario's affair
  const { baseUrl, apiUser, apiKey } = simulator;
  return {
    connection: { baseUrl, apiUser, apiKey },
    async accounts() {
      const [users, invites] = await Promise.all([
        control.call<User[]>('GET', 'users'),
        control.call<Invite[]>('GET', 'invites'),
      ]);
      const open = invites.filter((invite) => isOpen(invite) && !users.some((user) => sameAddress(user, invite)));
      return [...users.map(accountOf), ...open.map((invite) => invitedOf(invite, invites))];
    },
    async tally() {
      const counters = await control.call<Counters>('GET', 'counters');
      return {
        writes: await control.writes(),
        creates: counters.creates + counters.invitations,
        duplicateCreates: counters.duplicateCreates,
        deletes: counters.deletes,
        courseMails: counters.membershipEnrollments,
        overlappingWrites: counters.overlappingWrites,
      };
    },
    forget: async () => void (await control.resetCounters()),
    async fault(spot, fault) {
      for (const endpoint of SPOTS[spot]) await control.fault({ ...fault, endpoint });
    },
    strikes: async () => (await control.faults()).reduce((sum, { hits }) => sum + hits, 0),
    clearFaults: async () => void (await control.clearFaults()),
    slow: async (latencyMs) => void (await control.settings({ latencyMs })),
    revokeKey: async (revoked) => void (await control.settings({ apiKey: revoked ? 'the-key-of-tomorrow' : apiKey })),
    setExternalId: null,
    async addGroups(names) {
      const known = new Set((await control.call<{ title: string }[]>('GET', 'groups')).map(({ title }) => title));
      for (const title of names.filter((one) => !known.has(one))) await control.call('POST', 'groups', { title });
    },
    async certify(accountIds, courses) {
      const [course] = await control.call<{ id: number }[]>('GET', 'courses');
      for (const id of accountIds)
        for (let time = 1; time <= courses; time++) {
          const enrolled = { user_id: Number(id), course_id: course?.id };
          const { id: enrollment } = await control.call<{ id: number }>('POST', 'enrollments', enrolled);
          await control.call('POST', `enrollments/${enrollment}/complete`);
        }
    },
    files: null,
    close: () => simulator.close(),
  };
}

const TYPE_IDS: Readonly<Record<FieldType, number>> = {
  string: 1,
  decimal: 2,
  integer: 3,
  'string-choice': 4,
  'decimal-choice': 5,
  'integer-choice': 6,
  date: 7,
};

/** As the simulator takes it; none for the fields that every portal has. A choice takes one value as well as several. */
function definitionOf({ key, label, type, allowed }: FieldDefinition): object[] {
  const [, id] = /^custom:(\d+)$/.exec(key) ?? [];
  if (id === undefined || type === undefined) return [];
  return [
    {
      id: Number(id),
      label,
      type_id: TYPE_IDS[type],
      predefined_values: allowed ?? null,
      multi: allowed !== undefined,
    },
  ];
}

interface User {
  readonly id: number;
  readonly email: string | null;
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly enabled: boolean;
  readonly user_type: string;
  /** By hand or by the API; a rule's are the portal's own. */
  readonly groups: readonly { readonly id: number; readonly manual: boolean }[];
  readonly invites: readonly unknown[];
  readonly writes: number;
}
interface Invite {
  readonly id: number;
  readonly email: string | null;
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly status: string;
  readonly expires_at: string;
}
interface Counters {
  readonly creates: number;
  readonly invitations: number;
  readonly duplicateCreates: number;
  readonly deletes: number;
  readonly membershipEnrollments: number;
  readonly overlappingWrites: number;
}

function accountOf(user: User): Account {
  const { id, email, first_name, last_name, enabled, user_type, groups, invites, writes } = user;
  return {
    id: String(id),
    email: (email ?? '').toLowerCase(),
    externalId: null,
    name: `${first_name} ${last_name}`,
    active: enabled,
    role: user_type,
    groups: groups.filter(({ manual }) => manual).map((group) => String(group.id)),
    invitations: invites.length,
    courseMails: 0,
    writes,
  };
}

/** Whoever is invited is served: the account comes when they accept, which nobody does while a disaster is played. */
function invitedOf(invite: Invite, all: readonly Invite[]): Account {
  return {
    id: `invite-${invite.id}`,
    email: (invite.email ?? '').toLowerCase(),
    externalId: null,
    name: `${invite.first_name} ${invite.last_name}`,
    active: true,
    role: 'learner',
    groups: [],
    invitations: all.filter((other) => sameAddress(other, invite)).length,
    courseMails: 0,
    writes: 0,
  };
}

function isOpen({ status, expires_at }: Invite): boolean {
  return status === 'sent' && Date.parse(expires_at) > Date.now();
}

function sameAddress(one: { readonly email: string | null }, other: { readonly email: string | null }): boolean {
  return one.email !== null && one.email.toLowerCase() === other.email?.toLowerCase();
}
