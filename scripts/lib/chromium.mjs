import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { withHeartbeat } from './heartbeat.mjs';
import { MODULES, NODE } from './paths.mjs';
import { versionOf } from './probe.mjs';
import { started } from './run.mjs';
import { Explained, say } from './say.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const MAC = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium'];

/**
 * Path of a Chromium that runs, found or installed in this order: MATRIKEL_CHROMIUM, PATH, the applications of a Mac,
 * what Playwright has downloaded, Debian's package where we are root, Playwright's download.
 */
export async function chromium(env = process.env) {
  if (env.MATRIKEL_CHROMIUM) return chosenByHand(env.MATRIKEL_CHROMIUM);
  const path = (await found(env)) ?? (await installed(env));
  if (path) return path;
  throw new Explained(NO_CHROMIUM);
}

function chosenByHand(path) {
  if (versionOf(path)) return path;
  throw new Explained(
    `MATRIKEL_CHROMIUM names ${path}, but that is not a Chromium that runs here. Correct it, or leave it away.`,
  );
}

async function found(env) {
  const places = (env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const { chromium: ofPlaywright } = await import('playwright-core');
  const all = [...places, ...MAC.map((name) => join('/Applications', name)), ofPlaywright.executablePath()];
  // On Ubuntu the package is a stub that only names a snap, hence the question for its version.
  return all.find((path) => existsSync(path) && versionOf(path));
}

async function installed(env) {
  say('The tests of the admin page need a Chromium, and there is none: installing one (a minute or two, once).');
  if (process.getuid?.() === 0 && versionOf('apt-get')) {
    const quietly = { ...env, DEBIAN_FRONTEND: 'noninteractive' };
    await attempt('apt-get', ['update', '-qq'], quietly); // may fail for one source and be enough all the same
    await attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quietly);
    const path = await found(env);
    if (path) return path;
  }
  await attempt(NODE, [join(MODULES, 'playwright-core', 'cli.js'), 'install', 'chromium'], env);
  return found(env);
}

/** What it says goes to stderr: stdout belongs to the tests. */
function attempt(command, args, env) {
  const work = () => started(command, args, { env, stdio: ['ignore', 2, 2] }).ended;
  return withHeartbeat('installing', work).catch(() => 1);
}

const NO_CHROMIUM = `The tests of the admin page need a Chromium, and none could be found or installed. Any one of these helps:
  - Debian, Ubuntu: apt-get update && apt-get install -y chromium (as root the next "npm test" does that by itself)
  - any system: npx playwright-core install --with-deps chromium
  - install Google Chrome, or name the program of a Chromium in MATRIKEL_CHROMIUM
Other tests run without: npm test -- src`;
