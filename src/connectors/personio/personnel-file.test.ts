import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningPersonio, startPersonio } from '../../../simulators/personio/index.ts';
import type { EmployeeId } from '../../domain/ids.ts';
import { type Limiter, type TokenStore, unlimited } from '../../ports/limiter.ts';
import type { NewDocument, PersonnelFile } from '../../ports/personnel-file.ts';
import { DEFAULT_HTTP } from '../http/http-settings.ts';
import { createPools, type Pools } from '../http/pools.ts';
import { createPersonnelFile } from './personnel-file.ts';

const signal = new AbortController().signal;
const QUICK = { ...DEFAULT_HTTP, backoffMs: 5, headersTimeoutMs: 400 };
const UPLOAD = 'POST /v1/company/documents';
const LIST = 'GET /v2/document-management/documents';
const PDF = '%PDF-1.7 körper \0\r\n--ende %%EOF';

let folder: string;
let simulator: RunningPersonio;
let pools: Pools;
let file: PersonnelFile;
let owner: EmployeeId;
let permits: string[];
let begun: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'personnel-file-'));
  await writeFile(join(folder, 'a.pdf'), PDF);
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  [permits, begun] = [[], 0];
  simulator = await startPersonio({ employees: 39, settings: { documentListDelayMs: 0, documentScanMs: 0 } });
  pools = createPools(QUICK);
  const { url: baseUrl, clientId, clientSecret } = simulator;
  file = createPersonnelFile({
    connection: { baseUrl, clientId, clientSecret, requestsPerMinute: null },
    ...{ key: 'personio', tokens: memoryTokens(), pools, http: QUICK },
    ...{ limiter: noted('v1'), authLimiter: unlimited, uploadLimiter: noted('upload'), listLimiter: noted('list') },
  });
  owner = String((await sim<{ id: string }[]>('GET', '/employees'))[0]?.id) as EmployeeId;
});
afterEach(async () => {
  await pools.close();
  await simulator.close();
});

function noted(name: string): Limiter {
  return { ...unlimited, acquire: async () => void permits.push(name) };
}

function memoryTokens(): TokenStore {
  const kept = new Map<string, { token: string; expiresAt: Date }>();
  return {
    read: async (key) => kept.get(key) ?? null,
    write: async (key, token, expiresAt) => void kept.set(key, { token, expiresAt }),
    forget: async (key, token) => {
      if (kept.get(key)?.token === token) kept.delete(key);
    },
  };
}

async function sim<T>(method: string, path: string, body?: unknown): Promise<T> {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  const answer = await fetch(`${simulator.url}/_sim${path}`, init);
  if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
  return (await answer.json()) as T;
}
const fault = (endpoint: string, kind: string, more: object = {}) =>
  sim('POST', '/faults', { endpoint, kind, times: 1, ...more });
const stored = () => sim<Record<string, unknown>[]>('GET', '/documents');
const read = () => file.readDocuments(owner, signal);

function send(changes: Partial<NewDocument> = {}): Promise<string> {
  const document: NewDocument = {
    ...{ employeeId: owner, categoryId: '14', title: 'Hygiene', comment: 'Ausgestellt von elearnio. Matrikel-7x' },
    ...{ date: '2026-03-04', fileName: 'Zertifikat Öl & Gas.pdf', path: join(folder, 'a.pdf'), ...changes },
  };
  const begin = async () => {
    begun += 1;
  };
  return file.file(document, { signal, begin });
}
const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => error.details,
  );

