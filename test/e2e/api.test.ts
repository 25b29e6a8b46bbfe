import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../src/servers/ports.ts';
import { type ApiRun, type Installation, startInstallation } from '../support/installation.ts';

const TOKEN = 'a-token-that-only-this-test-has';
const EMPLOYEES = 120;

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: what the API answers is what these tests look at
  readonly body: any;
}

let matrikel: Installation;
let stateDir: string;
let root: string;
/** What the rehearsal company's simulators accept. */
let company: { clientId: string; clientSecret: string; apiKey: string; personioPort: number; elearnioPort: number };

beforeAll(async () => {
  stateDir = await mkdtemp(join(tmpdir(), 'matrikel-api-'));
  const port = String(await freePort());
  root = `http://127.0.0.1:${port}`;
  matrikel = await startInstallation({
    employees: EMPLOYEES,
    env: { MATRIKEL_STATE_DIR: stateDir, MATRIKEL_PORT: port, MATRIKEL_API_TOKEN: TOKEN },
  });
  await matrikel.until('the rehearsal is there', async () => {
    const answer = await ask('GET', '/integrations/rehearsal').catch(() => null);
    return answer?.status === 200;
  });
  await ask('PATCH', '/integrations/rehearsal', { safety: { guard: { confirmFirstRun: false } } });
  company = JSON.parse(await readFile(join(stateDir, 'rehearsal', 'company.json'), 'utf8'));
}, 180_000);
afterAll(async () => {
  await matrikel?.stop();
  await rm(stateDir, { recursive: true, force: true });
}, 60_000);

async function ask(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const sent = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(path.startsWith('/') ? `${root}/api/v1${path}` : path, {
    method,
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: sent }),
  });
  const text = await response.text();
  const json = response.headers.get('content-type')?.includes('json');
  return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text };
}

async function integrationNames(): Promise<string[]> {
  const { body } = await ask('GET', '/integrations');
  return body.items.map(({ name }: { name: string }) => name);
}

/** A body like the rehearsal's own, with changes. */
function aBody(name: string, { clientSecret = company.clientSecret, apiKey = company.apiKey, settings = {} } = {}) {
  return {
    name,
    kind: 'elearnio',
    personio: { baseUrl: `http://127.0.0.1:${company.personioPort}`, clientId: company.clientId, clientSecret },
    lms: {
      baseUrl: `http://127.0.0.1:${company.elearnioPort}/backend/user-api/v1`,
      apiKey,
      requestsPerMinute: null,
    },
    settings,
  };
}

function expectProblem(answer: Answer, status: number, code: string): void {
  expect(answer.body).toMatchObject({
    status,
    code,
    type: `urn:matrikel:problem:${code}`,
    title: expect.any(String),
    detail: expect.any(String),
    remedy: expect.stringMatching(/\w/),
  });
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|\bat \S+\.ts|undefined/);
}

const hasEnded = (run: ApiRun) => !['queued', 'planning', 'waiting', 'applying', 'paused'].includes(run.status);

async function untilEnded(runId: string): Promise<ApiRun> {
  return matrikel.until(`run ${runId} has ended`, async () => {
    const { body } = await ask('GET', `/runs/${runId}`);
    return hasEnded(body) && (body as ApiRun);
  });
}

async function untilWaiting(runId: string): Promise<ApiRun & { guard: { planned: Record<string, number> } }> {
  return matrikel.until(`run ${runId} waits`, async () => {
    const { body } = await ask('GET', `/runs/${runId}`);
    return body.status === 'waiting' && body;
  });
}

async function untilApplying(runId: string, done = 3): Promise<ApiRun> {
  return matrikel.until(`run ${runId} applies`, async () => {
    const { body } = await ask('GET', `/runs/${runId}`);
    if (hasEnded(body)) throw new Error(`the run is already ${body.status}`);
    return body.phase === 'applying' && body.progress.done >= done && (body as ApiRun);
  });
}

