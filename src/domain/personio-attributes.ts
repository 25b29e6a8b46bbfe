import type { AttributeKey } from './ids.ts';

/** Keys of Personio's system attributes that rules refer to by meaning. */
export const ATTRIBUTE = {
  firstName: 'first_name' as AttributeKey,
  lastName: 'last_name' as AttributeKey,
  email: 'email' as AttributeKey,
  status: 'status' as AttributeKey,
  department: 'department' as AttributeKey,
  office: 'office' as AttributeKey,
  team: 'team' as AttributeKey,
  position: 'position' as AttributeKey,
  hireDate: 'hire_date' as AttributeKey,
  lastWorkingDay: 'last_working_day' as AttributeKey,
  terminationDate: 'termination_date' as AttributeKey,
} as const;

/** Universal id of the birthday, a seeded custom attribute whose key differs between accounts. */
export const BIRTH_DATE_UNIVERSAL_ID = 'date_of_birth';