describe('filing a document', () => {
  it('puts the very bytes into the personnel file, under everything that was said of them', async () => {
    const id = await send();
    const { sha256, size, ...row } = (await stored())[0] ?? {};
    expect(row).toMatchObject({
      ...{ ownerId: owner, categoryId: 14, title: 'Hygiene', comment: 'Ausgestellt von elearnio. Matrikel-7x' },
      ...{ date: '2026-03-04', fileName: 'Zertifikat Öl & Gas.pdf', v1Id: Number(id) },
    });
    expect([size, sha256]).toEqual([Buffer.byteLength(PDF), await sha256Of(PDF)]);
    expect([permits, begun]).toEqual([['upload'], 1]);
  });

  it('of thirty megabytes arrives as it was', async () => {
    const bytes = Buffer.alloc(30_000_000, '.');
    bytes.write(PDF);
    await writeFile(join(folder, 'large.pdf'), bytes);
    await send({ path: join(folder, 'large.pdf') });
    expect((await stored())[0]).toMatchObject({ size: 30_000_000, sha256: await sha256Of(bytes) });
  });

  it.each([
    ['commit-then-timeout', {}, 1],
    ['502-html', { commit: true }, 1],
    ['reset-after', {}, 1],
    ['timeout', {}, 0],
    ['502-html', {}, 0],
    ['empty-200', {}, 0],
    ['success-false', {}, 0],
  ])('behind %s %j is sent once, and nobody claims to know its end', async (kind, more, there) => {
    await fault(UPLOAD, kind, more);
    expect(await failureOf(send())).toMatchObject({ outcomeUnknown: true });
    expect([(await stored()).length, begun]).toEqual([there, 1]);
  });

  it('is sent again behind a refusal for the rate, and with a fresh token behind a dead one', async () => {
    await fault(UPLOAD, 'status', { status: 429 });
    await send();
    expect([(await stored()).length, begun]).toEqual([1, 2]);
    await sim('POST', '/tokens/expire');
    await send();
    expect([(await stored()).length, begun]).toEqual([2, 4]);
  });

  it('for which no token can be had was not sent for certain', async () => {
    await fault('POST /v1/auth', '502-html', { times: 8 });
    expect(await failureOf(send())).toMatchObject({ kind: 'server-error', outcomeUnknown: false });
    expect(begun).toBe(0);
    await sim('DELETE', '/faults');
    await send();
    await sim('POST', '/tokens/expire');
    await fault('POST /v1/auth', 'reset-after', { times: 8 });
    expect(await failureOf(send())).toMatchObject({ kind: 'unreachable', outcomeUnknown: false });
    expect(await stored()).toHaveLength(1);
  });

  it('ends at a rate that stays refused, with nothing sent', async () => {
    await fault(UPLOAD, 'status', { status: 429, times: 9 });
    const details = await failureOf(send());
    expect(details).toMatchObject({ kind: 'rate-limited' });
    expect(details.outcomeUnknown).toBeUndefined();
    expect(await stored()).toEqual([]);
  });

  it.each([
    ['another category than there is', { categoryId: '99' }, 'not-found', 'document-category-missing'],
    ['nobody whom Personio knows', { employeeId: '1' as EmployeeId }, 'not-found', 'certificate-owner-gone'],
    ['a day that is none', { date: '2026-02-31' }, 'refused', 'certificate-refused'],
    ['a type that is not taken', { fileName: 'a.exe' }, 'refused', 'certificate-refused'],
  ])('for %s is refused for certain, and says why', async (_, changes, kind, code) => {
    const details = await failureOf(send(changes));
    expect(details).toMatchObject({ kind, code });
    expect([details.outcomeUnknown, await stored()]).toEqual([undefined, []]);
  });

  it('that is too large says so, whoever refuses it', async () => {
    await sim('PUT', '/settings', { documentMaxBytes: 10, documentTooLarge: '422' });
    expect(await failureOf(send())).toMatchObject({ code: 'certificate-refused' });
    await writeFile(join(folder, 'larger.pdf'), Buffer.concat([Buffer.from(PDF), Buffer.alloc(30_000_000)]));
    const larger = { path: join(folder, 'larger.pdf') };
    expect(await failureOf(send(larger))).toMatchObject({ kind: 'refused', code: 'certificate-too-large' });
    await sim('PUT', '/settings', { documentTooLarge: '413' });
    expect(await failureOf(send(larger))).toMatchObject({ code: 'certificate-too-large', status: 413 });

    begun = 0;
    await writeFile(larger.path, Buffer.alloc(31_457_281));
    expect(await failureOf(send(larger))).toMatchObject({ kind: 'refused', code: 'certificate-too-large' });
    expect(begun).toBe(0);
  });

  it('is not sent where it may not be any more, nor without its file', async () => {
    const lost = new Error('lease lost');
    const document = { employeeId: owner, categoryId: '14', title: 'T', comment: '', date: '2026-03-04' };
    const sent = file.file(
      { ...document, fileName: 'a.pdf', path: join(folder, 'a.pdf') },
      {
        signal,
        begin: () => Promise.reject(lost),
      },
    );
    await expect(sent).rejects.toBe(lost);
    await expect(send({ path: join(folder, 'nowhere.pdf') })).rejects.toThrow();
    expect([await stored(), begun]).toEqual([[], 0]);
  });
});

