import { setTimeout as sleep } from 'node:timers/promises';
import { NativeConnection } from '@temporalio/worker';
import type { Logger } from '../ports/logger.ts';
import { temporalSettings } from '../servers/temporal-settings.ts';
import { temporalTrouble } from '../servers/temporal-trouble.ts';

const RETRY_MS = 1_000;

/**
 * Where no server answers, it is asked again until one does: a running worker survives a restart of the server by itself, a
 * starting one must wait for it. A server that answers and refuses ends the wait with a sentence.
 */
export async function connectToTemporal(
  env: NodeJS.ProcessEnv,
  logger: Logger,
): Promise<{ connection: NativeConnection; namespace: string }> {
  const { address, namespace, connection: options } = temporalSettings(env);
  for (let told = false; ; told = true) {
    try {
      return { connection: await NativeConnection.connect(options), namespace };
    } catch (error) {
      const trouble = temporalTrouble(error, address);
      if (trouble) throw trouble;
      if (!told) logger.warn({ address }, 'Temporal does not answer yet');
      await sleep(RETRY_MS);
    }
  }
}
