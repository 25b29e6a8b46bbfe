import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../src/servers/ports.ts';
import { type ApiRun, type Installation, startInstallation } from '../support/installation.ts';

/** As installation.ts sets it. */
const TOKEN = 'a-token-for-tests-only';
const EMPLOYEES = 100;
/** The simulators stand for vendors: what they write down is theirs. */
const OF_SIMULATORS = ['personio.log', 'elearnio.log'];

let matrikel: Installation;
let stateDir: string;
let root: string;
let secrets: Record<string, string>;
const runs: Record<string, ApiRun> = {};

beforeAll(async () => {
  stateDir = await mkdtemp(join(tmpdir(), 'matrikel-secrets-'));
  const port = String(await freePort());
  root = `http://127.0.0.1:${port}`;
  matrikel = await startInstallation({
    employees: EMPLOYEES,
    env: {
      MATRIKEL_STATE_DIR: stateDir,
      MATRIKEL_PORT: port,
      MATRIKEL_LOG_LEVEL: 'debug',
      MATRIKEL_HEARTBEAT_TIMEOUT_MS: '5000',
      MATRIKEL_LEASE_MS: '4000',
    },
  });
  const integrationId = await matrikel.until('the rehearsal is there', async () => {
    const { items } = await api<{ items: { id: string }[] }>('GET', '/integrations');
    return items[0]?.id ?? false;
  });
  const company = JSON.parse(await readFile(join(stateDir, 'rehearsal', 'company.json'), 'utf8'));
  secrets = {
    'client secret': company.clientSecret,
    'API key': company.apiKey,
    token: TOKEN,
    key: (await readFile(join(stateDir, 'key'), 'utf8')).trim(),
  };

  const sync = (name: string, duringIt?: (runId: string) => Promise<void>) =>
    runToEnd(integrationId, duringIt).then((run) => {
      runs[name] = run;
    });

  // One that goes well but for one refused person, in whose middle the database is killed.
  const [someone] = (await matrikel.personio.employees()).filter((one) => one.status === 'active' && one.email);
  await matrikel.elearnio.fault({
    endpoint: 'POST /members',
    kind: 'status',
    status: 400,
    contains: String(someone?.email),
  });
  await matrikel.elearnio.settings({ latencyMs: 300 });
  await sync('first', async (runId) => {
    await untilApplying(runId);
    await killPostgres();
  });
  await matrikel.elearnio.settings({ latencyMs: 0 });

  // One whose answers are torn, one whose key is refused in the middle.
  await everybodyMoves('Neu besetzt');
  await matrikel.elearnio.fault({ endpoint: 'PATCH /members/{id}', kind: 'truncated-json', times: 5 });
  await sync('torn');
  await everybodyMoves('Noch einmal neu');
  await matrikel.elearnio.settings({ latencyMs: 300 });
  await sync('refused', async (runId) => {
    await untilApplying(runId);
    await matrikel.elearnio.settings({ apiKey: 'another-key-since', latencyMs: 0 });
  });
}, 300_000);
afterAll(async () => {
  await matrikel?.stop();
  await rm(stateDir, { recursive: true, force: true });
}, 60_000);

/** Asks until it is answered: the API comes back by itself after whatever was killed. */
async function api<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  return matrikel.until(`${method} ${path} is answered`, async () => {
    const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(`${root}/api/v1${path}`, { method, headers, ...sent }).catch(() => null);
    return answer?.ok === true && ((await answer.json()) as Answer);
  });
}

async function runToEnd(integrationId: string, duringIt?: (runId: string) => Promise<void>): Promise<ApiRun> {
  const { runId } = await api<{ runId: string }>('POST', `/integrations/${integrationId}/runs`, {});
  await duringIt?.(runId);
  return matrikel.until(`run ${runId} has ended`, async () => {
    const run = await api<ApiRun>('GET', `/runs/${runId}`);
    return !['queued', 'planning', 'applying', 'paused'].includes(run.status) && run;
  });
}

async function untilApplying(runId: string): Promise<void> {
  await matrikel.until('the run applies', async () => {
    const run = await api<ApiRun>('GET', `/runs/${runId}`);
    return run.phase === 'applying' && run.progress.done > 5;
  });
}

