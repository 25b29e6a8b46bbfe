import type { Vendors } from './vendors.ts';

/** An employee with an account, as both simulators hold them. */
export interface Person {
  readonly employeeId: string;
  readonly memberId: number;
}

interface Member {
  readonly id: number;
  readonly email: string | null;
  readonly last_name: string;
  readonly writes: number;
  readonly updatedAt: string;
}

/** Everybody whose address only they have, and who has an account. */
export async function peopleOf({ personio, lms }: Vendors): Promise<Person[]> {
  const employees = await personio.read<{ id: string; email: string | null; status: string }[]>('employees');
  const byAddress = Map.groupBy(employees, ({ email }) => (email ?? '').toLowerCase());
  const members = new Map((await membersOf({ lms })).map(({ id, email }) => [(email ?? '').toLowerCase(), id]));
  return [...byAddress].flatMap(([address, [employee, ...others]]) => {
    const memberId = members.get(address);
    if (memberId === undefined || employee?.status !== 'active' || others.length > 0) return [];
    return [{ employeeId: employee.id, memberId }];
  });
}

/** Of elearnio. */
export function membersOf({ lms }: Pick<Vendors, 'lms'>): Promise<Member[]> {
  return lms.read<Member[]>('members');
}
