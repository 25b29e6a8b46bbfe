import { Client, Connection, type ConnectionOptions } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { temporalSettings } from '../servers/temporal-settings.ts';

/** Lazy: the API starts and answers also while Temporal is down, and finds it again by itself. */
export function openTemporal(
  env: NodeJS.ProcessEnv,
  dataConverter: DataConverter,
): { client: Client; close(): Promise<void> } {
  const { namespace, connection: options } = temporalSettings(env);
  const connection = Connection.lazy(options as ConnectionOptions);
  return { client: new Client({ connection, namespace, dataConverter }), close: () => connection.close() };
}
