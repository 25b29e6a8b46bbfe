import type { Portal } from '../portal.ts';
import type { Member } from './member.ts';
import { lower } from './member-store.ts';

export const MEMBER_FILTERS = [
  'role',
  'full_name',
  'id',
  'email',
  'employee_id',
  'last_login',
  'external_id',
  'group_id',
];

type Filters = ReadonlyMap<string, string>;

/** Starts from the narrowest index there is, then checks every filter; all have to hold. */
export function selectMembers(portal: Portal, filters: Filters): readonly number[] {
  if (filters.size === 0) return portal.members.order;
  return candidates(portal, filters).filter((id) => {
    const member = portal.members.get(id);
    return member !== undefined && [...filters].every(([name, value]) => holds(portal, member, name, value));
  });
}

function candidates({ members, groups }: Portal, filters: Filters): readonly number[] {
  const {
    id,
    email,
    employee_id: employeeId,
    external_id: externalId,
    group_id: groupId,
  } = Object.fromEntries(filters);
  if (id !== undefined) return [Number(id)];
  if (email !== undefined) return members.byEmail.get(lower(email));
  if (employeeId !== undefined) return members.byEmployeeId.get(employeeId);
  if (externalId !== undefined) return sorted(members.byGroup.get(groups.withExternalId(externalId)?.id ?? 0));
  if (groupId !== undefined) return sorted(members.byGroup.get(Number(groupId)));
  return members.order;
}

function sorted(ids: readonly number[]): number[] {
  return ids.toSorted((a, b) => a - b);
}

function holds(portal: Portal, { id, fields, groups }: Member, name: string, value: string): boolean {
  if (name === 'id') return String(id) === value;
  if (name === 'group_id') return groups.includes(Number(value));
  if (name === 'external_id') return groups.some((group) => portal.groups.get(group)?.external_id === value);
  if (name === 'last_login' && value === 'none') return fields.last_login === null;
  if (name === 'email' && portal.settings.emailFilter === 'any-case') return true;
  return fields[name] === value;
}
