import { setTimeout as sleep } from 'node:timers/promises';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { NativeConnection, type NativeConnectionOptions } from '@temporalio/worker';
import type { Logger } from '../ports/logger.ts';

const RETRY_MS = 1_000;

/**
 * Address, namespace, TLS and API key as Temporal's own variables and profile file say. Where no server answers, it is asked
 * again until one does: a running worker survives a restart of the server by itself, a starting one must wait for it.
 */
export async function connectToTemporal(logger: Logger): Promise<{ connection: NativeConnection; namespace: string }> {
  const { connectionOptions, namespace } = loadClientConnectConfig();
  for (let told = false; ; told = true) {
    try {
      const connection = await NativeConnection.connect(connectionOptions as NativeConnectionOptions);
      return { connection, namespace: namespace ?? 'default' };
    } catch {
      if (!told)
        logger.warn({ address: connectionOptions.address ?? 'localhost:7233' }, 'Temporal does not answer yet');
      await sleep(RETRY_MS);
    }
  }
}
