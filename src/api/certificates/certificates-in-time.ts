import { checkCertificates } from '../../activities/certificates/check-certificates.ts';
import type { CertificateSettings } from '../../domain/certificates/certificate-settings.ts';
import type { IntegrationId } from '../../domain/ids.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Connections, UnsavedConnections, UnsavedIntegration } from '../../ports/connections.ts';
import { askInTime, connectedInTime } from '../connected-in-time.ts';
import { NotConnected } from '../probe/not-connected.ts';

/** Asks both vendors at this moment whether certificates could be filed like that. Throws `NotConnected`. */
export function certificatesInTime(connections: Pick<Connections, 'open'> & UnsavedConnections) {
  return async (of: IntegrationId | UnsavedIntegration, settings: CertificateSettings): Promise<readonly Problem[]> => {
    if (typeof of === 'string')
      return connectedInTime(connections, of, (connected, signal) =>
        checkCertificates(connected, { kind: connected.integration.kind, settings }, signal),
      );
    const connected = connections.openUnsaved(of);
    if ('problems' in connected) throw new NotConnected(connected.problems);
    return askInTime((signal) => checkCertificates(connected, { kind: of.kind, settings }, signal)).finally(() =>
      connected.close(),
    );
  };
}
