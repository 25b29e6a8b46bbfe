import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkHost } from '../../connectors/hosts.ts';
import { capabilitiesOf } from '../../connectors/index.ts';
import type { IntegrationId } from '../../domain/ids.ts';
import type { Problem } from '../../domain/problem.ts';
import type { IntegrationStore } from '../../ports/integration-store.ts';
import type { StoredMail } from '../../ports/mail-store.ts';
import type { StoredStep } from '../../ports/step-store.ts';
import { syncRuns } from '../../runs/index.ts';
import { FakeWorkflows } from '../../runs/testing/fake-workflows.ts';
import { type MemoryRuns, memoryIntegrations, memoryRuns } from '../../runs/testing/memory-stores.ts';
import { createApp } from '../app.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { memoryMails, memorySteps } from './memory-lists.ts';

const TOKEN = 'a-token-for-tests';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body; an empty object where there is none. Tests look into it by `toMatchObject`. */
  readonly body: Readonly<Record<string, unknown>>;
}

export interface TestApi {
  readonly url: string;
  readonly integrations: IntegrationStore;
  readonly runs: MemoryRuns;
  readonly workflows: FakeWorkflows;
  readonly steps: StoredStep[];
  readonly mails: StoredMail[];
  /** Integrations with linked people. */
  readonly linked: Set<IntegrationId>;
  readonly logged: string[];
  /** What the check finds. */
  found: readonly Problem[];
  database: 'here' | 'away' | 'silent';
  ask(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  close(): Promise<void>;
}

/** The app over real HTTP, on stores in memory. */
export async function testApi(
  changes: Partial<ApiDependencies> = {},
  runs: MemoryRuns = memoryRuns(),
): Promise<TestApi> {
  const [integrations, workflows] = [memoryIntegrations(), new FakeWorkflows()];
  const [steps, mails, logged]: [StoredStep[], StoredMail[], string[]] = [[], [], []];
  const linked = new Set<IntegrationId>();
  const log = (values: object, sentence: string) => void logged.push(`${sentence} ${JSON.stringify(values)}`);
  const clock = { now: () => new Date() };
  const app = createApp({
    apiToken: TOKEN,
    integrations,
    runs,
    steps: memorySteps(steps),
    mails: memoryMails(mails),
    links: { any: async (id) => linked.has(id) },
    syncRuns: syncRuns({ workflows, runs, integrations, heartbeatTimeoutMs: 5_000, clock }),
    checkIntegration: async () => api.found,
    capabilitiesOf,
    checkHost: (baseUrl, vendor) => checkHost(baseUrl, vendor, ['127.0.0.1']),
    pingDatabase: () => pingOf(api.database),
    clock,
    logger: { info: log, warn: log, error: log },
    ...changes,
  });
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const api: TestApi = {
    ...{ url, integrations, runs, workflows, steps, mails, linked, logged, found: [], database: 'here' as const },
    ask: (method, path, body, headers) => ask(`${url}${path}`, method, body, headers),
    close: () => close(server),
  };
  return api;
}

async function ask(
  url: string,
  method: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
  const all = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json', ...headers };
  const response = await fetch(url, { method, headers: all, ...sent });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : {} };
}

function pingOf(database: TestApi['database']): Promise<void> {
  if (database === 'here') return Promise.resolve();
  return database === 'away' ? Promise.reject(new Error('away')) : new Promise(() => {});
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
