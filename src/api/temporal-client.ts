import { Client, Connection, type ConnectionOptions } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';

/**
 * Address, namespace, TLS and API key as Temporal's own variables and profile file say. Lazy: the API starts and answers
 * also while Temporal is down, and finds it again by itself.
 */
export function openTemporal(): { client: Client; close(): Promise<void> } {
  const { connectionOptions, namespace } = loadClientConnectConfig();
  const connection = Connection.lazy(connectionOptions as ConnectionOptions); // typed for the native connection, read alike by both
  return { client: new Client({ connection, namespace: namespace ?? 'default' }), close: () => connection.close() };
}
