/**
 * npm run client: writes src/client/schema.d.ts, the types of our client, from the API's own OpenAPI document.
 * openapi-typescript works with TypeScript 5 alone, which is why npx fetches both beside our own packages.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NODE, ROOT } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { Explained, main, say } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

const GENERATOR = ['-p', 'typescript@5.9.3', '-p', 'openapi-typescript@7.13.0', 'openapi-typescript'];
const TYPES = join(ROOT, 'src', 'client', 'schema.d.ts');

await main(async () => {
  const env = await setUp({ ownTemporal: false });
  const folder = mkdtempSync(join(tmpdir(), 'matrikel-client-'));
  try {
    const [document, types] = [join(folder, 'openapi.json'), join(folder, 'schema.d.ts')];
    const digest = execFileSync(NODE, ['src/api/openapi/write-document.ts', document], { cwd: ROOT, encoding: 'utf8' });
    const code = await run('npx', ['--yes', ...GENERATOR, document, '-o', types], { cwd: folder, env });
    if (code !== 0) throw new Explained('The types could not be made. npx needs the npm registry for this.', code);
    const made = readFileSync(types, 'utf8').replace(/^\/\*\*[\s\S]*?\*\/\s*/, '');
    writeFileSync(TYPES, `${header(digest)}\n${made}`);
    say(`Written: ${TYPES}`);
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function header(digest) {
  return `/**\n * Made by \`npm run client\` from the API's OpenAPI document; not to be edited.\n * document: ${digest}\n */`;
}