describe('every refusal is problem details with a remedy', () => {
  it.each([
    ['no token', ''],
    ['another token', 'Bearer something-else-altogether'],
    ['another scheme', `Basic ${TOKEN}`],
  ])('with %s: 401', async (_name, authorization) => {
    for (const path of ['/integrations', '/runs', '/mails', '/no-such-thing']) {
      const answer = await ask('GET', path, undefined, { authorization });
      expectProblem(answer, 401, 'unauthorized');
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    }
  });

  it('for what does not exist: 404 or 405', async () => {
    expectProblem(await ask('GET', '/no-such-thing'), 404, 'no-such-route');
    expectProblem(await ask('PUT', '/integrations'), 405, 'method-not-allowed');
    expectProblem(await ask('GET', `${root}/elsewhere`), 404, 'no-such-route');
    expectProblem(await ask('GET', '/integrations/nobody'), 404, 'integration-not-found');
    expectProblem(await ask('GET', `/runs/${crypto.randomUUID()}`), 404, 'run-not-found');
    expectProblem(await ask('GET', `/runs/${'%00'}`), 404, 'run-not-found');
    expectProblem(await ask('GET', '/mails/1'), 404, 'mail-not-found');
    expectProblem(await ask('POST', '/integrations/nobody/runs', {}), 404, 'integration-not-found');
  });

  it('for what cannot be read: 400, 413 and 415', async () => {
    expectProblem(await ask('POST', '/integrations', '{"name": '), 400, 'malformed-json');
    expectProblem(await ask('GET', `/runs/${'%E0%A4%A'}`), 400, 'malformed-request');
    expectProblem(await ask('POST', '/integrations', { name: 'x'.repeat(300_000) }), 413, 'body-too-large');
    expectProblem(
      await ask('POST', '/integrations', 'name=acme', { 'content-type': 'application/x-www-form-urlencoded' }),
      415,
      'json-only',
    );
    expectProblem(await ask('GET', '/runs?limit=0'), 400, 'invalid-query');
    expectProblem(await ask('GET', '/runs?colour=red'), 400, 'invalid-query');
  });

  it('for text that no database can keep: 400', async () => {
    for (const [place, settings] of [
      ['a NUL', { scope: { match: 'all', conditions: [{ attribute: 'a\u0000b', operator: 'present' }] } }],
      ['half a character', { statusMap: { active: 'a\ud800' } }],
      ['blanks alone', { customAttributes: { assignments: [{ attribute: ' \t', field: 'custom_field_one' }] } }],
    ] as const) {
      const answer = await ask('POST', '/integrations', aBody('unkept', { settings }));
      expect(answer, place).toMatchObject({ status: 400, body: { code: 'invalid-body' } });
    }
    const body = aBody('unkept');
    const baseUrl = `${body.lms.baseUrl}/\u0000`;
    expectProblem(await ask('POST', '/integrations', { ...body, lms: { ...body.lms, baseUrl } }), 400, 'invalid-body');
    expectProblem(await ask('GET', '/integrations/unkept'), 404, 'integration-not-found');
  });

  it('for an unknown field, which is named with its path, and nothing is saved', async () => {
    const body = aBody('unknown-field', { settings: { scop: {}, summary: { recipient: 'hr@example.test' } } });
    const answer = await ask('POST', '/integrations', { ...body, colour: 'red' });
    expectProblem(answer, 400, 'invalid-body');
    const paths = answer.body.errors.map((error: { path: string }) => error.path);
    expect(paths.toSorted()).toEqual(['colour', 'settings.scop', 'settings.summary.recipient']);
    expect((await ask('GET', '/integrations/unknown-field')).status).toBe(404);
    expectProblem(await ask('PATCH', '/integrations/rehearsal', { settings: { scop: {} } }), 400, 'invalid-body');
  });

  it('for a host that is not allowed, whatever it is dressed as', async () => {
    for (const baseUrl of ['http://127.0.0.1:9', 'https://api.personio.de.example.test', 'http://169.254.169.254']) {
      const body = aBody('other-host');
      const answer = await ask('POST', '/integrations', { ...body, personio: { ...body.personio, baseUrl } });
      expectProblem(answer, 422, 'host-not-allowed');
      expect(answer.body.errors).toMatchObject([{ path: 'personio.baseUrl', remedy: expect.any(String) }]);
    }
    const answer = await ask('PATCH', '/integrations/rehearsal', { lms: { baseUrl: 'http://127.0.0.1:9' } });
    expectProblem(answer, 422, 'host-not-allowed');
    expect(await integrationNames()).toEqual(['rehearsal', 'rehearsal-learnupon', 'rehearsal-moodle']);
  });
});

