import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';
import { Explained, say } from '../lib/say.mjs';

const VERSION = '4.32.5';
const HERE = fileURLToPath(new URL('.', import.meta.url));
/** Seconds for all of it; fuzzing and stateful testing repeat until they are spent. */
const MAX_TIME = '240';

/** Schemathesis in an environment of its own in the user's cache folder, made on the first call. */
export async function schemathesis() {
  const folder = join(cacheFolder(), `schemathesis-${VERSION}`);
  const file = join(folder, 'bin', 'schemathesis');
  if (!existsSync(file)) await install(folder);
  return {
    file,
    env: { SCHEMATHESIS_HOOKS: 'hooks', PYTHONPATH: HERE, PYTHONDONTWRITEBYTECODE: '1' },
    args: ({ url, token }) => [
      ...['--config-file', join(HERE, 'schemathesis.toml')],
      ...['run', `${url}/api/v1/openapi.json`],
      ...['--header', `Authorization: Bearer ${token}`],
      ...['--max-time', MAX_TIME],
    ],
  };
}

async function install(folder) {
  say(`Installing schemathesis ${VERSION} into ${folder} ...`);
  await rm(folder, { recursive: true, force: true });
  try {
    await must('python3', ['-m', 'venv', folder], 'python3 with its module venv is needed for this.');
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `schemathesis==${VERSION}`];
    await must(join(folder, 'bin', 'python'), pip, 'The package comes from PyPI.');
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function must(file, args, remedy) {
  const code = await run(file, args).catch(() => 127);
  if (code !== 0) throw new Explained(`Schemathesis could not be installed. ${remedy}`);
}
