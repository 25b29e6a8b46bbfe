import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { withHeartbeat } from './heartbeat.mjs';
import { cacheFolder } from './paths.mjs';
import { versionOf } from './probe.mjs';
import { run, wasStopped } from './run.mjs';
import { Explained, say } from './say.mjs';

// Later versions cannot be installed this way: their go.mod has replace directives, which `go install` refuses.
const VERSION = '1.5.1';
export const GO_FOLDER = `temporal-${VERSION}`;

/** Builds the CLI with Go where Go is installed; null where it is not. */
export async function buildTemporal(env = process.env) {
  if (!versionOf('go', ['version'])) return null;
  const folder = join(cacheFolder(env), GO_FOLDER);
  say(`Building the Temporal server with Go: about 4 minutes on two cores, once. It is kept in ${folder} (250 MB).`);
  await mkdir(cacheFolder(env), { recursive: true });
  // Built beside its place and renamed, so that a killed build never leaves half a program behind.
  const workplace = await mkdtemp(join(cacheFolder(env), `${GO_FOLDER}.new-`));
  try {
    await install(workplace, env);
    await chmod(workplace, 0o755);
    await rm(folder, { recursive: true, force: true });
    await rename(workplace, folder);
    return join(folder, 'temporal');
  } finally {
    await rm(workplace, { recursive: true, force: true });
  }
}

async function install(workplace, env) {
  const args = ['install', `github.com/temporalio/cli/cmd/temporal@v${VERSION}`];
  const options = { env: { ...env, GOBIN: workplace }, cwd: workplace, stdio: ['ignore', 2, 2] };
  const code = await withHeartbeat('Go is building', () => run('go', args, options));
  if (code === 0) return;
  if (wasStopped(code)) throw new Explained('Stopped while building.', code);
  throw new Explained(`Go could not build the Temporal server (its message stands above).
If the network is missing, connect and run the command again; an old Go needs an update (https://go.dev/dl).
Or install the Temporal CLI yourself (https://docs.temporal.io/cli#install), or set TEMPORAL_ADDRESS to a server that runs.`);
}