async function everybodyMoves(position: string): Promise<void> {
  for (const { id } of await matrikel.personio.employees())
    await matrikel.personio.call('PATCH', `employees/${id}`, { position });
}

async function killPostgres(): Promise<void> {
  const processes: { role: string; pid: number }[] = JSON.parse(
    await readFile(join(stateDir, 'processes.json'), 'utf8'),
  );
  const victim = processes.find(({ role }) => role === 'postgres');
  if (!victim) throw new Error('no PostgreSQL is running');
  process.kill(victim.pid, 'SIGKILL');
}

/** Everything that Matrikel and its servers wrote for operators, and the histories that Temporal keeps. */
async function everythingWritten(): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const name of await readdir(join(stateDir, 'logs'))) {
    if (!OF_SIMULATORS.includes(name)) texts.set(name, await readFile(join(stateDir, 'logs', name), 'utf8'));
  }
  for (const name of await readdir(join(stateDir, 'temporal'), { recursive: true })) {
    const content = await readFile(join(stateDir, 'temporal', name)).catch(() => null); // folders
    if (content) texts.set(`temporal/${name}`, content.toString('utf8'));
  }
  texts.set('metrics', await (await fetch(`${root}/metrics`)).text());
  return texts;
}

/** Whole words, so that a short name does not stand in a longer word of ours. */
function wordIn(text: string, word: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(word)}(?![\\p{L}\\p{N}])`, 'u').test(text);
}

describe('after syncs that went well and badly', () => {
  it('there is something to look at', async () => {
    expect(runs.first?.status).toBe('completed_with_problems');
    expect(runs.first?.counts.failed).toBe(1);
    expect(runs.first?.counts.created).toBeGreaterThan(50);
    expect(runs.torn?.counts.updated).toBeGreaterThan(30);
    expect(runs.refused?.status).toBe('failed');
    const written = await everythingWritten();
    for (const name of ['api.log', 'worker-1.log', 'postgres.log', 'temporal.log', 'metrics'])
      expect(written.get(name)?.length ?? 0, name).toBeGreaterThan(0);
    expect([...written.keys()].some((name) => name.startsWith('temporal/'))).toBe(true);
    expect([...written.values()].some((text) => text.includes('applyPeople'))).toBe(true); // histories, readable
  });

  it('no address and no last name of anybody stands in a log, a metric or a history', async () => {
    const employees = await matrikel.personio.employees();
    const members = await matrikel.elearnio.members();
    const addresses = new Set([...employees, ...members].flatMap(({ email }) => (email ? [email] : [])));
    const names = new Set(
      employees.map((employee) => String(employee.last_name ?? '')).filter((name) => name.length > 2),
    );
    expect([addresses.size, names.size].every((count) => count > 20)).toBe(true);
    const found: string[] = [];
    for (const [place, text] of await everythingWritten()) {
      const folded = text.toLowerCase();
      for (const address of addresses) if (folded.includes(address.toLowerCase())) found.push(`${address} in ${place}`);
      for (const name of names) if (wordIn(text, name)) found.push(`${name} in ${place}`);
    }
    expect(found).toEqual([]);
  });

  it('no secret stands there either', async () => {
    const found: string[] = [];
    for (const [place, text] of await everythingWritten()) {
      for (const [name, secret] of Object.entries(secrets))
        if (text.includes(secret)) found.push(`${name} in ${place}`);
    }
    expect(found).toEqual([]);
  });

  it('and none in what the API answers of the integration and its runs', async () => {
    const answers = await Promise.all(
      ['/integrations', '/runs', `/runs/${runs.refused?.id}/problems`, `/runs/${runs.first?.id}/problems`].map((path) =>
        api<unknown>('GET', path),
      ),
    );
    const text = JSON.stringify(answers);
    for (const [name, secret] of Object.entries(secrets)) expect(text.includes(secret), name).toBe(false);
    const people = await matrikel.personio.employees();
    expect(people.filter((person) => person.email && text.includes(person.email))).toEqual([]); // named by id only
  });
});
