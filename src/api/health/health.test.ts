import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NO_COUNTS } from '../../domain/run.ts';
import type { WatchStore } from '../../ports/watch-store.ts';
import { ACME } from '../testing/bodies.ts';
import { type TestApi, testApi } from '../testing/test-api.ts';

const NO_TOKEN = { authorization: '' };
const NOW = new Date('2026-03-05T12:00:00Z');
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);

const watch: WatchStore = {
  async totals() {
    return {
      runs: [{ status: 'completed', count: 4 }],
      steps: [{ kind: 'create', status: 'applied', count: 12 }],
      mails: [{ status: 'unknown', count: 1 }],
    };
  },
  async integrations() {
    const watched = { createdAt: hoursAgo(9_000), syncIntervalMinutes: 1_440, quarantine: null };
    return [
      { ...watched, integration: 'by-hand', syncIntervalMinutes: null, lastSuccessAt: null },
      { ...watched, integration: 'fresh', lastSuccessAt: hoursAgo(47) },
      { ...watched, integration: 'never', lastSuccessAt: null },
      { ...watched, integration: 'old', lastSuccessAt: hoursAgo(49) },
    ];
  },
  async certificates() {
    const counts = { transferred: 40, unconfirmed: 1 };
    return [
      {
        integration: 'files',
        counts,
        oldestUnconfirmedAt: hoursAgo(25),
        lastLookAt: hoursAgo(1),
        pollSeconds: 30,
        stopped: true,
      },
      {
        integration: 'new',
        counts: {},
        oldestUnconfirmedAt: null,
        lastLookAt: null,
        pollSeconds: 86_400,
        stopped: false,
      },
    ];
  },
  async lastRuns() {
    const counts = { ...NO_COUNTS, created: 7, failed: 2 };
    const problems = { error: 2, warning: 1, info: 0 };
    const run = { finishedAt: hoursAgo(49), durationMs: 90_000, people: 9, counts, problems };
    return [
      { integration: 'never', status: 'failed', failure: 'lms-key-refused', ...run },
      { integration: 'old', status: 'completed_with_problems', failure: null, ...run },
    ];
  },
};

let api: TestApi;
beforeEach(async () => {
  api = await testApi({ watch, clock: { now: () => NOW } });
});
afterEach(() => api.close());

const ready = () => api.ask('GET', '/readyz', undefined, NO_TOKEN);
const metrics = async () => (await api.ask('GET', '/metrics', undefined, NO_TOKEN)).text;

it('a process that lives says so without being asked for a token', async () => {
  expect(await api.ask('GET', '/healthz', undefined, NO_TOKEN)).toMatchObject({ status: 200, body: { status: 'ok' } });
});

describe('GET /readyz', () => {
  it('says what is missing', async () => {
    expect(await ready()).toMatchObject({ status: 200, body: { status: 'ready', missing: [] } });
    api.workflows.away = true;
    expect(await ready()).toMatchObject({ status: 503, body: { missing: ['temporal'], workers: null } });
    api.database = 'away';
    expect(await ready()).toMatchObject({ status: 503, body: { missing: ['database', 'temporal'] } });
  });

  it('does not wait longer than two seconds for a silent database', async () => {
    api.database = 'silent';
    const started = Date.now();
    expect(await ready()).toMatchObject({ status: 503, body: { missing: ['database'] } });
    expect(Date.now() - started).toBeLessThan(3_000);
  });

  it('names the integrations that are stale, and serves all the same', async () => {
    const { status, body } = await ready();
    expect(status).toBe(200);
    expect(body.stale).toEqual([
      { integration: 'never', lastSuccessAt: null, syncIntervalMinutes: 1_440 },
      { integration: 'old', lastSuccessAt: hoursAgo(49).toISOString(), syncIntervalMinutes: 1_440 },
    ]);
    expect(body.hints).toEqual([expect.stringContaining('twice the interval')]);
  });

  it('hints that no worker asks for work', async () => {
    expect((await ready()).body).toMatchObject({ workers: 1 });
    api.workflows.queueState = { ...api.workflows.queueState, workers: 0 };
    const { status, body } = await ready();
    expect(status).toBe(200);
    expect(body).toMatchObject({ workers: 0, hints: expect.arrayContaining([expect.stringContaining('worker')]) });
  });
});

