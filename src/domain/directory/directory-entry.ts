import { type Employee, textAttribute } from '../employee.ts';
import type { EmployeeId } from '../ids.ts';
import { ATTRIBUTE } from '../personio-attributes.ts';

/** By what somebody in the scope is found: nothing else of them is kept between runs. */
export interface DirectoryEntry {
  readonly employeeId: EmployeeId;
  /** Null where neither name can be read. */
  readonly name: string | null;
  readonly email: string | null;
}

export function directoryEntry(employee: Employee): DirectoryEntry {
  return { employeeId: employee.id, name: nameOf(employee), email: textAttribute(employee, ATTRIBUTE.email) };
}

export function nameOf(employee: Employee): string | null {
  const names = [ATTRIBUTE.firstName, ATTRIBUTE.lastName].flatMap((key) => textAttribute(employee, key) ?? []);
  return names.length === 0 ? null : names.join(' ');
}
