import { setTimeout as sleep } from 'node:timers/promises';
import { Connection, type ConnectionOptions } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';

type Env = Record<string, string | undefined>;

/** TLS, API key and the rest as Temporal's own variables and profile file say; only the address is ours. */
export async function connectTemporal(address: string, env: Env, timeoutMs: number): Promise<Connection> {
  const present = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const { connectionOptions } = loadClientConnectConfig({ overrideEnvVars: Object.fromEntries(present) });
  const options = { ...connectionOptions, address, connectTimeout: timeoutMs };
  return Connection.connect(options as ConnectionOptions); // typed for the native connection, read alike by both
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
