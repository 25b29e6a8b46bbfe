import type { IntegrationId } from '../../domain/ids.ts';
import type { Connections } from '../../ports/connections.ts';

/** Whether the portal of the integration sends an invitation by itself; asks nobody. */
export function canInvite(connections: Pick<Connections, 'open'>) {
  return async (integrationId: IntegrationId): Promise<boolean> => {
    const connected = await connections.open(integrationId);
    return !('problems' in connected) && connected.lms.can.invitesAgain;
  };
}
