import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { NODE, ROOT } from '../lib/paths.mjs';
import { started } from '../lib/run.mjs';
import { Explained } from '../lib/say.mjs';

const ONLY_LOOPBACK = new URL('./only-loopback.mjs', import.meta.url).href;
const SIMULATORS = ['PERSONIO_SIM_', 'ELEARNIO_SIM_', 'LEARNUPON_SIM_', 'MOODLE_SIM_'];
const PORTS = ['', 'PG_', 'TEMPORAL_', 'TEMPORAL_UI_', ...SIMULATORS];
const UP_MS = 180_000;

/** Everything that `matrikel up` runs, in a folder that goes away afterwards, without a way to any other machine. */
export async function startInstallation(env) {
  const stateDir = await mkdtemp(join(tmpdir(), 'matrikel-fuzz-'));
  const token = 'a-token-for-fuzzing-only';
  const ports = await freePorts(PORTS.length);
  const named = PORTS.map((name, index) => [`MATRIKEL_${name}PORT`, String(ports[index])]);
  const { DATABASE_URL: _database, TEMPORAL_ADDRESS: _temporal, ...inherited } = env;
  const log = [];
  const { child, ended } = started(NODE, ['src/cli/main.ts', 'up', '--employees', '40'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // Ctrl-C reaches us, and we stop it in order
    env: {
      ...inherited,
      ...Object.fromEntries(named),
      MATRIKEL_STATE_DIR: stateDir,
      MATRIKEL_API_TOKEN: token,
      MATRIKEL_API_REQUESTS_PER_MINUTE: '0',
      NODE_OPTIONS: `--import=${ONLY_LOOPBACK}`,
    },
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => log.push(String(text)));
  const url = `http://127.0.0.1:${ports[0]}`;

  async function stop() {
    child.kill('SIGTERM');
    await ended;
    await rm(stateDir, { recursive: true, force: true });
  }
  try {
    await ready(url, child, log);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url,
    token,
    stateDir,
    stop,
    said: () => log.join(''),
    /** What the API logged about faults of its own. */
    async faults() {
      const text = await readFile(join(stateDir, 'logs', 'api.log'), 'utf8');
      return text.split('\n').filter((line) => line.includes('A request failed'));
    },
  };
}

async function ready(url, child, log) {
  for (const deadline = Date.now() + UP_MS; Date.now() < deadline; await sleep(500)) {
    if (child.exitCode !== null) break;
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
  }
  throw new Explained(`The installation to fuzz did not start:\n${log.join('')}`);
}

/** All open at once, so that no two are the same. */
async function freePorts(count) {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}
