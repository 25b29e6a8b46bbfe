/** npm test: sets up, runs every test against a PostgreSQL of its own, and closes with a line that counts them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NODE, ROOT } from './lib/paths.mjs';
import { run, wasStopped } from './lib/run.mjs';
import { main, say } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';
import { countTests } from './lib/test-count.mjs';
import { withTestDatabase } from './lib/test-database.mjs';

await main(async () => {
  // Tests kill the Temporal server, so they need their own even where TEMPORAL_ADDRESS names another.
  const env = await setUp({ ownTemporal: true });
  const folder = await mkdtemp(join(tmpdir(), 'matrikel-test-'));
  const report = join(folder, 'report.json');
  try {
    const code = await withTestDatabase(env, (databaseUrl) =>
      vitest(report, { ...env, MATRIKEL_TEST_DATABASE_URL: databaseUrl }),
    );
    const { passed, failed } = countTests(report);
    if (code !== 0 && failed === 0 && passed > 0 && !wasStopped(code))
      say('Every test passed, but Vitest ended with an error (see above).');
    process.stdout.write(`${passed} passed, ${failed} failed\n`);
    return code || (passed === 0 || failed > 0 ? 1 : 0);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

function vitest(report, env) {
  const program = join('node_modules', 'vitest', 'vitest.mjs');
  // Long for a test, short for a machine that has something else to do.
  const patience = ['--testTimeout=30000', '--hookTimeout=60000'];
  // Most of the long ones wait for servers: two at a time need little more than half of the time, also on two cores.
  const workers = '--maxWorkers=2';
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return run(NODE, [program, 'run', ...patience, workers, ...reporters, ...process.argv.slice(2)], { cwd: ROOT, env });
}
