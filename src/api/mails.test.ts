import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IntegrationId } from '../domain/ids.ts';
import { type TestApi, testApi } from './testing/test-api.ts';

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
