import type { Vendors } from './vendors.ts';

/** An employee with an account, as both simulators hold them. */
export interface Person {
  readonly employeeId: string;
  readonly memberId: number;
}

interface Employee {
  readonly id: string;
  readonly email: string | null;
  readonly status: string;
  readonly supervisor: string | null;
}

interface Member {
  readonly id: number;
  readonly email: string | null;
  readonly last_name: string;
  readonly writes: number;
  readonly updatedAt: string;
}

/** Everybody whose address only they have, who has an account, and whose name stands in nobody else's record: a manager's does. */
export async function peopleOf({ personio, lms }: Vendors): Promise<Person[]> {
  const employees = await personio.read<Employee[]>('employees');
  const managers = new Set(employees.map(({ supervisor }) => String(supervisor)));
  const byAddress = Map.groupBy(employees, ({ email }) => (email ?? '').toLowerCase());
  const members = new Map((await membersOf({ lms })).map(({ id, email }) => [(email ?? '').toLowerCase(), id]));
  return [...byAddress].flatMap(([address, [employee, ...others]]) => {
    const memberId = members.get(address);
    if (
      memberId === undefined ||
      employee?.status !== 'active' ||
      others.length > 0 ||
      managers.has(String(employee.id))
    )
      return [];
    return [{ employeeId: employee.id, memberId }];
  });
}

/** Of elearnio. */
export function membersOf({ lms }: Pick<Vendors, 'lms'>): Promise<Member[]> {
  return lms.read<Member[]>('members');
}
