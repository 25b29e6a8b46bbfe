import { readPortalFields } from '../../activities/portal-fields.ts';
import type { AttributeCatalogue } from '../../domain/attribute-catalogue.ts';
import type { IntegrationId } from '../../domain/ids.ts';
import type { FieldDefinition } from '../../domain/lms-capabilities.ts';
import type { Connected, Connections, UnsavedConnections, UnsavedIntegration } from '../../ports/connections.ts';
import { askInTime, connectedInTime } from '../connected-in-time.ts';
import { NotConnected } from '../probe/not-connected.ts';

/** What the rows of a mapping can name. */
export interface Offered {
  readonly catalogue: AttributeCatalogue;
  /** Left out where every portal has the same. */
  readonly fields?: readonly FieldDefinition[];
}

/** Asks both vendors at this moment, with what is saved or with what somebody wants to save. Throws `NotConnected`. */
export function offeredInTime(connections: Pick<Connections, 'open'> & UnsavedConnections) {
  return async (of: IntegrationId | UnsavedIntegration): Promise<Offered> => {
    if (typeof of === 'string') return connectedInTime(connections, of, offered);
    const connected = connections.openUnsaved(of);
    if ('problems' in connected) throw new NotConnected(connected.problems);
    return askInTime((signal) => offered(connected, signal)).finally(() => connected.close());
  };
}

async function offered({ hr, lms }: Pick<Connected, 'hr' | 'lms'>, signal: AbortSignal): Promise<Offered> {
  const [catalogue, fields] = await Promise.all([hr.readCatalogue(signal), readPortalFields(lms, signal)]);
  return { catalogue, ...(fields ? { fields } : {}) };
}
