import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withHeartbeat } from './heartbeat.mjs';
import { MODULES, ROOT } from './paths.mjs';
import { started, wasStopped } from './run.mjs';
import { Explained, say } from './say.mjs';

/**
 * npm writes `node_modules/.package-lock.json` as the very last step of an installation. Comparing it with our
 * lock file notices a missing, a half-finished and an outdated installation, and is content with one made by hand.
 */
function packagesAreInstalled(root = ROOT) {
  const wanted = lockedPackages(join(root, 'package-lock.json'));
  const present = lockedPackages(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || sameVersion(present[path], entry) || (entry.optional && !present[path]),
  );
}

function sameVersion(present, wanted) {
  return present !== undefined && present.version === wanted.version && present.integrity === wanted.integrity;
}

function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

/** Brings node_modules to what the lock file says, but only when something is missing or changed. */
export async function installPackages() {
  if (packagesAreInstalled()) return;
  const why = existsSync(MODULES) ? 'The list of packages has changed' : 'First start';
  say(`${why}: installing the npm packages (about 700 MB on disk; one to three minutes, depending on the network).`);
  const { code, said } = await withHeartbeat('npm is working', install);
  if (code === 0) return;
  if (wasStopped(code)) throw new Explained('Stopped while installing packages.', code);
  throw new Explained(`${said.trim()}\n\n${INSTALL_FAILED}`);
}

/**
 * A lock file that was written behind a registry without some optional packages (binaries for other systems) is
 * refused by `npm ci`. `npm install --no-save` installs the same versions, and leaves the lock file alone.
 */
async function install() {
  const clean = await npm('ci');
  return clean.said.includes('EUSAGE') ? npm('install', '--no-save') : clean;
}

async function npm(...command) {
  // NODE_ENV=production would leave out the development packages, and Node 24 is one of them.
  const args = [...command, '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const [program, first] = npmProgram();
  const { child, ended } = started(program, [...first, ...args], { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  return { code: await ended, said };
}

/** The npm that started us; it may not be on PATH. Other package managers set the same variable, so look at the name. */
function npmProgram() {
  const caller = process.env.npm_execpath ?? '';
  return caller.endsWith('npm-cli.js') ? [process.execPath, [caller]] : ['npm', []];
}

const INSTALL_FAILED = `The npm packages could not be installed (npm's own message stands above).
If the network is missing, connect and run the command again. Behind a company proxy or registry, tell npm about it
("npm config set proxy ..." or "npm config set registry ..."). To see npm's work by itself, run "npm ci".`;
