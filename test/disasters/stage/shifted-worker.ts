import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startNode } from '../../../src/cli/up/node-child.ts';
import { findPostgres } from '../../../src/servers/postgres.ts';
import { ownServerEnv } from '../../../src/servers/temporal-env.ts';
import { WORKER_NODE_ARGS } from '../../../src/worker/node-args.ts';
import { BUILT_BUNDLE } from '../../support/bundle.ts';
import type { House } from './theatre.ts';

const SHIFTED_CLOCK = fileURLToPath(new URL('shifted-clock.ts', import.meta.url));

/** One more worker of the installation, on a host whose clock is wrong by some hours. */
export async function startShiftedWorker(house: House, hours: number) {
  const { stateDir, temporalAddress } = house.installation;
  const postgres = await findPostgres(stateDir);
  if (!postgres) throw new Error('the installation has no PostgreSQL');
  const log = join(stateDir, 'logs', `worker-${hours}-hours.log`);
  const env = {
    ...ownServerEnv(process.env, temporalAddress, 'default'),
    ...house.env,
    DATABASE_URL: await postgres.database(),
    MATRIKEL_KEY: (await readFile(join(stateDir, 'key'), 'utf8')).trim(),
    MATRIKEL_STATE_DIR: stateDir,
    MATRIKEL_WORKFLOW_BUNDLE: join(stateDir, 'workflow-bundle.cjs'),
    ...BUILT_BUNDLE, // of which the installation makes no copy
    SHIFT_CLOCK_HOURS: String(hours),
  };
  const nodeArgs = [...WORKER_NODE_ARGS, '--import', SHIFTED_CLOCK];
  const worker = startNode({ file: 'src/worker/main.ts', nodeArgs, env, log, port: null });
  let end: string | undefined;
  void worker.ended.then((how) => (end = how));
  return {
    /** One that did not start would prove nothing. */
    requireAlive(): void {
      if (end !== undefined) throw new Error(`the other worker ${end}`);
    },
    [Symbol.asyncDispose]: () => worker.stop(5_000),
  };
}
