import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROBLEM_CODES } from '../../src/domain/problem.ts';
import { CLOSED_RUN_STATUSES } from '../../src/domain/run.ts';
import { type Served, servedBy } from '../support/exposition.ts';
import { type Installation, startInstallation } from '../support/installation.ts';
import { type OtlpReceiver, type Span, startOtlpReceiver } from '../support/otlp-receiver.ts';
import { parseQuery, type Query } from '../support/promql.ts';
import { alertRules, anchorsOf, dashboard, withoutVariables } from '../support/watching-files.ts';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const CALLER = 'b7ad6b7169203331';

let matrikel: Installation;
let receiver: OtlpReceiver;
let runId: string;
let served: Served;
/** What the API alone served after it had asked the vendors. */
let checkedBy: Served;

beforeAll(async () => {
  receiver = await startOtlpReceiver();
  const env = { OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url, OTEL_BSP_SCHEDULE_DELAY: '200' };
  matrikel = await startInstallation({ employees: 45, callable: true, env });
  const integrationId = await matrikel.integrationId();

  // without a limit nobody waits for a permit
  await matrikel.api('PATCH', `/integrations/${integrationId}`, { lms: { requestsPerMinute: 3_000 } });

  // a run that goes well, looked at in its middle
  await matrikel.elearnio.settings({ latencyMs: 150 });
  runId = await startedRun(integrationId, { traceparent: `00-${TRACE}-${CALLER}-01` });
  await matrikel.until('the run applies', async () => (await readRun(runId)).progress.done > 0);
  const inTheMiddle = await matrikel.metrics();
  await matrikel.elearnio.settings({ latencyMs: 0 });
  expect(await ended(runId)).toBe('completed_with_problems');

  checkedBy = servedBy(...(await checkAndScrape(integrationId)));
  await changeByWebhook(integrationId);
  await certificatesLookedFor(integrationId);

  // a run that fails, and a workflow whose code fails
  await matrikel.elearnio.settings({ apiKey: 'another-key-since' });
  expect(await ended(await startedRun(integrationId))).toBe('failed');
  await failingWorkflowTask();
  served = await matrikel.until('the failed task shows', async () => {
    const seen = servedBy(...inTheMiddle, ...(await matrikel.metrics()));
    return seen.has('temporal_workflow_task_execution_failed_total') && seen;
  });
}, 300_000);
afterAll(async () => {
  await matrikel?.stop();
  receiver?.close();
}, 60_000);

interface ApiRun {
  readonly status: string;
  readonly finishedAt: string | null;
  readonly progress: { readonly done: number };
}

const readRun = (id: string) => matrikel.api<ApiRun>('GET', `/runs/${id}`);

async function startedRun(integrationId: string, headers: Record<string, string> = {}): Promise<string> {
  const { runId: id } = await matrikel.api<{ runId: string }>(
    'POST',
    `/integrations/${integrationId}/runs`,
    {},
    headers,
  );
  return id;
}

async function checkAndScrape(integrationId: string): Promise<string[]> {
  await matrikel.api('POST', `/integrations/${integrationId}/check`, {});
  return (await matrikel.metrics()).slice(0, 1);
}

/** One change that Personio calls about and that reaches the LMS. */
async function changeByWebhook(integrationId: string): Promise<void> {
  await matrikel.api('PUT', `/integrations/${integrationId}/webhook`, { wanted: 'on' });
  await matrikel.until('the subscription is there', async () => {
    const { state } = await matrikel.api<{ state: string }>('GET', `/integrations/${integrationId}/webhook`);
    return state === 'active';
  });
  const employees = await matrikel.personio.employees();
  const addresses = new Map((await matrikel.elearnio.members()).map(({ email, id }) => [email?.toLowerCase(), id]));
  const somebody = employees.find(({ email, status }) => status === 'active' && addresses.has(email?.toLowerCase()));
  await matrikel.personio.call('PATCH', `employees/${somebody?.id}`, { position: 'Chief of metrics' });
  await matrikel.until('the change has arrived', async () =>
    servedBy(...(await matrikel.metrics()).slice(0, 1)).has('matrikel_freshness_seconds'),
  );
}

/** Switched on, and looked for once. */
async function certificatesLookedFor(integrationId: string): Promise<void> {
  await matrikel.elearnio.settings({ extensions: true });
  await matrikel.api('PATCH', `/integrations/${integrationId}`, { certificates: { enabled: true } });
  await matrikel.until('the portal was looked through for certificates', async () =>
    servedBy(...(await matrikel.metrics()).slice(0, 1)).has('matrikel_certificates_last_look_timestamp_seconds'),
  );
}

async function ended(id: string): Promise<string> {
  const run = await matrikel.until('the run has ended', async () => {
    const now = await readRun(id);
    return now.finishedAt !== null && now;
  });
  return run.status;
}

