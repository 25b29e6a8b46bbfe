import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../src/servers/ports.ts';
import { BUILT_BUNDLE } from './bundle.ts';
import { matrikel } from './command.ts';
import { simulatorControl } from './simulator-control.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TOKEN = 'a-token-for-tests-only';
/** Later than the supervisor itself gives up on anybody: a Temporal server outlives a supervisor that is killed. */
const STOP_AT_LATEST_MS = 70_000;

export interface ApiRun {
  readonly id: string;
  readonly status: string;
  readonly phase: string;
  readonly planHash: string | null;
  /** People with something to do. */
  readonly people: number;
  readonly guard?: { readonly findings: readonly { readonly code: string }[] } | null;
  readonly counts: Readonly<Record<string, number>>;
  readonly progress: { readonly done: number; readonly total: number };
}

export interface InstallationOptions {
  readonly employees?: number;
  /** Without it there are no simulators and no integration. */
  readonly rehearsal?: boolean;
  /** The API knows its address, so that Personio can be asked to call it. */
  readonly callable?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** Matrikel as `npm start` runs it: supervisor, servers, API, worker and simulators as processes that can be killed. */
export async function startInstallation({
  employees = 60,
  rehearsal = true,
  callable = false,
  env = {},
}: InstallationOptions) {
  const stateDir = await mkdtemp(join(tmpdir(), 'matrikel-disaster-'));
  const names = ['PORT', 'PG_PORT', 'TEMPORAL_PORT', 'TEMPORAL_UI_PORT', 'WORKER_METRICS_PORT'];
  names.push('PERSONIO_SIM_PORT', 'ELEARNIO_SIM_PORT', 'LEARNUPON_SIM_PORT', 'MOODLE_SIM_PORT');
  const ports: Record<string, string> = {};
  while (new Set(Object.values(ports)).size < names.length) {
    for (const name of names) ports[`MATRIKEL_${name}`] = String(await freePort());
  }
  const inherited = withoutSettings(process.env);
  const root = `http://127.0.0.1:${ports.MATRIKEL_PORT}`;
  const reached = callable ? { MATRIKEL_PUBLIC_URL: root } : {};
  const settings = {
    ...inherited,
    ...ports,
    ...reached,
    MATRIKEL_STATE_DIR: stateDir,
    MATRIKEL_API_TOKEN: TOKEN,
    ...BUILT_BUNDLE,
    ...env,
  };
  const company = rehearsal ? ['--employees', String(employees)] : ['--no-rehearsal'];
  let said = '';
  let supervisor = launch();

  function launch(): ChildProcess {
    const child = spawn(process.execPath, ['src/cli/main.ts', 'up', '--no-first-sync', ...company], {
      cwd: ROOT,
      env: settings,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'], // nothing outlives a test that is killed
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk));
    return child;
  }

  async function stopAll(): Promise<void> {
    if (supervisor.exitCode !== null) return;
    supervisor.kill('SIGTERM');
    await Promise.race([once(supervisor, 'exit'), sleep(STOP_AT_LATEST_MS).then(() => supervisor.kill('SIGKILL'))]);
  }

  /** Asks until it is answered: the API comes back by itself after whatever was killed. */
  async function api<Answer>(
    method: string,
    path: string,
    body?: unknown,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    for (const deadline = Date.now() + 120_000; ; await sleep(250)) {
      if (supervisor.exitCode !== null) throw new Error(`the supervisor ended: ${said}`);
      const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json', ...more };
      const answer = await fetch(`${root}/api/v1${path}`, {
        method,
        headers,
        ...(body ? { body: JSON.stringify(body) } : {}),
      }).catch(() => null);
      if (answer?.ok) return (answer.status === 204 ? null : await answer.json()) as Answer;
      if (Date.now() > deadline)
        throw new Error(
          `${method} ${path}: ${answer ? `${answer.status} ${await answer.text()}` : 'no answer'}\n${said}`,
        );
    }
  }

  async function until<Value>(what: string, ask: () => Promise<Value | false>, timeoutMs = 120_000): Promise<Value> {
    for (const deadline = Date.now() + timeoutMs; Date.now() < deadline; await sleep(200)) {
      const value = await ask();
      if (value !== false) return value;
    }
    throw new Error(`waited in vain until ${what}\n${said}`);
  }

  return {
    api,
    until,
    url: root,
    stateDir,
    token: TOKEN,
    temporalAddress: `127.0.0.1:${ports.MATRIKEL_TEMPORAL_PORT}`,
    /** What a scraper gets: from the API, and from the first worker. */
    metrics: () =>
      Promise.all(
        [`${root}/metrics`, `http://127.0.0.1:${ports.MATRIKEL_WORKER_METRICS_PORT}/metrics`].map(async (url) =>
          (await fetch(url)).text(),
        ),
      ),
    personio: simulatorControl(`http://127.0.0.1:${ports.MATRIKEL_PERSONIO_SIM_PORT}`),
    elearnio: simulatorControl(`http://127.0.0.1:${ports.MATRIKEL_ELEARNIO_SIM_PORT}`),
    learnupon: simulatorControl(`http://127.0.0.1:${ports.MATRIKEL_LEARNUPON_SIM_PORT}`),
    /** The integration that the rehearsal creates, once everything is up; its first run needs nobody's confirmation here. */
    async integrationId(): Promise<string> {
      const id = await until('the integration exists', async () => {
        const { items } = await api<{ items: { id: string }[] }>('GET', '/integrations');
        return items[0]?.id ?? false;
      });
      await api('PATCH', `/integrations/${id}`, { safety: { guard: { confirmFirstRun: false } } });
      return id;
    },
    /** Kills the process of that role, once there is one: it may still be on its way back from an earlier kill. */
    kill: (role: string, signal: NodeJS.Signals = 'SIGKILL') =>
      until(`a process has the role ${role}`, async () => {
        const processes: { role: string; pid: number }[] = JSON.parse(
          await readFile(join(stateDir, 'processes.json'), 'utf8'),
        );
        const victim = processes.find((one) => one.role === role);
        if (victim) process.kill(victim.pid, signal);
        return victim !== undefined;
      }),
    /** A command of its operator. */
    matrikel: (...args: readonly string[]) => matrikel(args, settings),
    /** Everything stops, something is done meanwhile, and everything starts again. */
    async restart(meanwhile: () => Promise<void>): Promise<void> {
      await stopAll();
      await meanwhile();
      supervisor = launch();
      await api('GET', '/integrations');
    },
    async stop(): Promise<void> {
      await stopAll();
      await rm(stateDir, { recursive: true, force: true });
    },
  };
}
/** Whoever calls may have settings of another installation, such as a mail server or a key. */
function withoutSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const ours = /^(MATRIKEL_|DATABASE_URL$|TEMPORAL_(?!CLI_PATH$)|OTEL_)/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !ours.test(name)));
}

export type Installation = Awaited<ReturnType<typeof startInstallation>>;
