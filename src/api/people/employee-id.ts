import type { Request } from 'express';
import type { EmployeeId } from '../../domain/ids.ts';
import { ApiError } from '../http/api-error.ts';
import { ID } from '../http/ids.ts';

export const PERSON_NOT_FOUND = new ApiError({
  code: 'person-not-found',
  detail: 'Neither Personio nor Matrikel knows an employee with this id.',
  remedy: "Take the id from the address of the employee's profile in Personio, or from a problem or a step of a run.",
});

/** The employee that the address names, by the id of Personio. */
export function employeeIdOf({ params: { employeeId } }: Request): EmployeeId {
  if (typeof employeeId !== 'string' || !ID.test(employeeId)) throw PERSON_NOT_FOUND;
  return employeeId as EmployeeId;
}
