import { arch, cpus, platform, release, totalmem } from 'node:os';
import type { Client } from '@temporalio/client';
import pg from 'pg';

export interface Machine {
  readonly date: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly system: string;
  readonly node: string;
  readonly temporalServer: string;
  readonly postgres: string;
}

/** Numbers without the machine they were measured on say nothing. */
export async function describeMachine(client: Client, adminUrl: string): Promise<Machine> {
  const { serverVersion } = await client.workflowService.getSystemInfo({});
  const database = new pg.Client({ connectionString: adminUrl });
  await database.connect();
  const { rows } = await database.query('SHOW server_version').finally(() => database.end());
  return {
    date: new Date().toISOString(),
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()} ${arch()}`,
    node: process.version,
    temporalServer: serverVersion ?? 'unknown',
    postgres: rows[0]?.server_version ?? 'unknown',
  };
}