describe('the documents of an employee', () => {
  it.each(['links', 'meta'])(
    'are all read, over pages that lead on by %s',
    { timeout: 20_000 },
    async (documentCursor) => {
      await sim('PUT', '/settings', { documentCursor });
      for (let number = 0; number < 201; number += 1)
        await sim('POST', '/documents', { employee_id: owner, title: 'Scan', comment: `Nr. ${number}` });
      await sim('POST', '/counters/reset');
      const comments = (await read()).map(({ comment }) => comment);
      expect(new Set(comments)).toEqual(new Set(Array.from({ length: 201 }, (_, number) => `Nr. ${number}`)));
      const { calls } = await sim<{ calls: Record<string, { total: number }> }>('GET', '/counters');
      expect([calls[LIST]?.total, permits]).toEqual([2, ['list', 'list']]);
    },
  );

  it('that nobody commented are there as well; somebody without documents has none', async () => {
    await sim('POST', '/documents', { employee_id: owner, title: 'Vertrag' });
    expect(await read()).toEqual([
      { id: expect.any(String), title: 'Vertrag', comment: null, createdAt: expect.any(Date) },
    ]);
    expect(await file.readDocuments('1' as EmployeeId, signal)).toEqual([]);
  });

  it.each(['next-self', 'next-foreign'])(
    'are an error and not all there are when a list leads to %s',
    async (kind) => {
      for (let number = 0; number < 201; number += 1) await sim('POST', '/documents', { employee_id: owner });
      await fault(LIST, kind, { times: 99 });
      expect(await failureOf(read())).toMatchObject({ kind: 'bad-answer', code: 'vendor-bad-answer' });
    },
    20_000,
  );

  it('are read on where a link leaves out the host', async () => {
    for (let number = 0; number < 201; number += 1) await sim('POST', '/documents', { employee_id: owner });
    await fault(LIST, 'next-relative', { times: 99 });
    expect(await read()).toHaveLength(201);
  }, 20_000);

  it('show what was filed once it was scanned', async () => {
    await sim('PUT', '/settings', { documentListDelayMs: 60_000 });
    await send();
    expect(await read()).toEqual([]);
    await sim('PUT', '/settings', { documentListDelayMs: 0 });
    expect((await read()).map(({ comment }) => comment)).toEqual(['Ausgestellt von elearnio. Matrikel-7x']);
  });
});

describe('what a credential may do with documents', () => {
  const may = (rights: Record<string, boolean>) => sim('PUT', '/credential', { rights });

  it('is all right with both rights, and files nothing to find out', async () => {
    expect(await file.check(signal)).toEqual([]);
    expect([await stored(), permits]).toEqual([[], ['v1', 'list']]);
  });

  it.each([
    ['to read', { 'documents:read': false, 'documents:write': true }],
    ['to write', { 'documents:read': true, 'documents:write': false }],
    ['either', { 'documents:read': false, 'documents:write': false }],
  ])('is one problem without the right %s, and names the credential', async (_, rights) => {
    await may(rights);
    expect(await file.check(signal)).toEqual([
      expect.objectContaining({ code: 'documents-access-refused', severity: 'error', setting: 'personio.clientId' }),
    ]);
  });

  it('is found out behind a 401 for a missing right as well', async () => {
    await sim('PUT', '/settings', { missingScopeV2: '401' });
    await may({ 'documents:read': false });
    expect(await file.check(signal)).toMatchObject([{ code: 'documents-access-refused' }]);
    expect(await failureOf(read())).toMatchObject({ kind: 'access-refused', code: 'documents-access-refused' });
  });

  it('says nothing of a Personio that is away', async () => {
    await fault('*', '502-html', { times: 99 });
    expect(await failureOf(file.check(signal))).toMatchObject({ kind: 'server-error' });
  });

  it('is refused in the middle when it is withdrawn', async () => {
    await may({ 'documents:write': false });
    const details = await failureOf(send());
    expect(details).toMatchObject({ kind: 'access-refused', code: 'documents-access-refused' });
    expect(details.outcomeUnknown).toBeUndefined();
  });

  it('includes the categories, by id and name', async () => {
    expect(await file.readCategories(signal)).toContainEqual({ id: '14', name: 'Performance' });
  });
});

async function sha256Of(content: string | Buffer): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', Buffer.from(content));
  return Buffer.from(hash).toString('hex');
}
