import { endWithParent } from '../src/servers/end-with-parent.ts';
import { Explained } from '../src/servers/explained.ts';
import { describeMachine } from './measure/machine.ts';
import { type Options, readOptions } from './options.ts';
import type { Report } from './report/report.ts';
import { RESULTS, writeResults } from './report/results-file.ts';
import { describe } from './report/table.ts';
import { SCENARIOS } from './scenarios/index.ts';
import { startBackbone } from './stage/backbone.ts';
import { everything, stopEverything, stopOnSignals } from './stage/everything.ts';

endWithParent();
stopOnSignals();
try {
  process.exitCode = await main(
    readOptions(
      process.argv.slice(2),
      SCENARIOS.map(({ name }) => name),
    ),
  );
} catch (error) {
  // While we are being stopped, whatever fails fails because of that.
  if (!everything.disposed) {
    process.stderr.write(`${error instanceof Explained ? error.message : (error as Error).stack}\n`);
    process.exitCode = error instanceof Explained ? error.exitCode : 1;
  }
} finally {
  await stopEverything();
}
process.exit();

async function main(options: Options): Promise<number> {
  const startedAt = performance.now();
  const say = (text: string) => process.stderr.write(`· ${text}\n`);
  say('starting PostgreSQL and Temporal');
  const backbone = await startBackbone(everything);
  const machine = await describeMachine(backbone.client, backbone.adminUrl);
  const chosen = SCENARIOS.filter(({ name }) => options.scenarios.length === 0 || options.scenarios.includes(name));
  const reports: Report[] = [];
  for (const scenario of chosen) {
    const found = await scenario.run({ backbone, options, say });
    for (const report of found) process.stdout.write(`${describe(report)}\n`);
    reports.push(...found);
  }
  // A part, or another size, must not pass for the whole.
  const whole = chosen.length === SCENARIOS.length && !resized(options);
  const file = options.out ?? (whole ? RESULTS : null);
  if (file !== null) {
    writeResults(file, machine, reports, performance.now() - startedAt);
    process.stdout.write(`\nWritten to ${file}\n`);
  }
  const missed = reports.some(({ figures }) => figures.some(({ met }) => met === false));
  return missed && options.strict ? 1 : 0;
}

function resized({ employees, rounds, latencyMs, seconds, profile }: Options): boolean {
  return [employees, rounds, latencyMs, seconds, profile].some((option) => option !== null);
}
