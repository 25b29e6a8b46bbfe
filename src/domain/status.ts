/** The four states of an employment in Personio. Source: personio-api §3.6. */
export const EMPLOYEE_STATUSES = ['onboarding', 'active', 'leave', 'inactive'] as const;
export type EmployeeStatus = (typeof EMPLOYEE_STATUSES)[number];

/** Personio's wire word in any case, or null for one we do not know: an unknown status is never guessed. */
export function parseEmployeeStatus(text: string | null): EmployeeStatus | null {
  const folded = text?.trim().toLowerCase();
  return EMPLOYEE_STATUSES.find((status) => status === folded) ?? null;
}
