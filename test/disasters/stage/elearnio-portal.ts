import { startElearnio } from '../../../simulators/elearnio/index.ts';
import { type Member, simulatorControl } from '../../support/simulator-control.ts';
import type { Account, KindOfPortal, Portal, PortalOptions, Spot } from './portal.ts';

const SPOTS: Readonly<Record<Spot, { readonly endpoint: string; readonly contains?: string }>> = {
  list: { endpoint: 'GET /members' },
  create: { endpoint: 'POST /members' },
  change: { endpoint: 'PATCH /members/{id}' },
  'group-change': { endpoint: 'PATCH /members/{id}', contains: '"groups"' },
  groups: { endpoint: 'GET /groups' },
  any: { endpoint: '*' },
};

export const ELEARNIO: KindOfPortal = {
  open,
  settings: { invitations: 'automatic', groupAttributes: ['department', 'team', 'position'] },
};

async function open({ employees, members }: PortalOptions): Promise<Portal> {
  const simulator = await startElearnio({ employees, seed: 1, members: members ? 'few' : 'none' });
  const control = simulatorControl(simulator.url);
  return {
    connection: { baseUrl: simulator.baseUrl, apiKey: simulator.apiKey },
    accounts: async () => (await control.members()).map(accountOf),
    async tally() {
      const { creates, duplicateCreates, deletes, courseMails, overlappingWrites } = await control.counters();
      return {
        writes: await control.writes(),
        creates,
        duplicateCreates,
        deletes,
        courseMails,
        overlappingWrites,
      };
    },
    forget: async () => void (await control.resetCounters()),
    fault: async (spot, fault) => void (await control.fault({ ...fault, ...SPOTS[spot] })),
    strikes: async () => (await control.faults()).reduce((sum, { hits }) => sum + hits, 0),
    clearFaults: async () => void (await control.clearFaults()),
    slow: async (latencyMs) => void (await control.settings({ latencyMs })),
    revokeKey: async (revoked) =>
      void (await control.settings({ apiKey: revoked ? 'the-key-of-tomorrow' : simulator.apiKey })),
    setExternalId: async (id, externalId) =>
      void (await control.call('PATCH', `members/${id}`, { employee_id: externalId })),
    async addGroups(names) {
      const known = new Set((await control.groups()).map(({ name }) => name));
      for (const [index, name] of names.filter((one) => !known.has(one)).entries())
        await control.call('POST', 'groups', { name, external_id: `own-${index}` });
    },
    async certify(accountIds, courses) {
      await control.settings({ extensions: true, certificateRenderMs: 0 }); // as we propose them
      for (const id of accountIds)
        for (let course = 1; course <= courses; course++)
          await control.call('POST', 'certificates', { member_id: Number(id), course_title: `Kurs ${course}` });
    },
    files: {
      fault: async (fault) => void (await control.fault({ ...fault, endpoint: 'GET /certificates/{id}/pdf' })),
      render: async (ms) => void (await control.settings({ certificateRenderMs: ms })),
      async withdraw(accountId) {
        const all = await control.call<{ id: number; memberId: number }[]>('GET', 'certificates');
        const oldest = all.find(({ memberId }) => String(memberId) === accountId);
        await control.call('POST', `certificates/${oldest?.id}/withdraw`);
      },
    },
    close: () => simulator.close(),
  };
}

function accountOf(member: Member): Account {
  const { id, email, employee_id, first_name, last_name, status, role, invitations, courseMails } = member;
  const groups = member.groups.map((group) => String((group as { id: unknown }).id));
  return {
    id: String(id),
    email: (email ?? '').toLowerCase(),
    externalId: employee_id,
    name: `${first_name} ${last_name}`,
    active: status !== 'inactive',
    role,
    groups,
    invitations,
    courseMails,
    writes: Number(member.writes),
  };
}