describe('an integration', () => {
  it('with a wrong client secret is created, and its check says what is wrong and what to do', async () => {
    const created = await ask('POST', '/integrations', aBody('wrong-secret', { clientSecret: 'papi-wrong-secret' }));
    expect(created.status).toBe(201);
    expect(created.headers.get('location')).toBe(`/api/v1/integrations/${created.body.id}`);
    expect(JSON.stringify(created.body)).not.toMatch(/papi-wrong-secret/);
    expect(JSON.stringify(created.body)).not.toContain(company.apiKey);

    const { status, body } = await ask('POST', '/integrations/wrong-secret/check');
    expect(status).toBe(200);
    expect(body.ok).toBe(false);
    expect(body.problems).toMatchObject([
      {
        code: 'personio-credentials-refused',
        severity: 'error',
        setting: expect.stringContaining('personio'),
        message: expect.stringMatching(/Personio/),
        remedy: expect.stringMatching(/\w/),
      },
    ]);
    const german = await ask('POST', '/integrations/wrong-secret/check', undefined, { 'accept-language': 'de' });
    expect(german.body.problems[0].message).not.toBe(body.problems[0].message);
  });

  it('that is right has a check without errors', async () => {
    const { status, body } = await ask('POST', '/integrations/rehearsal/check', {});
    expect(status).toBe(200);
    expect(body.ok).toBe(true);
    expect(body.problems.filter((problem: { severity: string }) => problem.severity === 'error')).toEqual([]);
  });

  it('is written by one of many who know it as it was', async () => {
    await ask('POST', '/integrations', aBody('shared'));
    const etag = (await ask('GET', '/integrations/shared')).headers.get('etag') ?? '';
    expect(etag).toBe('"1"');
    const answers = await Promise.all(
      [10, 20, 30, 40, 50].map((syncIntervalMinutes) =>
        ask('PATCH', '/integrations/shared', { syncIntervalMinutes }, { 'if-match': etag }),
      ),
    );
    const [written, ...others] = answers.toSorted((left, right) => left.status - right.status);
    expect(written).toMatchObject({ status: 200, body: { revision: 2 } });
    for (const other of others) expectProblem(other, 412, 'changed-meanwhile');
    expect((await ask('GET', '/integrations/shared')).body).toEqual(written?.body);

    const parts = [{ invitations: 'automatic' }, { createInactive: true }, { outOfScope: 'deactivate' }];
    await Promise.all(parts.map((settings) => ask('PATCH', '/integrations/shared?activate=true', { settings })));
    expect((await ask('GET', '/integrations/shared')).body).toMatchObject({
      ...{ revision: 5, settingsVersion: 4 },
      settings: { invitations: 'automatic', createInactive: true, outOfScope: 'deactivate' },
    });
    expect((await ask('DELETE', '/integrations/shared', undefined, { 'if-match': '"4"' })).status).toBe(412);
    expect((await ask('DELETE', '/integrations/shared', undefined, { 'if-match': '"5"' })).status).toBe(204);
  });

  it('cannot take a name that is taken', async () => {
    expectProblem(await ask('POST', '/integrations', aBody('rehearsal')), 409, 'name-taken');
  });

  it('whose run fails says so in the run, and can be deleted after it', async () => {
    const started = await ask('POST', '/integrations/wrong-secret/runs', {});
    expect(started.status).toBe(202);
    const run = await untilEnded(started.body.runId);
    expect(run.status).toBe('failed');
    const { body } = await ask('GET', `/runs/${run.id}/problems?language=de`);
    expect(body.items).toMatchObject([{ code: 'personio-credentials-refused', remedy: expect.any(String) }]);
    expect(body.counts).toMatchObject([{ code: 'personio-credentials-refused', count: 1 }]);

    const gone = await ask('DELETE', '/integrations/wrong-secret');
    expect(gone.status).toBe(204);
    expectProblem(await ask('GET', '/integrations/wrong-secret'), 404, 'integration-not-found');
    expectProblem(await ask('GET', `/runs/${run.id}`), 404, 'run-not-found');
    expectProblem(await ask('DELETE', '/integrations/wrong-secret'), 404, 'integration-not-found');
  }, 60_000);
});

