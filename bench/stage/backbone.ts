import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@temporalio/client';
import pg from 'pg';
import { Explained } from '../../src/servers/explained.ts';
import { lastLines } from '../../src/servers/log-file.ts';
import { connectTemporal } from '../../src/servers/temporal-connection.ts';
import { ownServerEnv } from '../../src/servers/temporal-env.ts';
import { migrateDatabase } from '../../src/store/migrations.ts';
import type { Kept } from './keeper.ts';
import { startNode } from './node-process.ts';

/** The two servers below everything, set up as `npm start` has them, on ports and in a folder of their own. */
export interface Backbone {
  readonly client: Client;
  readonly temporalAddress: string;
  readonly adminUrl: string;
  readonly logs: string;
  /** A new database with our tables in it. */
  database(name: string): Promise<string>;
}

const GRACE_MS = 15_000;

export async function startBackbone(cleanup: AsyncDisposableStack): Promise<Backbone> {
  const stateDir = mkdtempSync(join(tmpdir(), 'matrikel-bench-'));
  const logs = join(stateDir, 'logs');
  const log = join(logs, 'keeper.log');
  const keeper = startNode({ file: 'bench/stage/keeper.ts', args: [stateDir], log });
  cleanup.defer(() => keeper.stop(GRACE_MS));

  const ready = new Promise<Kept>((resolve) => keeper.child.once('message', (message) => resolve(message as Kept)));
  const kept = await Promise.race([ready, keeper.ended]);
  if (typeof kept === 'string') throw new Explained(`The servers did not start (${kept}).\n${lastLines(log, 10)}`);

  const { adminUrl, temporalAddress } = kept;
  const env = ownServerEnv(process.env, temporalAddress, 'default');
  const connection = await connectTemporal(temporalAddress, env, 10_000);
  cleanup.defer(() => connection.close());
  return {
    client: new Client({ connection, namespace: 'default' }),
    temporalAddress,
    adminUrl,
    logs,
    async database(name) {
      const admin = new pg.Client({ connectionString: adminUrl });
      await admin.connect();
      await admin.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`).finally(() => admin.end());
      const url = new URL(adminUrl);
      url.pathname = `/${name}`;
      await migrateDatabase(url.href);
      return url.href;
    },
  };
}
