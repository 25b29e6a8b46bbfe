import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ElearnioClient, elearnio } from '../../../support/elearnio-client.ts';
import { renderPdf } from './pdf.ts';

let client: ElearnioClient;
beforeEach(async () => {
  client = await elearnio({ extensions: true, settings: { certificateRenderMs: 0 } });
});
afterEach(() => client.close());

const KEY = { 'user-api-key': 'elearnio-simulator-key' };
const pdf = (id: string | number) =>
  fetch(`${client.url}/backend/user-api/v1/certificates/${id}/pdf`, { headers: KEY });
const list = (query = '') => client.call('GET', `/certificates${query}`);
const make = (what: object) => client.control('POST', '/certificates', what);
const fault = (kind: string, more: object = {}) =>
  client.control('POST', '/faults', { endpoint: 'GET /certificates/{id}/pdf', kind, times: 1, ...more });
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe("elearnio's certificates, as we propose them", () => {
  it('are not there unless they are switched on', async () => {
    const [{ id }] = await make({ count: 1 });
    await client.control('PUT', '/settings', { extensions: false });
    expect([(await list()).status, (await pdf(id)).status]).toEqual([404, 404]);
  });

  it('are listed by pages, the oldest first, with two of the same time', async () => {
    const [first] = await make({ count: 25 });
    const { rows, meta, status } = await list('?page[size]=9');
    expect([status, rows.length, meta]).toEqual([200, 9, { record_count: 25, page_count: 3 }]);
    const next = (await list('?page[size]=9&page[number]=2')).rows;
    expect(next[0]?.attributes.issued_at).toBe(rows[8]?.attributes.issued_at);
    expect(rows[0]).toEqual({
      id: String(first.id),
      type: 'certificates',
      attributes: expect.objectContaining({
        member_id: 1001,
        member_email: 'portal.admin@lindenhof-werke.example',
        course_title: 'Hygieneschulung',
        expires_at: null,
        revoked_at: null,
        sha256: first.sha256,
        byte_size: first.byteSize,
        file_name: 'Zertifikat Hygieneschulung.pdf',
      }),
    });
  });

  it('are found by member and by time of issue', async () => {
    await make({ count: 24 });
    const [fresh] = await make({ member_id: 1002 });
    expect((await list('?filter[member_id]=1002')).meta.record_count).toBe(3);
    const since = encodeURIComponent(fresh.issuedAt);
    expect((await list(`?filter[issued_since]=${since}`)).rows.map(({ id }) => id)).toEqual([String(fresh.id)]);
    expect((await list('?filter[issued_since]=soon')).status).toBe(400);
    expect((await list('?filter[course_id]=1')).status).toBe(400);
  });

  it('come as a PDF whose hash is its tag, the same each time', async () => {
    const [{ id, sha256, byteSize }] = await make({ member_id: 1002, course_title: 'Öl (Gas) \\ 漢' });
    const answer = await pdf(id);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([hash(bytes), answer.headers.get('etag'), bytes.length]).toEqual([sha256, `"${sha256}"`, byteSize]);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(hash(Buffer.from(await (await pdf(id)).arrayBuffer()))).toBe(sha256);
    expect((await client.control('GET', '/certificates'))[0].downloads).toBe(2);
    expect((await pdf(1)).status).toBe(404);
  });

  it('are made when they are first asked for, or from their issue on', async () => {
    await client.control('PUT', '/settings', { certificateRenderMs: 90_000, certificateHash: 'null' });
    const [{ id }] = await make({ member_id: 1002 });
    expect((await list()).rows[0]?.attributes).toMatchObject({ sha256: null, byte_size: null });
    const answer = await pdf(id);
    expect([answer.status, answer.headers.get('retry-after'), await answer.text()]).toEqual([202, '90', '']);
    expect((await pdf(id)).status).toBe(202);
    await client.control('PUT', '/settings', { certificateRender: 'on-issue', certificateRenderMs: 1 });
    expect((await pdf(id)).status).toBe(200);
  });

  it('are withdrawn, expire and are replaced', async () => {
    const made = await make({ count: 3 });
    const [a, b, c] = made.map(({ id }: { id: number }) => id);
    await client.control('POST', `/certificates/${a}/withdraw`);
    expect((await pdf(a)).status).toBe(410);
    await client.control('POST', `/certificates/${b}/expire`);
    const successor = await client.control('POST', `/certificates/${c}/replace`);
    const { rows } = await list();
    expect(rows.map(({ attributes }) => [attributes.expires_at !== null, attributes.revoked_at !== null])).toEqual([
      [false, true],
      [true, false],
      [false, true],
      [false, false],
    ]);
    const other = await client.control('POST', `/certificates/${successor.id}/replace`, { in_place: true });
    expect([other.id, other.issuedAt, other.sha256 === successor.sha256]).toEqual([
      successor.id,
      successor.issuedAt,
      false,
    ]);
    await client.control('DELETE', `/certificates/${b}`);
    expect((await list()).meta.record_count).toBe(3);
  });

  it('outlive their member', async () => {
    const { data } = await client.create({ email: 'weg@x.example', employee_id: '5' });
    await make({ member_id: Number(data.id) });
    await client.call('DELETE', `/members/${data.id}`);
    expect((await list()).rows[0]?.attributes).toMatchObject({ member_email: 'weg@x.example', employee_id: '5' });
  });

  it('go to newcomers at once when switched', async () => {
    await client.control('PUT', '/settings', { certificateForNewcomers: 1 });
    const { data } = await client.create({ email: 'neu@x.example' });
    expect((await list(`?filter[member_id]=${data.id}`)).rows).toHaveLength(1);
    await client.control('PUT', '/settings', { certificateForNewcomers: 3 });
    for (let index = 0; index < 6; index++) await client.create({ email: `neu-${index}@x.example` });
    expect((await list()).meta.record_count).toBe(3);
  });

  it('arrive short, cut off, changed, mislabelled or not at all', async () => {
    const [{ id, sha256, byteSize }] = await make({ member_id: 1002 });
    await fault('truncated-json');
    expect((await (await pdf(id)).arrayBuffer()).byteLength).toBeLessThan(byteSize);
    await fault('cut-body');
    await expect(pdf(id).then((answer) => answer.arrayBuffer())).rejects.toThrow();
    await fault('wrong-bytes');
    const wrong = Buffer.from(await (await pdf(id)).arrayBuffer());
    expect([wrong.length, hash(wrong) === sha256]).toEqual([byteSize, false]);
    await fault('wrong-content-type');
    expect((await pdf(id)).headers.get('content-type')).toContain('text/html');
    await fault('empty-200');
    expect(await (await pdf(id)).text()).toBe('');
    await fault('index-lag', { endpoint: 'GET /certificates' });
    expect((await list()).rows).toEqual([]);
  });

  it('are as large as wanted, to the byte', async () => {
    const [{ id, byteSize }] = await make({ member_id: 1002, byte_size: 30_000_000 });
    expect([byteSize, (await (await pdf(id)).arrayBuffer()).byteLength]).toEqual([30_000_000, 30_000_000]);
  });

  it.each([[0], [5_000], [5_001]])('are real PDFs: every object is where the table says (%i)', (byteSize) => {
    const text = renderPdf(['Zertifikat', 'Jörg Müßig'], byteSize).toString('latin1');
    const table = text.slice(Number(/startxref\n(\d+)/.exec(text)?.[1]));
    const offsets = [...table.matchAll(/(\d{10}) 00000 n/g)].map(([, offset]) => Number(offset));
    expect(offsets.length).toBeGreaterThan(4);
    for (const [index, offset] of offsets.entries())
      expect(text.slice(offset)).toMatch(new RegExp(`^${index + 1} 0 obj`));
    if (byteSize > 0) expect(text).toHaveLength(byteSize);
  });
});