/** As after an upgrade that took a workflow's code away: the task fails and is tried again and again. */
async function failingWorkflowTask(): Promise<void> {
  const connection = await Connection.connect({ address: matrikel.temporalAddress });
  const { workflow } = new Client({ connection });
  await workflow.start('noLongerThere', { workflowId: 'stuck', taskQueue: 'matrikel' });
  await connection.close();
}

describe('the trace of a run', () => {
  const SERVER = 'POST /api/v1/integrations/:id/runs';
  const known = (spans: readonly Span[], service: string, pattern: RegExp) =>
    spans.filter((span) => span.service === service && pattern.test(span.name));
  let spans: Span[];
  beforeAll(async () => {
    spans = await matrikel.until('the last span of both runs has arrived', async () => {
      const all = receiver.spans();
      return all.filter((span) => span.name === 'activity closeRun').length === 2 && all;
    });
  }, 30_000);

  it('leads from the caller over the API and every activity to each vendor call', () => {
    const ours = spans.filter((span) => span.traceId === TRACE);
    const [call, ...others] = known(ours, 'matrikel-api', /./);
    expect(others).toEqual([]);
    expect(call).toMatchObject({ name: SERVER, parentSpanId: CALLER });
    expect(call?.attributes).toMatchObject({ 'matrikel.run_id': runId, 'matrikel.integration': 'rehearsal' });

    const activities = known(ours, 'matrikel-worker', /^activity /);
    expect([...new Set(activities.map((span) => span.name.replace('activity ', '')))].toSorted()).toEqual([
      ...['applyPeople', 'beginApplying', 'checkRun', 'closeRun', 'makePlan'],
      ...['readEmployees', 'readLearners', 'reopenFailed', 'settleReading'],
    ]);
    expect(new Set(activities.map((span) => span.parentSpanId))).toEqual(new Set([call?.spanId]));
    for (const { attributes } of activities)
      expect(attributes).toMatchObject({ 'matrikel.run_id': runId, 'matrikel.integration': 'rehearsal' });

    const calls = known(ours, 'matrikel-worker', /^(personio|elearnio) /);
    const above = new Map(activities.map((span) => [span.spanId, span.name]));
    expect(calls.length).toBeGreaterThan(40);
    expect(calls.filter(({ parentSpanId = '' }) => !above.has(parentSpanId))).toEqual([]);
    const pairs = new Set(calls.map(({ name, parentSpanId = '' }) => `${above.get(parentSpanId)} > ${name}`));
    expect([...pairs]).toEqual(
      expect.arrayContaining([
        'activity readEmployees > personio GET /v1/company/employees',
        'activity readLearners > elearnio GET /members',
        'activity applyPeople > elearnio POST /members',
      ]),
    );
    expect(ours).toHaveLength(1 + activities.length + calls.length);
  });

  it('is the only one with work of that run, and no vendor call lies outside an activity', () => {
    const elsewhere = spans.filter((span) => span.traceId !== TRACE);
    expect(elsewhere.filter((span) => span.attributes['matrikel.run_id'] === runId)).toEqual([]);
    const activities = new Set(known(spans, 'matrikel-worker', /^activity /).map((span) => span.spanId));
    const calls = known(spans, 'matrikel-worker', /^(personio|elearnio) /);
    expect(calls.filter(({ parentSpanId = '' }) => !activities.has(parentSpanId))).toEqual([]);
  });

  it('holds the calls that the API itself makes for a check', () => {
    const [check] = known(spans, 'matrikel-api', /^POST .*\/check$/);
    const below = known(spans, 'matrikel-api', /^(personio|elearnio) /).filter(
      ({ parentSpanId }) => parentSpanId === check?.spanId,
    );
    expect(below.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['personio GET /v1/company/employees/attributes', 'elearnio GET /groups']),
    );
    expect(checkedBy.get('matrikel_vendor_calls_total')?.get('operation')).toContain('GET /groups');
  });

  it('begins with the call itself where the caller has none', () => {
    const starts = spans.filter((span) => span.name === SERVER && span.traceId !== TRACE);
    expect(starts.map((span) => span.parentSpanId ?? '')).toEqual(['']);
    const below = spans.filter((span) => span.parentSpanId === starts[0]?.spanId);
    expect(below.map((span) => span.name)).toContain('activity checkRun');
  });
});

