import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startElearnio } from '../../simulators/elearnio/index.ts';
import { startPersonio } from '../../simulators/personio/index.ts';
import { startNode } from '../../src/cli/up/node-child.ts';
import { freePort } from '../../src/servers/ports.ts';
import type { Running } from '../../src/servers/running.ts';
import { ownServerEnv } from '../../src/servers/temporal-env.ts';
import { WORKER_NODE_ARGS } from '../../src/worker/node-args.ts';
import { bundleIn } from './bundle.ts';
import { freshDatabase } from './database.ts';
import { simulatorControl } from './simulator-control.ts';
import { startTemporal } from './temporal.ts';

export const TOKEN = 'a-token-for-tests-only';
type Env = Record<string, string | undefined>;

/** Servers and vendors for one test file, on which API and worker are started as processes, again and again, each time as told. */
export async function openStage({ employees = 60, latencyMs = 0, seals = false } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'matrikel-stage-'));
  const [temporal, database, personio, elearnio] = await Promise.all([
    startTemporal(),
    freshDatabase(),
    startPersonio({ employees, seed: 1 }),
    startElearnio({ employees, seed: 1, members: 'few' }),
    bundleIn(folder),
    seals && bundleIn(folder, true),
  ]);
  const vendors = { personio: simulatorControl(personio.url), elearnio: simulatorControl(elearnio.url) };
  await Promise.all(Object.values(vendors).map((vendor) => vendor.settings({ latencyMs })));
  const env: Env = {
    ...ownServerEnv(withoutOurs(process.env), temporal.address, 'default'),
    DATABASE_URL: database.url,
    MATRIKEL_KEY: randomBytes(32).toString('base64'),
    MATRIKEL_API_TOKEN: TOKEN,
    MATRIKEL_API_REQUESTS_PER_MINUTE: '0', // `until` asks more often than anybody should
    MATRIKEL_STATE_DIR: folder,
    MATRIKEL_ALLOWED_HOSTS: [personio.url, elearnio.url].map((url) => new URL(url).host).join(','),
    MATRIKEL_WORKFLOW_BUNDLE: join(folder, 'workflow-bundle.cjs'),
  };

  const alone: Running[] = [];
  return {
    temporal,
    ...vendors,
    env,
    folder,
    /** As POST /integrations takes it. */
    integration: {
      name: 'rehearsal',
      kind: 'elearnio',
      personio: { baseUrl: personio.url, clientId: personio.clientId, clientSecret: personio.clientSecret },
      lms: { baseUrl: `${elearnio.url}/backend/user-api/v1`, apiKey: elearnio.apiKey, requestsPerMinute: null },
      safety: { guard: { confirmFirstRun: false } }, // a test that is about something else
    },
    /** One program that is expected to end by itself. */
    startAlone(file: string, changes: Env) {
      const log = join(folder, `${basename(dirname(file))}-${randomUUID()}.log`);
      const running = startNode({ file, env: { ...env, ...changes }, log, port: null });
      alone.push(running);
      return { ended: running.ended, said: () => readFile(log, 'utf8') };
    },
    start: (changes: Env = {}, { worker = true } = {}) => startProcesses(folder, { ...env, ...changes }, worker),
    async stop(): Promise<void> {
      await Promise.all(alone.map((one) => one.stop(0))); // in case one did not end
      await Promise.all([personio.close(), elearnio.close(), temporal.teardown()]);
      await Promise.all([database.drop(), rm(folder, { recursive: true, force: true })]);
    },
  };
}
export type Stage = Awaited<ReturnType<typeof openStage>>;

function withoutOurs(env: Env): Env {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('MATRIKEL_')));
}

async function startProcesses(folder: string, env: Env, withWorker: boolean) {
  const port = Number(env.MATRIKEL_PORT ?? (await freePort()));
  const logs = { api: join(folder, `api-${port}.log`), worker: join(folder, `worker-${port}.log`) };
  const api = startNode({
    file: 'src/api/main.ts',
    env: { ...env, MATRIKEL_PORT: String(port) },
    log: logs.api,
    port,
  });
  const nodeArgs = [...WORKER_NODE_ARGS];
  const worker = withWorker
    ? startNode({ file: 'src/worker/main.ts', nodeArgs, env, log: logs.worker, port: null })
    : null;
  const root = `http://127.0.0.1:${port}`;
  let ended = '';
  for (const [name, process] of Object.entries({ api, worker })) {
    void process?.ended.then((how) => (ended += `; the ${name} ${how}`));
  }
  await until('the API answers', async () => (await fetch(`${root}/healthz`).catch(() => null))?.ok ?? false);

  async function said(): Promise<string> {
    const texts = Object.values(logs).map((log) => readFile(log, 'utf8').catch(() => ''));
    return (await Promise.all(texts)).join('\n');
  }

  async function until<Value>(what: string, ask: () => Promise<Value | false>): Promise<Value> {
    for (const deadline = Date.now() + 60_000; Date.now() < deadline && ended === ''; await sleep(50)) {
      const value = await ask();
      if (value !== false) return value;
    }
    throw new Error(`waited in vain until ${what}${ended}\n${await said()}`);
  }

  async function ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const answer = await fetch(`${root}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    // biome-ignore lint/suspicious/noExplicitAny: what the API answers is what these tests look at
    const json: any = answer.headers.get('content-type')?.includes('json') ? await answer.json() : null;
    return { status: answer.status, headers: answer.headers, body: json };
  }

  return {
    root,
    worker,
    ask,
    until,
    /** What both wrote into their logs. */
    said,
    /** Waits until the run has one of these statuses. */
    untilRun: (runId: string, ...statuses: string[]) =>
      until(`the run is ${statuses.join(' or ')}`, async () => {
        const { body } = await ask('GET', `/runs/${runId}`);
        return statuses.includes(body?.status) && body;
      }),
    stop: () => Promise.all([api.stop(5_000), worker?.stop(12_000)]),
  };
}
export type Processes = Awaited<ReturnType<typeof startProcesses>>;
