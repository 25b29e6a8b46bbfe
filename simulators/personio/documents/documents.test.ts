import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type PersonioClient, personio } from '../../support/personio-client.ts';
import { personioV2, type V2Client } from '../../support/personio-v2.ts';
import { receiver } from '../../support/receiver.ts';

const UPLOAD = 'POST /v1/company/documents';
const LIST = '/v2/document-management/documents';
let client: PersonioClient;
let call: V2Client;
let owner: string;
beforeEach(async () => {
  client = await personio({ settings: { documentListDelayMs: 0, documentScanMs: 0 } });
  call = await personioV2(client);
  owner = String((await client.list('limit=1')).data[0]?.attributes.id?.value);
});
afterEach(() => client.sim.close());

const PDF = '%PDF-1.7 körper \0\r\n--ende';
type Form = Record<string, string | undefined>;

function post(fields: Form = {}, content: string | Buffer | null = PDF, fileName = 'a.pdf', signal?: AbortSignal) {
  const body = new FormData();
  const all = {
    title: 'Hygiene',
    employee_id: owner,
    category_id: '14',
    comment: 'mark-1',
    date: '2026-03-04',
    ...fields,
  };
  for (const [name, value] of Object.entries(all)) if (value !== undefined) body.set(name, value);
  if (content !== null) body.set('file', new Blob([content]), fileName);
  const init: RequestInit = { method: 'POST', body, headers: { authorization: `Bearer ${client.token}` } };
  return fetch(`${client.sim.url}/v1/company/documents`, signal ? { ...init, signal } : init);
}
// biome-ignore lint/suspicious/noExplicitAny: answers have many shapes
const json = async (answer: Response | Promise<Response>): Promise<any> => (await answer).json();
const rows = async (query = `?owner_id=${owner}`) => (await call('GET', LIST + query)).body._data;
const fault = (kind: string, more: object = {}) =>
  client.control('POST', '/faults', { endpoint: UPLOAD, kind, times: 1, ...more });
const counts = (query = '') => client.control('GET', `/documents/counts${query}`);
const set = (settings: object) => client.control('PUT', '/settings', settings);
const fetched = (id: string) =>
  fetch(`${client.sim.url}${LIST}/${id}/download`, { headers: { authorization: `Bearer ${client.token}` } });

