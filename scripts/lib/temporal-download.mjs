import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withHeartbeat } from './heartbeat.mjs';
import { cacheFolder, NODE } from './paths.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

/** Not named for a version: the SDK decides which one it fetches. */
export const SDK_FOLDER = 'temporal-sdk';

const HELPER = fileURLToPath(new URL('./sdk-download.mjs', import.meta.url));

/** The CLI that the SDK's own downloader fetches (about 50 MB), or null with one calm line where it cannot. */
export async function downloadTemporal(env = process.env) {
  say('Looking for the Temporal server: asking Temporal for its download (seconds to a minute, once).');
  const cache = cacheFolder(env);
  await mkdir(cache, { recursive: true });
  const workplace = await mkdtemp(join(cache, 'temporal-sdk.new-'));
  try {
    const helper = () => run(NODE, [HELPER, workplace], { stdio: ['ignore', 'ignore', 'ignore'] });
    if ((await withHeartbeat('downloading', helper)) !== 0) return notThere();
    return await keep(workplace, join(cache, SDK_FOLDER));
  } finally {
    await rm(workplace, { recursive: true, force: true });
  }
}

function notThere() {
  say('That download cannot be reached from here.');
  return null;
}

/** The downloader names the file for the SDK's version. A folder appears whole or not at all. */
async function keep(workplace, folder) {
  const [file] = (await readdir(workplace)).filter((name) => name.startsWith('temporal-sdk-'));
  if (!file) return notThere();
  await rename(join(workplace, file), join(workplace, 'temporal'));
  await rm(folder, { recursive: true, force: true });
  await rename(workplace, folder);
  return join(folder, 'temporal');
}
