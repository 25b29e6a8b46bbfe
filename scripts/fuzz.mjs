/**
 * npm run fuzz: schemathesis against a whole installation of its own, by the API's own OpenAPI document.
 * Looks for answers that are no answer (5xx) and for those that the document does not promise. Arguments go to schemathesis:
 * npm run fuzz -- --max-time 600 --include-operation-id startRun
 */
import { startInstallation } from './fuzz/installation.mjs';
import { schemathesis } from './fuzz/schemathesis.mjs';
import { seeded } from './fuzz/seeded.mjs';
import { run } from './lib/run.mjs';
import { main, say } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await main(async () => {
  const env = await setUp({ ownTemporal: true });
  const program = await schemathesis();
  say('Starting an installation to fuzz ...');
  const installation = await startInstallation(env);
  try {
    const known = await seeded(installation).catch((error) => {
      say(installation.said());
      throw error;
    });
    const code = await run(program.file, [...program.args(installation), ...process.argv.slice(2)], {
      cwd: installation.stateDir, // it keeps what it learned beside itself
      env: { ...env, ...program.env, MATRIKEL_FUZZ_KNOWN: JSON.stringify(known) },
    });
    const faults = await installation.faults();
    for (const line of faults) say(line);
    if (faults.length > 0) say(`The API logged ${faults.length} faults of its own (above).`);
    say(
      code === 0 && faults.length === 0
        ? 'Nothing found.'
        : 'Something was found; the cases above say how to repeat it.',
    );
    return code || (faults.length > 0 ? 1 : 0);
  } finally {
    await installation.stop();
  }
});
