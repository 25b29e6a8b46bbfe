import { setTimeout as sleep } from 'node:timers/promises';
import { Connection, type ConnectionOptions } from '@temporalio/client';
import { temporalSettings } from './temporal-settings.ts';
import { temporalSilent, temporalTrouble } from './temporal-trouble.ts';

type Env = Record<string, string | undefined>;

/** TLS, API key and the rest as Temporal's own variables and profile file say; only the address is ours. Fails with a sentence. */
export async function connectTemporal(address: string, env: Env, timeoutMs: number): Promise<Connection> {
  const options = { ...temporalSettings(env).connection, address, connectTimeout: timeoutMs };
  try {
    return await Connection.connect(options as ConnectionOptions);
  } catch (error) {
    throw temporalTrouble(error, address) ?? temporalSilent(address);
  }
}

/** Asks for system info until the server answers; false when it did not in time, or `givenUp` says so. */
export async function answersWithin(address: string, env: Env, ms: number, givenUp = () => false): Promise<boolean> {
  for (const deadline = Date.now() + ms; Date.now() < deadline && !givenUp(); await sleep(100)) {
    const connection = await connectTemporal(address, env, 1_000).catch(() => null);
    if (!connection) continue;
    await connection.close();
    return true;
  }
  return false;
}
