import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ACME } from '../testing/bodies.ts';
import { memoryAudit } from '../testing/memory-access.ts';
import { type TestApi, testApi } from '../testing/test-api.ts';

let api: TestApi;
beforeEach(async () => {
  api = await testApi();
});
afterEach(() => api.close());

const as = (token: string) => ({ authorization: `Bearer ${token}` });
const away = () => Promise.reject(Object.assign(new Error(), { code: 'ECONNREFUSED' }));

describe('the audit log', () => {
  it('has every changing call with who, what, on what and what became of it', async () => {
    const operator = as(await api.tokenFor('operator', { name: 'ci' }));
    const { body: acme } = await api.ask('POST', '/api/v1/integrations', ACME);
    await api.ask('POST', '/api/v1/integrations/acme/runs', {}, operator);
    await api.ask('POST', '/api/v1/integrations/acme/runs', { dryRun: true }, operator);
    await api.ask('PATCH', '/api/v1/integrations/acme', { name: 'other' }, operator);
    await api.ask('POST', '/api/v1/integrations/acme/runs', { dryRun: 'perhaps' }, operator);
    await api.ask('POST', '/api/v1/integrations', '{"name":');
    await api.ask('POST', '/api/v1/runs/nobody/pause', undefined, operator);

    const installation = { tokenId: null, userId: null, tokenName: 'installation', role: 'admin' };
    const ci = { tokenId: (await api.apiTokens.find('ci'))?.id, userId: null, tokenName: 'ci', role: 'operator' };
    const create = { operation: 'createIntegration', method: 'POST', route: '/api/v1/integrations' };
    const start = { operation: 'startRun', method: 'POST', route: '/api/v1/integrations/{id}/runs', target: 'acme' };
    const change = { operation: 'changeIntegration', method: 'PATCH', route: '/api/v1/integrations/{id}' };
    const pause = { operation: 'pauseRun', method: 'POST', route: '/api/v1/runs/{id}/pause', target: 'nobody' };
    expect(api.audited.map(({ id: _id, at: _at, ...entry }) => entry)).toEqual([
      { ...installation, ...create, target: acme.id, status: 201, code: null },
      { ...ci, ...start, status: 202, code: null },
      { ...ci, ...start, status: 409, code: 'run-goes-on' },
      { ...ci, ...change, target: 'acme', status: 403, code: 'role-too-low' },
      { ...ci, ...start, status: 400, code: 'invalid-body' },
      { ...installation, ...create, target: null, status: 400, code: 'malformed-json' },
      { ...ci, ...pause, status: 404, code: 'run-not-found' },
    ]);
  });

  it('has nothing of reads, of strangers and of what is no call', async () => {
    await api.ask('GET', '/api/v1/integrations');
    await api.ask('GET', '/api/v1/audit');
    await api.ask('POST', '/api/v1/integrations', ACME, { authorization: '' });
    await api.ask('POST', '/api/v1/integrations', ACME, as('wrong'));
    await api.ask('POST', '/api/v1/integrations', ACME, as(await api.tokenFor('admin', { expiresAt: new Date(0) })));
    await api.ask('POST', '/api/v1/nothing', {});
    await api.ask('PUT', '/api/v1/integrations', {});
    expect(api.audited).toEqual([]);
  });

  it('never holds a body, a query or an address that is none of ours', async () => {
    const admin = as(await api.tokenFor('admin'));
    await api.ask('POST', '/api/v1/integrations', { ...ACME, name: 'Erika Mustermann' }, admin);
    await api.ask('DELETE', '/api/v1/integrations/Erika%20Mustermann?reason=personio-secret', undefined, admin);
    await api.ask('DELETE', '/api/v1/integrations/acme?reason=personio-secret', undefined, admin);
    expect(api.audited.map(({ target }) => target)).toEqual([null, null, 'acme']);
    expect(JSON.stringify(api.audited)).not.toMatch(/Mustermann|secret|mtk_/);
  });

  it('knows an attempt before anything is done, and its outcome before the answer leaves', async () => {
    const order: string[] = [];
    const store = memoryAudit({ now: () => new Date() });
    const watched = await testApi({
      audit: {
        ...store,
        async begin(attempt) {
          order.push('begin');
          return store.begin(attempt);
        },
        async end(id, outcome) {
          await new Promise((resolve) => setTimeout(resolve, 50));
          order.push('end');
          await store.end(id, outcome);
        },
      },
      async checkIntegration() {
        order.push('check');
        return [];
      },
    });
    await watched.ask('POST', '/api/v1/integrations', ACME);
    await watched.ask('POST', '/api/v1/integrations/acme/check');
    order.push('answer');
    expect(order.slice(2)).toEqual(['begin', 'check', 'end', 'answer']);
    await watched.close();
  });

  it('refuses the call where the attempt cannot be noted', async () => {
    const store = memoryAudit({ now: () => new Date() });
    const broken = await testApi({ audit: { ...store, begin: away } });
    const answer = await broken.ask('POST', '/api/v1/integrations', ACME);
    expect(answer).toMatchObject({ status: 503, body: { code: 'database-unavailable' } });
    expect(await broken.integrations.list()).toEqual([]);
    await broken.close();
  });

  it('leaves an entry open where the outcome cannot be noted, and answers what was done', async () => {
    const store = memoryAudit({ now: () => new Date() });
    const broken = await testApi({ audit: { ...store, end: away } });
    expect((await broken.ask('POST', '/api/v1/integrations', ACME)).status).toBe(201);
    expect(await store.list({ limit: 5 })).toMatchObject([{ operation: 'createIntegration', status: null }]);
    expect(broken.logged.join()).toContain('An outcome is missing in the audit log');
    await broken.close();
  });
});

describe('GET /audit', () => {
  it('answers newest first, page by page, by token, operation and time', async () => {
    const operator = as(await api.tokenFor('operator', { name: 'ci' }));
    await api.ask('POST', '/api/v1/integrations', ACME);
    await api.ask('POST', '/api/v1/integrations/acme/check');
    await api.ask('POST', '/api/v1/integrations/acme/check', undefined, operator);
    const items = async (query: string) => {
      const { body } = await api.ask('GET', `/api/v1/audit${query}`);
      return (body.items as { id: string }[]).map(({ id }) => id);
    };
    const first = await api.ask('GET', '/api/v1/audit?limit=2');
    expect(first.body).toMatchObject({
      items: [
        {
          id: '3',
          who: { kind: 'token', name: 'ci', role: 'operator' },
          operation: 'checkIntegration',
          target: 'acme',
          status: 200,
        },
        { id: '2', who: { kind: 'token', id: null, name: 'installation', role: 'admin' }, code: null },
      ],
      next: '2',
    });
    expect(await items('?limit=2&before=2')).toEqual(['1']);
    expect(await items('?token=ci')).toEqual(['3']);
    expect(await items('?operation=checkIntegration')).toEqual(['3', '2']);
    expect(await items('?token=installation&operation=checkIntegration')).toEqual(['2']);
    expect(await items(`?since=${new Date(Date.now() + 1_000).toISOString()}`)).toEqual([]);
    expect(await items(`?since=${new Date(Date.now() - 60_000).toISOString()}`)).toEqual(['3', '2', '1']);
    for (const query of [
      '?before=77',
      '?before=x',
      '?since=yesterday',
      '?token=Erika%20M',
      '?operation=a.b',
      '?user=petra%40example.com',
    ])
      expect(await api.ask('GET', `/api/v1/audit${query}`)).toMatchObject({ body: { code: 'invalid-query' } });
  });
});
