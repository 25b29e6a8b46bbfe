import type { IntegrationId } from '../domain/ids.ts';
import type { Connected, Connections } from '../ports/connections.ts';
import { VendorError } from '../ports/vendor-error.ts';
import { NotConnected } from './probe/not-connected.ts';

/** Somebody waits for the answer in a browser. */
const DEADLINE_MS = 30_000;

/** Asks the vendors of an integration for a person who waits. Throws `NotConnected` with what stands in the way to one of them. */
export async function connectedInTime<Value>(
  connections: Pick<Connections, 'open'>,
  integrationId: IntegrationId,
  ask: (connected: Connected, signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const connected = await connections.open(integrationId);
  if ('problems' in connected) throw new NotConnected(connected.problems);
  return askInTime((signal) => ask(connected, signal));
}

/** Gives a vendor so long to answer. Throws `NotConnected` where it does not, or says no. */
export async function askInTime<Value>(ask: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
  const signal = AbortSignal.timeout(DEADLINE_MS);
  try {
    return await ask(signal);
  } catch (error) {
    if (error instanceof VendorError) throw new NotConnected([error.problem]);
    if (signal.aborted) throw new NotConnected([{ code: 'vendor-unavailable', severity: 'error' }]);
    throw error;
  }
}
