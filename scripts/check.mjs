/** npm run check: everything that CI looks at. All of it runs, so that one call shows every complaint. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { MODULES, NODE, ROOT } from './lib/paths.mjs';
import { run, wasStopped } from './lib/run.mjs';
import { main, say } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await main(async () => {
  const env = await setUp({ ownTemporal: true });
  const complaints = [];
  for (const [name, file, ...args] of steps()) {
    say(`\n== ${name}`);
    const code = await run(NODE, [file, ...args], { cwd: ROOT, env });
    if (wasStopped(code)) return code;
    if (code !== 0) complaints.push(name);
  }
  say(complaints.length === 0 ? '\nAll checks passed.' : `\nNot in order: ${complaints.join(', ')}.`);
  return complaints.length === 0 ? 0 : 1;
});

function steps() {
  const rules = readdirSync(ROOT).find((name) => name.startsWith('.dependency-cruiser.'));
  return [
    ['format and lint', tool('@biomejs/biome/bin/biome'), 'check', '.'],
    ['types', tool('typescript/bin/tsc'), '--noEmit'],
    ['types of the admin page', tool('typescript/bin/tsc'), '--noEmit', '-p', 'web/tsconfig.json'],
    ['size of the admin page', join('scripts', 'web.mjs')],
    ['unused code', tool('knip/bin/knip.js')],
    ...(rules
      ? [
          [
            'imports',
            tool('dependency-cruiser/bin/dependency-cruiser.mjs'),
            '--config',
            rules,
            'src',
            'simulators',
            'bench',
          ],
        ]
      : []),
    ['tests', join('scripts', 'test.mjs'), ...process.argv.slice(2)],
  ];
}

function tool(path) {
  return join(MODULES, path);
}
