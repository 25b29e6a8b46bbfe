/** A parent for the test to kill: starts PostgreSQL and tells its pid. */
import { startPostgres } from './postgres.ts';

const [stateDir = '', port = ''] = process.argv.slice(2);
const { identity } = await startPostgres({ stateDir, port: Number(port) });
process.send?.(identity.pid);
setInterval(() => {}, 1_000);
