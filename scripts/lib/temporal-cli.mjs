import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './paths.mjs';
import { versionOf } from './probe.mjs';
import { Explained } from './say.mjs';
import { downloadTemporal, SDK_FOLDER } from './temporal-download.mjs';
import { buildTemporal, GO_FOLDER } from './temporal-go.mjs';

/**
 * Path of a `temporal` program that runs, found or made in this order: TEMPORAL_CLI_PATH, PATH, our cache folder,
 * the download of Temporal's SDK, a build with Go. The last two take their time, and keep what they made in the cache.
 */
export async function temporalCli(env = process.env) {
  if (env.TEMPORAL_CLI_PATH) return chosenByHand(env.TEMPORAL_CLI_PATH);
  if (runs('temporal')) return 'temporal';
  const cached = [SDK_FOLDER, GO_FOLDER].map((folder) => join(cacheFolder(env), folder, 'temporal'));
  const found = cached.find((path) => existsSync(path) && runs(path));
  const path = found ?? (await downloadTemporal(env)) ?? (await buildTemporal(env));
  if (path) return path;
  throw new Explained(NO_TEMPORAL);
}

function chosenByHand(path) {
  if (runs(path)) return path;
  throw new Explained(
    `TEMPORAL_CLI_PATH names ${path}, but that is not a Temporal CLI that runs here. Correct it, or leave it away.`,
  );
}

function runs(command) {
  return versionOf(command)?.startsWith('temporal version') ?? false;
}

const NO_TEMPORAL = `Matrikel needs a Temporal server and found none. Any one of these helps:
  - install the Temporal CLI (https://docs.temporal.io/cli#install), so that "temporal" is on PATH or TEMPORAL_CLI_PATH names it
  - install Go (https://go.dev/dl); the next start then builds the CLI by itself
  - set TEMPORAL_ADDRESS to a Temporal server that already runs`;