describe('dashboard and alert rules', () => {
  /** Values that a label may have although none was served. */
  const STATUSES = ['none', '200', '401', '403', '429', '500', '503'];
  const POSSIBLE: Readonly<Record<string, readonly string[]>> = {
    'matrikel_last_run_failure.code': PROBLEM_CODES,
    'matrikel_last_run_status.status': CLOSED_RUN_STATUSES,
    'matrikel_vendor_calls_total.status': STATUSES,
  };
  /** Prometheus adds these to whatever it scrapes, and makes `up` of its own. */
  const OF_PROMETHEUS = ['job', 'instance'];

  /** What of an expression could never match anything that is served. */
  function unmet(expression: string): string[] {
    const { faults, selectors } = parseQuery(withoutVariables(expression));
    const missing = selectors.flatMap(({ metric, labels, matchers }) => {
      const known = metric === 'up' ? new Map() : served.get(metric);
      if (!known) return [`no metric ${metric}`];
      const own = [...labels].filter((label) => !OF_PROMETHEUS.includes(label));
      const strangers = own.filter((label) => !known.has(label)).map((label) => `${metric} has no label ${label}`);
      const idle = matchers
        .filter(({ label }) => !OF_PROMETHEUS.includes(label))
        .flatMap(({ label, pattern }) => {
          const values = [...(known.get(label) ?? []), ...(POSSIBLE[`${metric}.${label}`] ?? [])];
          const parts = pattern
            .split('|')
            .filter((part) => !values.some((value) => new RegExp(`^(${part})$`).test(value)));
          return parts.map((part) => `${metric} never has ${label}="${part}"`);
        });
      return [...strangers, ...idle];
    });
    return [...faults, ...missing];
  }

  /** Labels that a text fills in and the result of its expression does not have. */
  function unfilled(expression: string, texts: readonly string[], pattern: RegExp): string[] {
    const { groupedBy, selectors } = parseQuery(withoutVariables(expression));
    const plain = groupedBy.size === 0 && selectors.length === 1;
    return texts
      .flatMap((text) => [...text.matchAll(pattern)].map(([, label = '']) => label))
      .filter((label) => !groupedBy.has(label) && !(plain && OF_PROMETHEUS.includes(label)));
  }

  it('were read with what a running installation serves', () => {
    expect(served.size).toBeGreaterThan(100);
    expect([...(served.get('matrikel_last_run_failure')?.get('code') ?? [])]).toEqual(['lms-key-refused']);
    expect(served.has('temporal_request_total')).toBe(true);
  });

  it('every alert asks for what is served, and says how bad it is, what to do and where that is explained', async () => {
    const rules = await alertRules();
    expect(rules.length).toBeGreaterThan(12);
    for (const { alert, expr, labels, annotations } of rules) {
      expect([alert, unmet(expr)]).toEqual([alert, []]);
      expect([alert, unfilled(expr, Object.values(annotations), /\$labels\.(\w+)/g)]).toEqual([alert, []]);
      expect(['critical', 'warning'], alert).toContain(labels.severity);
      for (const text of [annotations.summary, annotations.remedy]) expect(text.length, alert).toBeGreaterThan(20);
      const [path = '', anchor = ''] = annotations.docs.split('#');
      expect((await anchorsOf(path)).has(anchor), `${alert}: ${annotations.docs}`).toBe(true);
    }
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
  });

  it('every panel and variable of the dashboard asks for what is served', async () => {
    const { panels, templating } = await dashboard();
    const rows = panels.filter(({ type }) => type === 'row').map(({ title }) => title);
    expect(rows).toEqual(['Overview', 'Runs', 'Changes', 'Certificates', 'Vendors', 'Limits', 'Temporal', 'Processes']);
    for (const { title, targets = [] } of panels) {
      for (const { expr, legendFormat } of targets) {
        expect([title, unmet(expr)]).toEqual([title, []]);
        expect([title, unfilled(expr, [legendFormat], /\{\{(\w+)\}\}/g)]).toEqual([title, []]);
      }
    }
    for (const { definition } of templating.list) {
      const [, metric = '', label = ''] = /^label_values\((\w+), (\w+)\)$/.exec(definition ?? '') ?? [];
      if (definition) expect(served.get(metric)?.has(label), definition).toBe(true);
    }
    expect(panels.flatMap(({ targets = [] }) => targets).length).toBeGreaterThan(30);
  });

  it('every metric of ours is shown or watched', async () => {
    const shown = (await dashboard()).panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));
    const watched = (await alertRules()).map(({ expr }) => expr);
    const asked = new Set([...shown, ...watched].flatMap((expr) => namesIn(parseQuery(withoutVariables(expr)))));
    const ours = [...served.keys()].filter((name) => name.startsWith('matrikel_')).map(family);
    expect([...new Set(ours)].filter((name) => !asked.has(name))).toEqual([
      'matrikel_last_run_finished_timestamp_seconds',
    ]);
  });

  const family = (name: string) => name.replace(/_(bucket|count|sum)$/, '');
  const namesIn = ({ selectors }: Query) => selectors.map(({ metric }) => family(metric));
});
