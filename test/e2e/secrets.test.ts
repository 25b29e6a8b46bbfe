import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ApiRun, type Installation, startInstallation } from '../support/installation.ts';
import { type OtlpReceiver, startOtlpReceiver } from '../support/otlp-receiver.ts';
import { type Telling, toldBy, whatTellsOfPeople, withMailDomains } from '../support/telling.ts';
import { textsOf } from '../workflows/history-payloads.ts';

vi.setConfig({ testTimeout: 60_000 }); // megabytes are read
const EMPLOYEES = 100;
/** The simulators stand for vendors: what they write down is theirs. */
const OF_SIMULATORS = ['personio.log', 'elearnio.log'];
/** Bytes that are no text look like any short word now and then. */
const SHORTEST_IN_FILES = 5;

let matrikel: Installation;
let receiver: OtlpReceiver;
let people: Telling[];
let secrets: Telling[];
const runs: Record<string, ApiRun> = {};

beforeAll(async () => {
  receiver = await startOtlpReceiver();
  matrikel = await startInstallation({
    employees: EMPLOYEES,
    env: {
      MATRIKEL_LOG_LEVEL: 'debug',
      MATRIKEL_HEARTBEAT_TIMEOUT_MS: '5000',
      MATRIKEL_LEASE_MS: '4000',
      OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
      OTEL_BSP_SCHEDULE_DELAY: '200',
    },
  });
  const { personio, elearnio } = matrikel;
  const integrationId = await matrikel.integrationId();
  for (const [index, { id }] of (await elearnio.members()).entries())
    await elearnio.call('PATCH', `members/${id}`, { phone: `+49 711 55501${index + 10}` });
  people = await whatTellsOfPeople(matrikel);

  // One that goes well but for one refused person, in whose middle the database is killed.
  const active = (await personio.employees()).filter((one) => one.status === 'active' && one.email);
  await elearnio.fault({ endpoint: 'POST /members', kind: 'status', status: 400, contains: String(active[0]?.email) });
  await elearnio.settings({ latencyMs: 300 });
  runs.first = await sync(integrationId, async (runId) => {
    await untilApplying(runId);
    await matrikel.kill('postgres');
  });
  await elearnio.settings({ latencyMs: 0 });

  // One whose answers are torn and in which people leave, one whose key is refused in the middle.
  await everybodyMoves('Neu besetzt');
  for (const { id } of active.slice(-3)) await personio.call('PATCH', `employees/${id}`, { status: 'inactive' });
  await elearnio.fault({ endpoint: 'PATCH /members/{id}', kind: 'truncated-json', times: 5 });
  runs.torn = await sync(integrationId);
  await everybodyMoves('Noch einmal neu');
  await elearnio.settings({ latencyMs: 300 });
  runs.refused = await sync(integrationId, async (runId) => {
    await untilApplying(runId);
    await elearnio.settings({ apiKey: 'another-key-since', latencyMs: 0 });
  });
  people = withMailDomains([...people, ...(await whatTellsOfPeople(matrikel))]);
  secrets = await everySecret();
}, 300_000);
afterAll(async () => {
  await matrikel?.stop();
  receiver?.close();
}, 60_000);

async function sync(integrationId: string, duringIt?: (runId: string) => Promise<void>): Promise<ApiRun> {
  const { runId } = await matrikel.api<{ runId: string }>('POST', `/integrations/${integrationId}/runs`, {});
  await duringIt?.(runId);
  return matrikel.until(`run ${runId} has ended`, async () => {
    const run = await matrikel.api<ApiRun>('GET', `/runs/${runId}`);
    return !['queued', 'planning', 'applying', 'paused'].includes(run.status) && run;
  });
}

async function untilApplying(runId: string): Promise<void> {
  await matrikel.until('the run applies', async () => {
    const run = await matrikel.api<ApiRun>('GET', `/runs/${runId}`);
    return run.phase === 'applying' && run.progress.done > 5;
  });
}

async function everybodyMoves(position: string): Promise<void> {
  for (const { id } of await matrikel.personio.employees())
    await matrikel.personio.call('PATCH', `employees/${id}`, { position });
}

