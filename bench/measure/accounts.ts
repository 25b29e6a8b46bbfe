import type { Simulator } from '../stage/simulator.ts';

interface Member {
  readonly invitations: number;
  readonly groups: readonly { readonly external_id: string | null }[];
  readonly [field: string]: unknown;
}

/** What only the portal knows or fills in by itself; no client sent it. */
const NOT_SENT = [
  'id',
  'groups',
  'invitations',
  'courseMails',
  'writes',
  'accepted',
  'createdAt',
  'updatedAt',
  'full_name',
  'reporting_feedback_permission',
];

/** The bodies with which the accounts of a portal were made, as far as the portal still shows it. */
export async function bodiesOf(elearnio: Simulator): Promise<string[]> {
  const members = await elearnio.read<Member[]>('members');
  return members.map((member) => {
    const fields = Object.entries(member).filter(([key, value]) => value !== null && !NOT_SENT.includes(key));
    const groups = member.groups.map((group) => group.external_id);
    const data = {
      type: 'members',
      attributes: { ...Object.fromEntries(fields), ...(groups.length > 0 ? { groups } : {}) },
    };
    return JSON.stringify({ data, member_invite: member.invitations > 0, course_invite: false });
  });
}
