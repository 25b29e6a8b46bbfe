import { type LookedAt, type LookSources, lookAtPerson } from '../../activities/person/look-at-person.ts';
import type { EmployeeId, IntegrationId } from '../../domain/ids.ts';
import type { Connections } from '../../ports/connections.ts';
import { VendorError } from '../../ports/vendor-error.ts';
import { NotConnected } from '../probe/not-connected.ts';

/** Somebody waits for the answer in a browser. */
const DEADLINE_MS = 30_000;

/** Throws `NotConnected` with what stands in the way to a vendor. */
export function lookInTime(connections: Pick<Connections, 'open'>, sources: LookSources) {
  return async (integrationId: IntegrationId, employeeId: EmployeeId): Promise<LookedAt> => {
    const connected = await connections.open(integrationId);
    if ('problems' in connected) throw new NotConnected(connected.problems);
    const signal = AbortSignal.timeout(DEADLINE_MS);
    try {
      return await lookAtPerson(connected, sources, employeeId, signal);
    } catch (error) {
      if (error instanceof VendorError) throw new NotConnected([error.problem]);
      if (signal.aborted) throw new NotConnected([{ code: 'vendor-unavailable', severity: 'error' }]);
      throw error;
    }
  };
}
