import { setTimeout as sleep } from 'node:timers/promises';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../src/servers/ports.ts';
import { emptyDatabase, type TestDatabase } from '../support/database.ts';
import { type ContainerProcess, openProcessSet, type ProcessSet } from '../support/process-set.ts';
import { expectRightPeople } from '../support/right-people.ts';
import { simulatorControl } from '../support/simulator-control.ts';
import { startTemporal } from '../support/temporal.ts';

const ENV = {
  MATRIKEL_KEY: Buffer.alloc(32, 1).toString('base64'),
  MATRIKEL_API_TOKEN: 'a-token-for-tests-only',
  POSTGRES_PASSWORD: 'not-used-here',
  MATRIKEL_DB_PASSWORD: 'as-in-the-address',
  TEMPORAL_DB_PASSWORD: 'not-used-here',
  // What an operator adds to .env arrives where it is meant for.
  TEMPORAL_NAMESPACE: 'made-by-migrate',
  MATRIKEL_HEARTBEAT_TIMEOUT_MS: '3000',
  MATRIKEL_LEASE_MS: '2000',
};

const SIMULATORS = ['personio-simulator', 'elearnio-simulator', 'learnupon-simulator', 'moodle-simulator'];

let temporal: TestWorkflowEnvironment;
let database: TestDatabase;
let set: ProcessSet;
let ports: Record<'api' | 'personio' | 'elearnio' | 'learnupon' | 'moodle', number>;
beforeAll(async () => {
  [temporal, database] = await Promise.all([startTemporal(), emptyDatabase()]);
  const [api, personio, elearnio] = [await freePort(), await freePort(), await freePort()];
  ports = { api, personio, elearnio, learnupon: await freePort(), moodle: await freePort() };
  set = await openProcessSet(ENV, {
    [`postgres://matrikel:${ENV.MATRIKEL_DB_PASSWORD}@postgres:5432/matrikel`]: database.url,
    'temporal:7233': temporal.address,
    'api:7080': `127.0.0.1:${ports.api}`,
    'personio-simulator:7084': `127.0.0.1:${ports.personio}`,
    'elearnio-simulator:7085': `127.0.0.1:${ports.elearnio}`,
    'learnupon-simulator:7087': `127.0.0.1:${ports.learnupon}`,
    'moodle-simulator:7088': `127.0.0.1:${ports.moodle}`,
    'mailpit:1025': '127.0.0.1:9', // nobody listens: a mail that cannot go out must not matter to the run
    '0.0.0.0': '127.0.0.1',
    '--employees=500': '--employees=80',
  });
}, 60_000);
afterAll(async () => {
  await set?.close();
  await Promise.all([temporal?.teardown(), database?.drop()]);
});

describe('the containers of docker-compose.yml, as processes', () => {
  const running: Record<string, ContainerProcess> = {};
  /** Each container has its ports to itself; these processes share the machine's. */
  async function start(service: string, port: string, here: number, name = service): Promise<ContainerProcess> {
    const started = await set.start(service, { [port]: String(here) });
    running[name] = started;
    return started;
  }

  it('wait for a database that nobody has prepared, and can be stopped meanwhile', async () => {
    const worker = await start('worker', '7091', await freePort());
    await worker.untilItSays('is not of this version yet: "matrikel migrate" prepares it');
    expect(await worker.healthy()).toBe(false);
    expect(await worker.stop()).toBe(0);
  }, 90_000);

  it('become healthy as soon as migrate is through', async () => {
    const api = await start('api', '7080', ports.api);
    for (const name of ['worker', 'worker-2']) await start('worker', '7091', await freePort(), name);
    await start('personio-simulator', '7084', ports.personio);
    await start('elearnio-simulator', '7085', ports.elearnio);
    await start('learnupon-simulator', '7087', ports.learnupon);
    await start('moodle-simulator', '7088', ports.moodle);
    await api.untilItSays('Waiting.');

    const migrate = await set.start('migrate');
    expect(await migrate.ended, migrate.said()).toBe(0);
    await Promise.all(Object.values(running).map((each) => each.untilHealthy()));
  }, 90_000);

  it('set all integrations of the rehearsal up once, however often it is asked', async () => {
    for (const _time of [1, 2]) {
      const rehearsal = await set.start('rehearsal');
      expect(await rehearsal.ended, rehearsal.said()).toBe(0);
    }
    expect((await ask('GET', '/integrations')).items).toMatchObject([
      { name: 'rehearsal', kind: 'elearnio' },
      { name: 'rehearsal-learnupon', kind: 'learnupon' },
      { name: 'rehearsal-moodle', kind: 'moodle' },
    ]);
  }, 90_000);

  it('finish a sync although one of two workers is killed in the middle of it', async () => {
    const vendors = {
      personio: simulatorControl(`http://127.0.0.1:${ports.personio}`),
      elearnio: simulatorControl(`http://127.0.0.1:${ports.elearnio}`),
    };
    const before = await vendors.elearnio.members();
    await vendors.elearnio.settings({ latencyMs: 400 });
    const { runId } = await ask('POST', '/integrations/rehearsal/runs', { kind: 'full' });
    await until(async () => (await vendors.elearnio.members()).length > before.length);
    running.worker?.child.kill('SIGKILL');
    expect(await running.worker?.ended).toBe('SIGKILL');
    expect(await running.worker?.healthy()).toBe(false);
    await vendors.elearnio.settings({ latencyMs: 0 });

    const status = async (): Promise<string> => (await ask('GET', `/runs/${runId}`)).status;
    await until(async () => /^(completed|failed)/.test(await status()));
    expect(await status()).toBe('completed_with_problems');
    await expectRightPeople(vendors, before);
    expect(await vendors.elearnio.counters()).toMatchObject({ duplicateCreates: 0, overlappingWrites: 0 });
  }, 90_000);

  it('end well and in time when they are stopped', async () => {
    for (const name of ['worker-2', 'api', ...SIMULATORS]) {
      expect(await running[name]?.stop(), `${name}: ${running[name]?.said()}`).toBe(0);
    }
  }, 90_000);
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(50); // the test's own time limit ends it
}

// biome-ignore lint/suspicious/noExplicitAny: what the API answers is what these tests look at
async function ask(method: string, path: string, body?: unknown): Promise<any> {
  const answer = await fetch(`http://127.0.0.1:${ports.api}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${ENV.MATRIKEL_API_TOKEN}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}
