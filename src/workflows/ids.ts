import type { EmployeeId, IntegrationId } from '../domain/ids.ts';

/** The id is the lock: one full sync of an integration at a time. */
export function fullSyncId(integrationId: IntegrationId): string {
  return `full-sync/${integrationId}`;
}

/** A Schedule adds the time to the id of whatever it starts, so the lock is not here but on the child. */
export function scheduledFullSyncId(integrationId: IntegrationId): string {
  return `scheduled-full-sync/${integrationId}`;
}

export function driftCheckId(integrationId: IntegrationId): string {
  return `drift-check/${integrationId}`;
}

/** As with a full sync: its child holds the lock. */
export function scheduledDriftCheckId(integrationId: IntegrationId): string {
  return `scheduled-drift-check/${integrationId}`;
}

/** One update of a person at a time. */
export function employeeUpdateId(integrationId: IntegrationId, employeeId: EmployeeId): string {
  return `employee/${integrationId}/${employeeId}`;
}

export function dueDatesId(integrationId: IntegrationId): string {
  return `due-dates/${integrationId}`;
}

export function pollId(integrationId: IntegrationId): string {
  return `poll/${integrationId}`;
}

/** One transfer of certificates of an integration at a time. */
export function certificatesId(integrationId: IntegrationId): string {
  return `certificates/${integrationId}`;
}

/** As with a full sync: its child holds the lock. */
export function scheduledCertificatesId(integrationId: IntegrationId): string {
  return `scheduled-certificates/${integrationId}`;
}