describe('Personio document upload', { timeout: 60_000 }, () => {
  it('answers 201 with the owner in envelopes and the category', async () => {
    const answer = await post();
    expect(answer.status).toBe(201);
    expect(answer.headers.get('authorization')).toBe(`Bearer ${client.token}`);
    expect(await json(answer)).toEqual({
      success: true,
      data: {
        id: 5501,
        type: 'Document',
        attributes: {
          title: 'Hygiene',
          date: '2026-03-04',
          comment: 'mark-1',
          employee: { type: 'Employee', attributes: expect.objectContaining({ id: expect.anything() }) },
          category: { id: 14, type: 'DocumentCategory', attributes: { name: 'Performance' } },
        },
      },
    });
  });

  it.each([
    ['title', { title: '' }],
    ['title', { title: 'ä'.repeat(256) }],
    ['employee_id', { employee_id: 'x' }],
    ['category_id', { category_id: undefined }],
    ['date', { date: '2026-02-31' }],
  ])('refuses a wrong %s: %j', async (field, fields) => {
    const answer = await post(fields);
    expect(answer.status).toBe(422);
    expect(Object.keys((await json(answer)).error.error_data)).toEqual([field]);
  });

  it('takes a title of 255 letters, without date and comment', async () => {
    expect((await post({ title: '🦉'.repeat(255), date: undefined, comment: undefined })).status).toBe(201);
  });

  it.each([
    ['a program', PDF, 'a.exe'],
    ['what only calls itself a PDF', '<html>', 'a.pdf'],
    ['an empty file', '', 'a.pdf'],
    ['no file', null, ''],
  ])('refuses %s', async (_what, content, name) => {
    const answer = await post({}, content, name);
    expect([answer.status, Object.keys((await json(answer)).error.error_data)]).toEqual([422, ['file']]);
  });

  it('refuses more than 30 MB at the gateway, or by itself', async () => {
    await set({ documentMaxBytes: 2_000_000 });
    const large = Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(2_000_000)]);
    const answer = await post({}, large);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([413, 'text/html']);
    await set({ documentTooLarge: '422' });
    expect((await post({}, large)).status).toBe(422);
  });

  it('knows neither strangers nor other categories, and not every credential', async () => {
    expect((await json(post({ category_id: '99' }))).error).toEqual({
      message: 'No query results for model [DocumentCategory] 99',
      code: 0,
    });
    expect((await post({ employee_id: '1' })).status).toBe(404);
    await client.control('PUT', '/credential', { rights: { 'documents:write': false, 'documents:read': false } });
    expect((await post()).status).toBe(403);
    expect((await client.get('/v1/company/document-categories')).status).toBe(403);
    expect((await call('GET', `${LIST}?owner_id=${owner}`)).status).toBe(403);
  });

  it('speaks German about a form without boundary', async () => {
    const headers = { authorization: `Bearer ${client.token}`, 'content-type': 'multipart/form-data' };
    const answer = await fetch(`${client.sim.url}/v1/company/documents`, { method: 'POST', headers, body: 'x' });
    expect((await json(answer)).error.message).toBe('Bitte geben Sie category id ein, um fortzufahren.');
  });

  it('lists categories, as an account has named them', async () => {
    await client.control('PATCH', '/document-categories/14', { name: 'Leistung' });
    const made = await client.control('POST', '/document-categories', { name: 'Neu' });
    await client.control('DELETE', '/document-categories/12');
    const { data } = await json(client.get('/v1/company/document-categories'));
    expect(data).toContainEqual({ id: 14, type: 'DocumentCategory', attributes: { name: 'Leistung' } });
    expect(data.map(({ id }: { id: number }) => id)).toEqual([11, 13, 14, 15, 16, made.id]);
  });

  it('files the same twice, also behind a failure', async () => {
    await post();
    await fault('commit-then-timeout');
    const impatient = new AbortController();
    const hanging = post({}, PDF, 'a.pdf', impatient.signal);
    await vi.waitFor(async () => expect(await counts()).toMatchObject({ uploads: 2 }), 20_000);
    impatient.abort();
    await expect(hanging).rejects.toThrow();
    await fault('502-html', { commit: true });
    expect((await post()).status).toBe(502);
    await fault('502-html');
    expect((await post()).status).toBe(502);
    await post({ comment: 'mark-2' }, `${PDF}x`);
    expect(await counts()).toMatchObject({ documents: 4, uploads: 4, owners: 1, duplicatesByMarker: 2 });
    expect(await counts('?marker=mark-')).toMatchObject({ duplicatesByMarker: 3, duplicatesByContent: 2 });
    expect(await counts('?marker=no')).toMatchObject({ duplicatesByMarker: 0, withoutMarker: 4 });
  });
});