describe('a run, from start to end', () => {
  let runId: string;
  let writesBefore: number;

  const startWith = (key: string, body: object) =>
    ask('POST', '/integrations/rehearsal/runs', body, { 'idempotency-key': key });

  it('starts once for one key, however many ask at the same moment, with its place and whose token it was', async () => {
    writesBefore = await matrikel.elearnio.writes();
    await matrikel.elearnio.settings({ latencyMs: 400 });
    const answers = await Promise.all(Array.from({ length: 5 }, () => startWith('morning', { kind: 'full' })));
    runId = answers[0]?.body.runId;
    for (const { status, headers, body } of answers) {
      expect({ status, body }).toEqual({ status: 202, body: { runId } });
      expect(headers.get('location')).toBe(`/api/v1/runs/${runId}`);
    }
    const replayed = answers.filter(({ headers }) => headers.get('idempotency-replayed') === 'true');
    expect(replayed).toHaveLength(4);
    expectProblem(await startWith('morning', { dryRun: true }), 422, 'idempotency-key-reused');
    expect((await ask('GET', '/runs')).body.items).toHaveLength(1);
    expect((await ask('GET', `/runs/${runId}`)).body).toMatchObject({ startedBy: 'installation', traceId: null });
  });

  it('is joined by another start', async () => {
    const joined = await ask('POST', '/integrations/rehearsal/runs', { kind: 'full' });
    expect(joined).toMatchObject({ status: 200, body: { runId } });
  });

  it('lets no dry run begin beside it', async () => {
    const answer = await ask('POST', '/integrations/rehearsal/runs', { dryRun: true });
    expectProblem(answer, 409, 'run-goes-on');
    expect(answer.body.runId).toBe(runId);
  });

  it('cannot lose its integration', async () => {
    const answer = await ask('DELETE', '/integrations/rehearsal');
    expectProblem(answer, 409, 'run-goes-on');
    expect(answer.body.runId).toBe(runId);
  });

  it('shows how far it is, pauses, keeps still, and goes on', async () => {
    const going = await untilApplying(runId);
    expect(going.progress.total).toBeGreaterThan(80);
    expect(going.progress.done).toBeLessThan(going.progress.total);
    expect(going.counts.created).toBeGreaterThan(0);

    const paused = await ask('POST', `/runs/${runId}/pause`);
    expect(paused.status).toBe(200);
    expect(paused.body).toMatchObject({ id: runId, status: 'paused', paused: true });
    const still = await matrikel.until('nothing is on the wire any more', async () => {
      const writes = await matrikel.elearnio.writes();
      await new Promise((resolve) => setTimeout(resolve, 900));
      return (await matrikel.elearnio.writes()) === writes && writes;
    });
    expect(still).toBeGreaterThan(writesBefore);
    const { body } = await ask('GET', `/runs/${runId}`);
    expect(body.status).toBe('paused');
    expect(body.progress.done).toBeLessThan(body.progress.total);

    const metrics = await (await fetch(`${root}/metrics`)).text();
    expect(metrics).toMatch(/^matrikel_open_runs\{integration="rehearsal"\} 1$/m);
    await matrikel.elearnio.settings({ latencyMs: 0 });
    const resumed = await ask('POST', `/runs/${runId}/resume`);
    expect(resumed).toMatchObject({ status: 200, body: { paused: false, status: 'applying' } });
  }, 60_000);

  it('ends with counts that agree with the LMS, and is listed first', async () => {
    const run = await untilEnded(runId);
    expect(run.status).toBe('completed_with_problems'); // the awkward people of the company
    expect(run.progress.done).toBe(run.progress.total);
    expect(await matrikel.elearnio.counters()).toMatchObject({
      creates: run.counts.created,
      invitations: run.counts.invited,
      duplicateCreates: 0,
      overlappingWrites: 0,
    });
    const { body } = await ask('GET', '/runs?integration=rehearsal&limit=1');
    expect(body.items).toMatchObject([{ id: runId, integrationName: 'rehearsal', status: run.status }]);
    expect(body.next).toBe(runId);
    expect((await ask('GET', `/runs?integration=rehearsal&limit=1&before=${runId}`)).body).toEqual({
      items: [],
      next: null,
    });
  }, 60_000);

  it('has steps by outcome and kind, page by page', async () => {
    const { body: run } = await ask('GET', `/runs/${runId}`);
    const created: { id: string; employeeId: string; after: { invitation: boolean } }[] = [];
    for (let after = ''; ; ) {
      const { body } = await ask('GET', `/runs/${runId}/steps?status=applied&kind=create&limit=40${after}`);
      created.push(...body.items);
      if (body.next === null) break;
      after = `&after=${body.next}`;
    }
    expect(created).toHaveLength(run.counts.created);
    expect(new Set(created.map((step) => step.employeeId)).size).toBe(created.length);
    expect(created[0]?.after.invitation).toBe(true);
    expect((await ask('GET', `/runs/${runId}/steps?status=pending`)).body.items).toEqual([]);
    expect((await ask('GET', `/runs/${runId}/steps?status=failed`)).body.items).toEqual([]);
    expectProblem(await ask('GET', `/runs/${runId}/steps?status=done`), 400, 'invalid-query');
  });

  it('is still what its key leads to', async () => {
    const again = await startWith('morning', { kind: 'full' });
    expect(again).toMatchObject({ status: 202, body: { runId } });
    expect(again.headers.get('idempotency-replayed')).toBe('true');
  });

  it('takes no more commands', async () => {
    for (const command of ['pause', 'resume', 'cancel'])
      expectProblem(await ask('POST', `/runs/${runId}/${command}`), 409, 'run-finished');
  });

  it('left a mail with its counts', async () => {
    const { body } = await ask('GET', '/mails?integration=rehearsal');
    expect(body.items).toMatchObject([{ runId, status: 'kept', to: [] }]);
    expect(body.items[0]).not.toHaveProperty('text');
    const mail = await ask('GET', `/mails/${body.items[0].id}`);
    const { body: run } = await ask('GET', `/runs/${runId}`);
    expect(mail.body.text).toContain(String(run.counts.created));
    const page = await ask('GET', `/mails/${body.items[0].id}/html`);
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.body).toContain(String(run.counts.created));
  });

  it('is cancelled when asked, and does no more', async () => {
    for (const employee of await matrikel.personio.employees())
      await matrikel.personio.call('PATCH', `employees/${employee.id}`, { position: 'Neu besetzt' });
    await matrikel.elearnio.settings({ latencyMs: 1_500 }); // longer than a busy machine takes to ask and to cancel
    const started = await ask('POST', '/integrations/rehearsal/runs', {});
    expect(started.status).toBe(202);
    await untilApplying(started.body.runId);
    expect((await ask('POST', `/runs/${started.body.runId}/cancel`)).status).toBe(202);
    const run = await untilEnded(started.body.runId);
    expect(run.status).toBe('cancelled');
    expect(run.counts.updated).toBeGreaterThan(0);
    expect(run.progress.done).toBeLessThan(run.progress.total);
    const writes = await matrikel.elearnio.writes();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await matrikel.elearnio.writes()).toBe(writes);
    await matrikel.elearnio.settings({ latencyMs: 0 });
  }, 60_000);

  it('may be dry: it says what it would do and does nothing', async () => {
    // Its own changes: how many people the cancelled run left is a matter of the machine's speed.
    for (const employee of await matrikel.personio.employees())
      await matrikel.personio.call('PATCH', `employees/${employee.id}`, { position: 'Wieder neu besetzt' });
    const writes = await matrikel.elearnio.writes();
    const started = await ask('POST', '/integrations/rehearsal/runs', { dryRun: true });
    expect(started.status).toBe(202);
    const run = await untilWaiting(started.body.runId);
    expect(run.guard.planned.updated).toBeGreaterThan(10);
    expect(await matrikel.elearnio.writes()).toBe(writes);
    const { body } = await ask('GET', `/runs/${run.id}/steps?limit=5`);
    expect(body.items[0]).toMatchObject({ status: 'pending', before: expect.any(Object), after: expect.any(Object) });
  }, 60_000);
});

