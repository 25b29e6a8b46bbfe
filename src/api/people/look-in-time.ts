import { type LookedAt, type LookSources, lookAtPerson } from '../../activities/person/look-at-person.ts';
import type { EmployeeId, IntegrationId } from '../../domain/ids.ts';
import type { Connections } from '../../ports/connections.ts';
import { connectedInTime } from '../connected-in-time.ts';

/** Throws `NotConnected` with what stands in the way to a vendor. */
export function lookInTime(connections: Pick<Connections, 'open'>, sources: LookSources) {
  return (integrationId: IntegrationId, employeeId: EmployeeId): Promise<LookedAt> =>
    connectedInTime(connections, integrationId, (connected, signal) =>
      lookAtPerson(connected, sources, employeeId, signal),
    );
}