describe('Personio document management', () => {
  it('lists under an id of its own what was uploaded', async () => {
    await post();
    const [row] = await rows();
    expect(row).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      name: 'Hygiene',
      comment: 'mark-1',
      date: '2026-03-04',
      category: { id: '14' },
      owner: { id: owner },
      document_type: 'application/pdf',
      size: Buffer.byteLength(PDF),
    });
    await set({ documentIds: 'same' });
    const { data } = await json(post());
    expect((await rows())[0].id).toBe(String(data.id));
  });

  it('wants an owner, knows windows and pages', async () => {
    for (const comment of ['1', '2', '3']) await post({ comment });
    expect((await call('GET', LIST)).status).toBe(400);
    expect((await call('GET', `${LIST}?owner_id=${owner}&created_at.gte=soon`)).status).toBe(400);
    expect(await rows('?owner_id=1')).toEqual([]);
    expect(await rows(`?owner_id=${owner}&category_id=15`)).toEqual([]);
    expect(await rows(`?owner_id=${owner}&created_at.lt=2020-01-01T00:00:00Z`)).toEqual([]);
    const first = (await call('GET', `${LIST}?owner_id=${owner}&limit=2`)).body;
    expect(first._data.map(({ comment }: { comment: string }) => comment)).toEqual(['3', '2']);
    const { _data, _meta } = (await call('GET', first._meta.links.next.href)).body;
    expect([_data[0].comment, _meta.links.next]).toEqual(['1', undefined]);
    await set({ documentCursor: 'meta', documentOrder: 'oldest-first' });
    const other = (await call('GET', `${LIST}?owner_id=${owner}&limit=2`)).body;
    expect([other._data[0].comment, other._meta.cursor.next]).toEqual(['1', expect.stringMatching(/^cur_/)]);
  });

  it('shows nothing before the scan, fetches nothing before its end, and then the very bytes', async () => {
    await set({ documentListDelayMs: 60_000, documentScanMs: 60_000 });
    await post();
    expect(await rows()).toEqual([]);
    await set({ documentListDelayMs: 0 });
    const [{ id, virus_scan }] = await rows();
    expect([virus_scan.status, (await fetched(id)).status]).toEqual(['PENDING', 409]);
    await client.control('PATCH', `/documents/${id}`, { scan: 'clean' });
    const answer = await fetched(id);
    expect(answer.headers.get('content-disposition')).toContain('a.pdf');
    const bytes = Buffer.from(await answer.arrayBuffer());
    const [stored] = (await client.control('GET', '/documents')) as unknown as { sha256: string; category: string }[];
    expect([bytes.toString(), createHash('sha256').update(bytes).digest('hex')]).toEqual([PDF, stored?.sha256]);
    await client.control('PATCH', `/documents/${id}`, { scan: 'infected' });
    expect(await rows()).toEqual([]);
  });

  it('cuts a download short, or changes a byte of it', async () => {
    await post();
    const [{ id }] = await rows();
    const endpoint = `GET ${LIST}/{id}/download`;
    await fault('cut-body', { endpoint });
    await expect(fetched(id).then((answer) => answer.arrayBuffer())).rejects.toThrow();
    await fault('wrong-bytes', { endpoint });
    const bytes = Buffer.from(await (await fetched(id)).arrayBuffer());
    expect([bytes.length, bytes.equals(Buffer.from(PDF))]).toEqual([Buffer.byteLength(PDF), false]);
    expect(Buffer.from(await (await fetched(id)).arrayBuffer()).equals(Buffer.from(PDF))).toBe(true);
  });

  it('edits and deletes, makes nothing and shows no single one', async () => {
    await post();
    const [{ id }] = await rows();
    for (const wrong of [{ name: '' }, { comment: null }, { date: '4.3.2026' }, { category: null }]) {
      expect((await call('PATCH', `${LIST}/${id}`, wrong)).status).toBe(400);
    }
    expect((await call('PATCH', `${LIST}/${id}`, { name: 'Neu', category: { id: '15' } })).body).toMatchObject({
      name: 'Neu',
      category: { id: '15' },
    });
    expect([(await call('POST', LIST, {})).status, (await call('GET', `${LIST}/${id}`)).status]).toEqual([404, 404]);
    expect((await call('DELETE', `${LIST}/${id}`)).status).toBe(204);
    expect((await call('DELETE', `${LIST}/${id}`)).status).toBe(404);
  });

  it('echoes an upload as an event with the id of v2', async () => {
    const hooks = await receiver();
    const hook = { url: hooks.url, description: 'x', status: 'ENABLED', auth_type: 'NONE' };
    await call('POST', '/v2/webhooks', { ...hook, enabled_events: ['document.created'] });
    await post();
    const [{ id }] = await rows();
    expect((await hooks.until(1))[0]?.body).toMatchObject({
      event_name: 'document.created',
      payload: { document_id: id },
    });
    await hooks.close();
  });

  it('forgets old contents, never what they were', async () => {
    await set({ documentKeepBytes: 40 });
    await post();
    await post({ comment: 'mark-2' });
    const [young, old] = await rows();
    expect([(await fetched(young.id)).status, (await fetched(old.id)).status]).toEqual([200, 500]);
    expect(await counts()).toMatchObject({ documents: 2, bytes: 2 * Buffer.byteLength(PDF) });
  });

  it('keeps what HR files and deletes by hand', async () => {
    const { v1Id } = await client.control('POST', '/documents', { employee_id: owner, title: 'Scan' });
    expect(await rows()).toMatchObject([{ name: 'Scan', comment: null, category: { id: '14' } }]);
    await client.control('DELETE', `/documents/${v1Id}`);
    expect(await rows()).toEqual([]);
  });
});