/** Of the vendors, of the installation, and a token of our own that was used. */
async function everySecret(): Promise<Telling[]> {
  const file = async (name: string) => (await readFile(join(matrikel.stateDir, name), 'utf8')).trim();
  const { clientId, clientSecret, apiKey } = JSON.parse(await file('rehearsal/company.json'));
  const body = JSON.stringify({ client_id: clientId, client_secret: clientSecret });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${matrikel.personio.url}/v1/auth`, { method: 'POST', headers, body });
  const { data } = (await answer.json()) as { data: { token: string } }; // the same that the workers were given
  const made = await matrikel.api<{ token: string }>('POST', '/tokens', { name: 'watcher', role: 'viewer' });
  await matrikel.api('GET', '/runs', undefined, { authorization: `Bearer ${made.token}` });
  const all = {
    ...{ 'client secret': clientSecret, 'API key': apiKey, "Personio's token": data.token },
    ...{ 'installation token': matrikel.token, 'named token': made.token, key: await file('key') },
    'PostgreSQL password': await file('postgres-password'),
  };
  return Object.entries(all).map(([what, text]) => ({ what, text: String(text) }));
}

interface Written {
  readonly place: string;
  readonly text: string;
  /** A file of a server, of which not every byte is text. */
  readonly raw?: boolean;
}

/** Everything that Matrikel and its servers wrote for operators, and the histories that Temporal keeps. */
async function everythingWritten(): Promise<Written[]> {
  const { stateDir } = matrikel;
  const written: Written[] = [];
  for (const name of await readdir(join(stateDir, 'logs'))) {
    if (OF_SIMULATORS.includes(name)) continue;
    written.push({ place: name, text: await readFile(join(stateDir, 'logs', name), 'utf8') });
  }
  for (const name of await readdir(join(stateDir, 'temporal'), { recursive: true })) {
    const content = await readFile(join(stateDir, 'temporal', name)).catch(() => null); // folders
    if (content) written.push({ place: `temporal/${name}`, text: content.toString('utf8'), raw: true });
  }
  const [ofApi, ofWorker] = await matrikel.metrics();
  written.push(
    { place: 'metrics of the API', text: ofApi ?? '' },
    { place: 'metrics of the worker', text: ofWorker ?? '' },
  );
  return [...written, { place: 'traces', text: receiver.text() }, { place: 'histories', text: await histories() }];
}

async function histories(): Promise<string> {
  const connection = await Connection.connect({ address: matrikel.temporalAddress });
  const { workflow } = new Client({ connection });
  const texts: string[] = [];
  for await (const { workflowId, runId } of workflow.list())
    texts.push(...textsOf(await workflow.getHandle(workflowId, runId).fetchHistory()));
  await connection.close();
  return texts.join('\n');
}

function toldIn({ place, text, raw }: Written, tellings: readonly Telling[]): string[] {
  const sought = raw ? tellings.filter((telling) => telling.text.length >= SHORTEST_IN_FILES) : tellings;
  return toldBy(text, sought).map((told) => `${told} in ${place}`);
}

describe('after syncs that went well and badly', () => {
  let written: Written[];
  beforeAll(async () => {
    written = await everythingWritten();
  }, 60_000);

  it('there is something to look at', () => {
    expect(runs.first?.status).toBe('completed_with_problems');
    expect(runs.first?.counts).toMatchObject({
      failed: 1,
      invited: expect.any(Number),
      groupsAdded: expect.any(Number),
    });
    for (const count of ['created', 'invited', 'groupsAdded'])
      expect(runs.first?.counts[count], count).toBeGreaterThan(30);
    expect(runs.torn?.counts.updated).toBeGreaterThan(30);
    expect(runs.torn?.counts.deactivated).toBe(3);
    expect(runs.refused?.status).toBe('failed');

    const text = (place: string) => written.find((one) => one.place === place)?.text ?? '';
    for (const name of ['api.log', 'worker-1.log', 'postgres.log', 'temporal.log'])
      expect(text(name).length, name).toBeGreaterThan(0);
    expect(text('metrics of the API')).toContain('matrikel_last_run_failure');
    expect(text('metrics of the worker')).toContain('matrikel_vendor_calls_total');
    expect(text('metrics of the worker')).toContain('temporal_request_total');
    expect(text('traces')).toContain('elearnio POST /members');
    for (const what of ['applyPeople', 'lms-key-refused', '"people":']) expect(text('histories')).toContain(what);
    expect(written.some(({ raw, text: inFile }) => raw && inFile.includes('applyPeople'))).toBe(true); // readable
  });

  it('everything sought would be found', async () => {
    expect(people.length).toBeGreaterThan(300);
    for (const what of ['name', 'email', 'phone', 'birth date', 'position', 'mail domain'])
      expect(people.filter((telling) => telling.what.startsWith(what)).length, what).toBeGreaterThan(1);
    for (const telling of [...people, ...secrets]) {
      const line = `{"msg":"Answered ${telling.text}, and that was all"}`;
      expect(toldBy(line, [telling])).toHaveLength(1);
    }
    expect(
      toldIn({ place: 'a vendor', text: JSON.stringify(await matrikel.elearnio.members()) }, people).length,
    ).toBeGreaterThan(100);
  });

  it('nobody is told of in a log, a metric, a trace or a history (invariant 9)', () => {
    expect(written.flatMap((one) => toldIn(one, people))).toEqual([]);
  });

  it('no secret stands there either', () => {
    expect(written.flatMap((one) => toldIn(one, secrets))).toEqual([]);
  });

  it('every line that API and workers wrote is JSON with a sentence', () => {
    const lines = written
      .filter(({ place }) => /^(api|worker-\d)\.log$/.test(place))
      .flatMap(({ text }) => text.split('\n'));
    const events = lines.filter(Boolean).map((line) => JSON.parse(line));
    expect(events.length).toBeGreaterThan(20);
    for (const event of events)
      expect(event).toMatchObject({ level: expect.any(Number), msg: expect.stringMatching(/^[A-Z]/) });
    const answered = events.filter(({ msg }) => msg === 'Request answered');
    expect(answered.length).toBeGreaterThan(10);
    for (const event of answered) expect(event.traceId).toMatch(/^[0-9a-f]{32}$/);
  });

  it('and what the API answers of integration and runs names people by id only', async () => {
    const paths = ['/integrations', '/runs', `/runs/${runs.refused?.id}/problems`, `/runs/${runs.first?.id}/problems`];
    const answers = await Promise.all(paths.map((path) => matrikel.api<unknown>('GET', path)));
    const text = JSON.stringify(answers);
    expect(toldBy(text, secrets)).toEqual([]);
    expect(
      toldBy(
        text,
        people.filter(({ what }) => what.startsWith('email')),
      ),
    ).toEqual([]);
  });
});
