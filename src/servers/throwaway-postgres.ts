/** Main file of a PostgreSQL for one test run: tells its parent the address, and leaves nothing behind when that goes. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Explained } from './explained.ts';
import { freePort } from './ports.ts';
import { startPostgres } from './postgres.ts';

// What a power cut would cost is of no interest here, and the tests run a good deal faster.
const CARELESS = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '500' };

const stateDir = mkdtempSync(join(tmpdir(), 'matrikel-postgres-'));
chmodSync(stateDir, 0o711); // as root, the user postgres has to get in
try {
  const parentGone = new Promise((resolve) => process.once('disconnect', resolve));
  const asked = new Promise((resolve) => process.once('SIGTERM', resolve));
  const postgres = await startPostgres({ stateDir, port: await freePort(), settings: CARELESS });
  process.send?.({ url: postgres.adminUrl });
  await Promise.race([parentGone, asked]);
  await postgres.stop(5_000);
} catch (error) {
  process.stderr.write(`${error instanceof Explained ? error.message : error}\n`);
  process.exitCode = 1;
} finally {
  rmSync(stateDir, { recursive: true, force: true });
  if (process.connected) process.disconnect();
}
