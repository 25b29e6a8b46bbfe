import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IntegrationId } from '../domain/ids.ts';
import { memoryRuns } from '../runs/testing/memory-stores.ts';
import { ACME } from './testing/bodies.ts';
import { type TestApi, testApi } from './testing/test-api.ts';

const NO_TOKEN = { authorization: '' };
let api: TestApi;
beforeEach(async () => {
  api = await testApi();
});
afterEach(() => api.close());

describe('GET /mails', () => {
  beforeEach(() => {
    const common = {
      runId: null,
      status: 'kept',
      to: ['hr@example.org'],
      text: 'Hallo',
      createdAt: new Date(),
    } as const;
    const integrationId = 'i-1' as IntegrationId;
    api.mails.push({ ...common, id: 'm-2', integrationId, subject: 'Zwei', html: '<p>Zwei</p>' });
    api.mails.push({ ...common, id: 'm-1', integrationId, subject: 'Eins', html: '<p>Eins</p>' });
  });

  it('lists them without their bodies and reads one with them', async () => {
    const { body, text } = await api.ask('GET', '/api/v1/mails?limit=1');
    expect(body).toMatchObject({ items: [{ id: 'm-2', subject: 'Zwei', status: 'kept' }], next: 'm-2' });
    expect(text).not.toContain('<p>');
    expect((await api.ask('GET', '/api/v1/mails?before=m-2')).body).toMatchObject({
      items: [{ id: 'm-1' }],
      next: null,
    });
    expect((await api.ask('GET', '/api/v1/mails/m-1')).body).toMatchObject({ text: 'Hallo', html: '<p>Eins</p>' });
    expect((await api.ask('GET', '/api/v1/mails/m-9')).status).toBe(404);
  });

  it('shows one as HTML that can do nothing', async () => {
    const { headers, text } = await api.ask('GET', '/api/v1/mails/m-1/html');
    expect(text).toBe('<p>Eins</p>');
    expect(headers.get('content-type')).toContain('text/html');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).toContain('sandbox');
  });
});

describe('what needs no token', () => {
  it('says that the process lives', async () => {
    expect(await api.ask('GET', '/healthz', undefined, NO_TOKEN)).toMatchObject({
      status: 200,
      body: { status: 'ok' },
    });
  });

  it('says what is missing before it is ready', async () => {
    const ready = () => api.ask('GET', '/readyz', undefined, NO_TOKEN);
    expect(await ready()).toMatchObject({ status: 200, body: { status: 'ready', missing: [] } });
    api.workflows.away = true;
    expect(await ready()).toMatchObject({ status: 503, body: { missing: ['temporal'] } });
    api.database = 'away';
    expect(await ready()).toMatchObject({ status: 503, body: { missing: ['database', 'temporal'] } });
  });

  it('does not wait longer than two seconds for a silent database', async () => {
    api.database = 'silent';
    const started = Date.now();
    expect(await api.ask('GET', '/readyz', undefined, NO_TOKEN)).toMatchObject({
      status: 503,
      body: { missing: ['database'] },
    });
    expect(Date.now() - started).toBeLessThan(3_000);
  });

  it('gives metrics by template, status and kind, without ids', async () => {
    const totals = async () => ({
      runs: [{ status: 'completed', count: 4 } as const],
      steps: [{ kind: 'create', status: 'applied', count: 12 } as const],
    });
    const counting = await testApi({}, { ...memoryRuns(), totals });
    await counting.ask('POST', '/api/v1/integrations', ACME);
    const { body } = await counting.ask('POST', '/api/v1/integrations/acme/runs', {});
    const { text, status } = await counting.ask('GET', '/metrics', undefined, NO_TOKEN);
    expect(status).toBe(200);
    expect(text).toContain('matrikel_runs{status="completed"} 4');
    expect(text).toContain('matrikel_steps{kind="create",outcome="applied"} 12');
    expect(text).toContain('matrikel_open_runs{integration="acme"} 1');
    expect(text).toContain('route="/api/v1/integrations/:id/runs"');
    expect(text).toContain('process_cpu_seconds_total');
    expect(text).not.toContain(String(body.runId));
    await counting.close();
  });
});
