import type { Member, SimEmployee } from './simulator-control.ts';

/** Who must have an account, worked out from the company's own records without any rule of ours. */
const SYNC = 'dynamic_1830412';
const STATUS: Record<string, string> = {
  onboarding: 'preboarding',
  active: 'active',
  leave: 'leave',
  inactive: 'inactive',
};

export function wantsAccount(employee: SimEmployee): boolean {
  const marked =
    String(employee[SYNC] ?? '')
      .trim()
      .toLowerCase() === 'ja';
  return marked && employee.status !== 'inactive' && Boolean(employee.email);
}

/** Employees whose address nobody else of the company has: the only ones who can be told apart by it. */
export function withOwnAddress(employees: readonly SimEmployee[]): SimEmployee[] {
  const count = new Map<string, number>();
  for (const { email } of employees)
    if (email) count.set(email.toLowerCase(), (count.get(email.toLowerCase()) ?? 0) + 1);
  return employees.filter(({ email }) => email && count.get(email.toLowerCase()) === 1);
}

export function memberOf(employee: SimEmployee, members: readonly Member[]): Member[] {
  return members.filter(
    (member) =>
      member.employee_id === String(employee.id) || member.email?.toLowerCase() === employee.email?.toLowerCase(),
  );
}

/** What the portal must say about an employee: the master data of the vendor's own integration. */
export function expectedFields(
  employee: SimEmployee,
  employees: readonly SimEmployee[],
): Record<string, string | null> {
  const supervisor = employees.find((other) => String(other.id) === String(employee.supervisor));
  const text = (value: unknown) => (value === null || value === undefined || value === '' ? null : String(value));
  return {
    first_name: text(employee.first_name),
    last_name: text(employee.last_name),
    department: text(employee.department),
    team: text(employee.team),
    position: text(employee.position),
    office_location: text(employee.office),
    company: text(employee.subcompany),
    hire_date: text(employee.hire_date),
    manager: supervisor ? `${supervisor.first_name} ${supervisor.last_name}`.trim() : null,
    status: STATUS[employee.status] ?? null,
  };
}
