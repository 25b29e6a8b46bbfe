#!/usr/bin/env node
/** The command `matrikel`: runs with Node 24, in this process where it is one, else with the one among the packages. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { NODE, ROOT } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { Explained, main } from './lib/say.mjs';

const PROGRAM = join(ROOT, 'src', 'cli', 'main.ts');

if (Number.parseInt(process.versions.node, 10) >= 24) await import(PROGRAM);
else await main(handOver);

/** The closing of the IPC channel tells API and worker that we were killed. */
function handOver() {
  if (!existsSync(NODE))
    throw new Explained(
      `Matrikel runs on Node 24, and this is ${process.versions.node}. Run "npm ci", which brings it along.`,
    );
  return run(NODE, [PROGRAM, ...process.argv.slice(2)], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
}