describe('what watches it', () => {
  it('finds the document of the API, and the page that draws it, without a token', async () => {
    const { status, body } = await ask('GET', '/openapi.json', undefined, { authorization: '' });
    expect(status).toBe(200);
    expect(Object.keys(body.paths)).toContain('/api/v1/integrations/{id}/runs');
    const page = await ask('GET', `${root}/docs`, undefined, { authorization: '' });
    expect(page.body).toContain('/docs/scalar.js');
    expect((await ask('GET', `${root}/docs/scalar.js`, undefined, { authorization: '' })).status).toBe(200);
  });

  it('is told without a token whether it lives and what it lacks', async () => {
    expect(await (await fetch(`${root}/healthz`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(`${root}/readyz`)).json()).toMatchObject({ status: 'ready', missing: [] });
  });

  it('reads metrics that count, and name nobody of the company', async () => {
    const metrics = await (await fetch(`${root}/metrics`)).text();
    expect(metrics).toMatch(/^matrikel_store_up 1$/m);
    expect(metrics).toMatch(/^matrikel_runs\{status="cancelled"\} 1$/m);
    expect(metrics).toMatch(/^matrikel_steps\{kind="create",outcome="applied"\} \d+$/m);
    expect(metrics).toMatch(/route="\/api\/v1\/runs\/:id\/steps"/);
    expect(metrics).not.toContain('@');
    for (const employee of await matrikel.personio.employees()) {
      if (employee.email) expect(metrics).not.toContain(employee.email);
      const name = String(employee.last_name ?? '');
      if (name.length > 3) expect(metrics.includes(name), `${employee.id}`).toBe(false);
      expect(metrics).not.toContain(employee.id);
    }
  });

  it('may delete the integration when nothing goes on', async () => {
    expect((await ask('DELETE', '/integrations/rehearsal')).status).toBe(204);
    expect(await integrationNames()).toEqual(['rehearsal-learnupon', 'rehearsal-moodle']);
    expect((await ask('GET', '/mails')).body.items).toEqual([]);
    expect((await ask('GET', '/runs')).body.items).toEqual([]);
  });
});
