/** Main file of the process that keeps PostgreSQL and Temporal for one benchmark, and takes both and their folder away when that is gone. */
import { chmodSync, rmSync } from 'node:fs';
import { Explained } from '../../src/servers/explained.ts';
import { freePort } from '../../src/servers/ports.ts';
import { startPostgres } from '../../src/servers/postgres.ts';
import type { Running } from '../../src/servers/running.ts';
import { prepareNamespace, startTemporal } from '../../src/servers/temporal.ts';
import { ownServerEnv } from '../../src/servers/temporal-env.ts';

export interface Kept {
  readonly adminUrl: string;
  readonly temporalAddress: string;
}

const NAMESPACE = 'default';

const parentGone = new Promise((resolve) => process.once('disconnect', resolve));
const asked = new Promise((resolve) => process.once('SIGTERM', resolve));
const servers: Running[] = [];
const [, , stateDir = ''] = process.argv;
chmodSync(stateDir, 0o711); // as root, the user postgres has to get in
try {
  const postgres = await startPostgres({ stateDir, port: await freePort() });
  servers.push(postgres);
  const temporal = await startTemporal({
    stateDir,
    cliPath: process.env.TEMPORAL_CLI_PATH ?? 'temporal',
    port: await freePort(),
    uiPort: await freePort(),
    namespace: NAMESPACE,
  });
  servers.push(temporal);
  await prepareNamespace(temporal.address, NAMESPACE, ownServerEnv(process.env, temporal.address, NAMESPACE));
  const kept: Kept = { adminUrl: postgres.adminUrl, temporalAddress: temporal.address };
  process.send?.(kept);
  await Promise.race([parentGone, asked]);
} catch (error) {
  process.stderr.write(`${error instanceof Explained ? error.message : error}\n`);
  process.exitCode = 1;
} finally {
  for (const server of servers.reverse()) await server.stop(5_000);
  rmSync(stateDir, { recursive: true, force: true, maxRetries: 10 }); // others may still be writing their last line
  if (process.connected) process.disconnect();
}
