/**
 * npm test: sets up, runs every test against a PostgreSQL of its own, and closes with a line that counts them. Servers
 * get killed in there on machines that do other things, too: a few files that fail are tried once more, and named.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NODE, ROOT } from './lib/paths.mjs';
import { run, wasStopped } from './lib/run.mjs';
import { Explained, main, say } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';
import { countTests, countWithSecondTry, failedFiles } from './lib/test-count.mjs';
import { withTestDatabase } from './lib/test-database.mjs';

/** More than these is no accident. */
const MOST_SECOND_TRIES = 3;
/** What needs a Chromium. */
const IN_BROWSER = 'test/e2e/web-page.test.ts';

await main(async () => {
  // Tests kill the Temporal server, so they need their own even where TEMPORAL_ADDRESS names another.
  const env = await setUp({ ownTemporal: true, browser: chosen(IN_BROWSER) });
  const folder = await mkdtemp(join(tmpdir(), 'matrikel-test-'));
  const report = join(folder, 'report.json');
  const second = join(folder, 'second.json');
  try {
    let again = [];
    const bundle = await buildBundle(folder, env);
    const code = await withTestDatabase(env, async (databaseUrl) => {
      const withDatabase = { ...env, MATRIKEL_TEST_DATABASE_URL: databaseUrl, MATRIKEL_TEST_BUNDLE: bundle };
      const first = await vitest(report, withDatabase, process.argv.slice(2));
      if (first === 0 || wasStopped(first)) return first;
      again = failedFiles(report);
      if (again.length === 0 || again.length > MOST_SECOND_TRIES) return first;
      say(`Once more: ${again.join(', ')}`);
      return vitest(second, withDatabase, again);
    });
    const { passed, failed } = again.length > 0 ? countWithSecondTry(report, second) : countTests(report);
    if (code !== 0 && failed === 0 && passed > 0 && !wasStopped(code))
      say('Every test passed, but Vitest ended with an error (see above).');
    if (code === 0 && again.length > 0)
      say(`Passed only on the second try, which is a defect to find: ${again.join(', ')}`);
    process.stdout.write(`${passed} passed, ${failed} failed\n`);
    return code || (passed === 0 || failed > 0 ? 1 : 0);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** Vitest runs each file whose path holds one of the words, and all without a word. */
function chosen(file) {
  const words = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
  return words.length === 0 || words.some((word) => file.includes(word));
}

/** Once for all files: each of forty would take three seconds of it. */
async function buildBundle(folder, env) {
  const path = join(folder, 'workflow-bundle.cjs');
  const code = await run(NODE, ['src/worker/build-bundle.ts', path], { cwd: ROOT, env });
  if (code !== 0) throw new Explained('The workflow code could not be built (the reason stands above).');
  return path;
}

function vitest(report, env, what) {
  const program = join('node_modules', 'vitest', 'vitest.mjs');
  // Long for a test, short for a machine that has something else to do.
  const patience = ['--testTimeout=30000', '--hookTimeout=60000'];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return run(NODE, [program, 'run', ...patience, ...reporters, ...what], { cwd: ROOT, env });
}