describe('GET /metrics', () => {
  it('needs no token, counts by status, kind and route template, and shows no id', async () => {
    await api.ask('POST', '/api/v1/integrations', ACME);
    const { body } = await api.ask('POST', '/api/v1/integrations/acme/runs', {});
    const text = await metrics();
    expect(text).toContain('matrikel_runs{status="completed"} 4');
    expect(text).toContain('matrikel_runs{status="failed"} 0');
    expect(text).toContain('matrikel_steps{kind="create",outcome="applied"} 12');
    expect(text).toContain('matrikel_mails{status="unknown"} 1');
    expect(text).toContain('matrikel_open_runs{integration="acme"} 1');
    expect(text).toContain('route="/api/v1/integrations/:id/runs"');
    expect(text).toContain('process_cpu_seconds_total');
    expect(text).not.toContain(String(body.runId));
  });

  it('shows how fresh each integration is', async () => {
    const text = await metrics();
    const lines = (name: string) => text.split('\n').filter((line) => line.startsWith(`matrikel_integration_${name}{`));
    expect(lines('stale')).toEqual([
      'matrikel_integration_stale{integration="by-hand"} 0',
      'matrikel_integration_stale{integration="fresh"} 0',
      'matrikel_integration_stale{integration="never"} 1',
      'matrikel_integration_stale{integration="old"} 1',
    ]);
    expect(lines('sync_interval_seconds')).toHaveLength(3);
    expect(lines('last_success_timestamp_seconds')).toEqual([
      `matrikel_integration_last_success_timestamp_seconds{integration="fresh"} ${hoursAgo(47).getTime() / 1000}`,
      `matrikel_integration_last_success_timestamp_seconds{integration="old"} ${hoursAgo(49).getTime() / 1000}`,
    ]);
  });

  it('shows how certificates get on, each state from the beginning', async () => {
    const lines = (await metrics()).split('\n').filter((line) => line.startsWith('matrikel_certificates'));
    expect(lines).toEqual(
      expect.arrayContaining([
        'matrikel_certificates{integration="files",state="transferred"} 40',
        'matrikel_certificates{integration="files",state="failed"} 0',
        'matrikel_certificates{integration="new",state="found"} 0',
        'matrikel_certificates_oldest_unconfirmed_age_seconds{integration="files"} 90000',
        'matrikel_certificates_oldest_unconfirmed_age_seconds{integration="new"} 0',
        'matrikel_certificates_look_interval_seconds{integration="new"} 86400',
        `matrikel_certificates_last_look_timestamp_seconds{integration="files"} ${hoursAgo(1).getTime() / 1000}`,
        'matrikel_certificates_stopped{integration="files"} 1',
        'matrikel_certificates_stopped{integration="new"} 0',
      ]),
    );
    expect(lines.filter((line) => line.includes('last_look'))).toHaveLength(1);
  });

  it('shows how the last run of an integration ended', async () => {
    const text = await metrics();
    for (const line of [
      'status{integration="old",status="completed_with_problems"} 1',
      'status{integration="old",status="failed"} 0',
      'duration_seconds{integration="old"} 90',
      'people{integration="old"} 9',
      'results{integration="old",result="created"} 7',
      'results{integration="old",result="failed"} 2',
      'problems{integration="old",severity="error"} 2',
      'failure{integration="never",code="lms-key-refused"} 1',
    ])
      expect(text).toContain(`matrikel_last_run_${line}`);
  });

  it('shows what waits in the task queue, as far as the server says it', async () => {
    const backlog = { workflow: { tasks: 3, ageSeconds: 12.5 }, activity: { tasks: null, ageSeconds: null } };
    api.workflows.queueState = { workers: 2, backlog };
    const text = await metrics();
    expect(text).toContain('matrikel_temporal_up 1');
    expect(text).toContain('matrikel_workers 2');
    expect(text).toContain('matrikel_task_queue_backlog{type="workflow"} 3');
    expect(text).toContain('matrikel_task_queue_backlog_age_seconds{type="workflow"} 12.5');
    expect(text).not.toContain('type="activity"');
  });

  it('still comes when store and Temporal are away, and says so instead of showing old numbers', async () => {
    let away = false;
    const totals = () => (away ? Promise.reject(new Error('away')) : watch.totals());
    await api.close();
    api = await testApi({ watch: { ...watch, totals } });
    expect(await metrics()).toMatch(/^matrikel_runs\{/m);
    [away, api.workflows.away] = [true, true];
    const text = await metrics();
    expect(text).toContain('matrikel_store_up 0');
    expect(text).toContain('matrikel_temporal_up 0');
    expect(text).toContain('process_cpu_seconds_total');
    expect(text).not.toMatch(/^matrikel_(runs|mails|steps|workers|integration_stale|last_run_status|open_runs)[ {]/m);
  });
});
