import { createHash } from 'node:crypto';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningElearnio, startElearnio } from '../../../simulators/elearnio/index.ts';
import type { CertificatePosition, CertificateSource } from '../../ports/certificate-source.ts';
import { unlimited } from '../../ports/limiter.ts';
import { DEFAULT_HTTP } from '../http/http-settings.ts';
import { createPools, type Pools } from '../http/pools.ts';
import { createElearnioCertificates } from './certificates.ts';

interface Issued {
  readonly id: number;
  readonly memberId: number;
  readonly issuedAt: string;
  readonly sha256: string;
  readonly byteSize: number;
}

const signal = new AbortController().signal;
const FROM_THE_START: CertificatePosition = { since: null, cursor: null };
const QUICK = { ...DEFAULT_HTTP, backoffMs: 5, headersTimeoutMs: 400 };
const LIST = 'GET /certificates';
const PDF = 'GET /certificates/{id}/pdf';

let folder: string;
let path: string;
let simulator: RunningElearnio;
let pools: Pools;
let source: CertificateSource;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'certificates-'));
  path = join(folder, 'fetched.pdf');
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  simulator = await startElearnio({ employees: 39, extensions: true, settings: { certificateRenderMs: 0 } });
  pools = createPools(QUICK);
  const connection = { baseUrl: simulator.url, apiKey: simulator.apiKey, pageSize: null };
  source = createElearnioCertificates({ connection, limiter: unlimited, pools, http: QUICK });
});
afterEach(async () => {
  await pools.close();
  await simulator.close();
});

async function sim<T = unknown>(method: string, route: string, body?: unknown): Promise<T> {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  const answer = await fetch(`${simulator.url}/_sim${route}`, init);
  if (!answer.ok) throw new Error(`${method} ${route}: ${await answer.text()}`);
  return (await answer.json()) as T;
}
const issue = (what: object) => sim<Issued[]>('POST', '/certificates', what);
const issueOne = async (what: object = {}) => (await issue({ member_id: 1002, ...what }))[0] as Issued;
const fault = (kind: string, endpoint = PDF, more: object = {}) =>
  sim('POST', '/faults', { endpoint, kind, times: 1, ...more });
const calls = async (endpoint: string) =>
  (await sim<{ calls: Record<string, { total: number }> }>('GET', '/counters')).calls[endpoint]?.total ?? 0;

async function readAll(from = FROM_THE_START) {
  const pages = [];
  for await (const page of source.readCertificates(from, signal)) pages.push(page);
  return pages;
}
const idsOf = (pages: Awaited<ReturnType<typeof readAll>>) => [
  ...new Set(pages.flatMap(({ certificates }) => certificates.map(({ sourceId }) => sourceId))),
];
const idsIn = (issued: readonly Issued[]) => issued.map(({ id }) => String(id));
const fetched = ({ id }: Pick<Issued, 'id'>, version: string | null = null) =>
  source.fetchFile?.({ sourceId: String(id), version }, path, signal);
const isThere = () =>
  access(path).then(
    () => true,
    () => false,
  );

describe('certificates of elearnio, by the routes that we propose', () => {
  it('say whose they are, of what, since when and until when', async () => {
    const { id, sha256 } = await issueOne({
      ...{ course_title: 'Öl & Gas', issued_at: '2026-03-04T09:11:20.000Z', expires_at: '2028-03-04T23:59:59+01:00' },
    });
    const [page] = await readAll();
    expect(page?.certificates).toEqual([
      {
        ...{ sourceId: String(id), version: sha256, owner: { learnerId: '1002' }, title: 'Öl & Gas', kind: 'file' },
        ...{ issuedAt: new Date('2026-03-04T09:11:20Z'), expires: new Date('2028-03-04T22:59:59Z'), revokedAt: null },
      },
    ]);
  });

  it('are all read however few rows a page has, also where more are of one moment than fit on one', async () => {
    await sim('PUT', '/settings', { maxPageSize: 4 });
    const spread = await issue({ count: 24 });
    const [once] = [...spread].reverse();
    for (let more = 0; more < 9; more += 1) spread.push(await issueOne({ issued_at: once?.issuedAt }));
    spread.push(await issueOne());
    expect(idsOf(await readAll()).toSorted()).toEqual(idsIn(spread).toSorted());
  });

  it('are all read while older ones are removed between two pages', async () => {
    await sim('PUT', '/settings', { maxPageSize: 5 });
    const issued = idsIn(await issue({ count: 30 }));
    const seen = new Set<string>();
    for await (const { certificates } of source.readCertificates(FROM_THE_START, signal)) {
      for (const { sourceId } of certificates) seen.add(sourceId);
      const [oldest] = await sim<Issued[]>('GET', '/certificates');
      if (oldest && seen.has(String(oldest.id))) await sim('DELETE', `/certificates/${oldest.id}`);
    }
    expect([...seen].toSorted()).toEqual(issued.toSorted());
  });

  it('go on behind a cursor with all that is left, and nobody is passed over', async () => {
    await sim('PUT', '/settings', { maxPageSize: 4 });
    const issued = idsIn(await issue({ count: 20 }));
    const pages = await readAll();
    const [head, cursor] = [idsOf(pages.slice(0, 3)), pages[2]?.cursor ?? null];
    const rest = idsOf(await readAll({ since: null, cursor }));
    expect(new Set([...head, ...rest])).toEqual(new Set(issued));
    expect(rest.length).toBeLessThan(issued.length);
  });

  it('since a moment cost one call, with the one of that very moment', async () => {
    const [, second] = await issue({ count: 2 });
    await sim('POST', '/counters/reset');
    expect(idsOf(await readAll({ since: new Date(second?.issuedAt ?? 0), cursor: null }))).toEqual([
      String(second?.id),
    ]);
    expect(await calls(LIST)).toBe(1);
    expect(await readAll({ since: new Date(), cursor: null })).toMatchObject([{ certificates: [], unreadable: 0 }]);
  });

  it('that were withdrawn, or whose file is still to be made, say so', async () => {
    await sim('PUT', '/settings', { certificateRenderMs: 60_000, certificateHash: 'null' });
    const { id } = await issueOne();
    await sim('POST', `/certificates/${id}/withdraw`);
    const [page] = await readAll();
    expect(page?.certificates).toMatchObject([{ version: null, revokedAt: expect.any(Date) }]);
  });

  it('of somebody who was deleted keep the number of the account', async () => {
    await issueOne();
    await sim('DELETE', '/members/1002');
    expect((await readAll())[0]?.certificates).toMatchObject([{ owner: { learnerId: '1002' } }]);
  });

  it('are an error and not all there are where a list hides some of them', async () => {
    await sim('PUT', '/settings', { maxPageSize: 4 });
    for (let number = 0; number < 12; number += 1) await issueOne({ issued_at: '2026-03-04T09:11:20.000Z' });
    await fault('unstable-paging', LIST, { times: 99 });
    await expect(readAll()).rejects.toMatchObject({ details: { kind: 'bad-answer' } });
  });

  it('are an error where page numbers are not understood, and nobody says how many there are', async () => {
    const attributes = { member_id: 1, course_title: 'T', issued_at: '2026-03-04T09:11:20Z' };
    await serving(JSON.stringify({ data: [{ id: 1, attributes }] }), async (endless) => {
      const reading = Array.fromAsync(endless.readCertificates(FROM_THE_START, signal));
      await expect(reading).rejects.toMatchObject({ details: { kind: 'bad-answer' } });
    });
  });

  it('in another order than that of their issue are an error, too', async () => {
    const times = ['2026-03-04T09:11:20Z', '2026-03-03T09:11:20Z'];
    const data = times.map((issued_at, id) => ({ id, attributes: { member_id: 1, course_title: 'T', issued_at } }));
    await serving(JSON.stringify({ data, meta: { record_count: 2 } }), async (unsorted) => {
      await expect(unsorted.readCertificates(FROM_THE_START, signal)[Symbol.asyncIterator]().next()).rejects.toThrow();
    });
  });

  it('are read one by one; what is not there is none', async () => {
    const { id } = await issueOne();
    expect(await source.readCertificate(String(id), signal)).toMatchObject({ sourceId: String(id) });
    expect(await source.readCertificate('99', signal)).toBeNull();
  });
});

describe('a portal without such routes', () => {
  it('is told from one that has none to show', async () => {
    expect(await source.check?.(signal)).toEqual([]);
    await sim('PUT', '/settings', { extensions: false });
    const problem = { code: 'certificates-not-offered', params: { vendor: 'elearnio' } };
    expect(await source.check?.(signal)).toMatchObject([problem]);
    await expect(readAll()).rejects.toMatchObject({ details: { code: 'certificates-not-offered' } });
  });

  it('takes nothing back: a file that cannot be found there is not gone', async () => {
    const issued = await issueOne();
    await sim('PUT', '/settings', { extensions: false });
    await expect(fetched(issued)).rejects.toMatchObject({ details: { code: 'certificates-not-offered' } });
    expect(await isThere()).toBe(false);
  });

  it('is no portal that refuses the key or is away', async () => {
    await sim('PUT', '/settings', { apiKey: 'another' });
    await expect(source.check?.(signal)).rejects.toMatchObject({ details: { code: 'lms-key-refused' } });
    await fault('502-html', '*', { times: 99 });
    await expect(source.check?.(signal)).rejects.toMatchObject({ details: { kind: 'server-error' } });
  });
});

describe('the file of a certificate', () => {
  it('arrives as it was made, with its hash for a version', async () => {
    const issued = await issueOne({ byte_size: 200_000 });
    const { sha256, byteSize: bytes } = issued;
    for (const version of [null, sha256])
      expect(await fetched(issued, version)).toEqual({ path, bytes, sha256, version: sha256 });
    expect(
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    ).toBe(sha256);
  });

  it('replaces what an earlier attempt left', async () => {
    await writeFile(path, Buffer.alloc(500_000, 'x'));
    const issued = await issueOne();
    await fetched(issued);
    expect((await readFile(path)).length).toBe(issued.byteSize);
  });

  it('comes back when it is made', async () => {
    await sim('PUT', '/settings', { certificateRenderMs: 90_000 });
    expect(await fetched(await issueOne())).toEqual({ reason: 'rendering', retryAfterMs: 90_000 });
    expect(await isThere()).toBe(false);
  });

  it('that was withdrawn or removed does not come back', async () => {
    const [first, second] = await issue({ count: 2 });
    await sim('POST', `/certificates/${first?.id}/withdraw`);
    await sim('DELETE', `/certificates/${second?.id}`);
    expect(await fetched(first as Issued)).toEqual({ reason: 'withdrawn' });
    expect(await fetched(second as Issued)).toEqual({ reason: 'gone' });
  });

  it('that was replaced under its number is the new one, under its own version', async () => {
    const old = await issueOne();
    const now = await sim<Issued>('POST', `/certificates/${old.id}/replace`, { in_place: true });
    expect(await fetched(old, old.sha256)).toMatchObject({ sha256: now.sha256, version: now.sha256 });
  });

  it.each([
    ['cut short', 'truncated-json', 'truncated'],
    ['empty', 'empty-200', 'truncated'],
    ['changed in the middle', 'wrong-bytes', 'hash-mismatch'],
  ])('%s is not handed out, and nothing of it stays', async (_, kind, reason) => {
    const issued = await issueOne();
    await fault(kind);
    expect(await fetched(issued, issued.sha256)).toEqual({ reason });
    expect(await isThere()).toBe(false);
    expect(await fetched(issued, issued.sha256)).toMatchObject({ sha256: issued.sha256 });
  });

  it('that is a page and no PDF is not handed out', async () => {
    const issued = await issueOne();
    await serving(`<html>${'Bitte anmelden '.repeat(200)}</html>`, async (html) => {
      expect(await html.fetchFile?.({ sourceId: String(issued.id), version: null }, path, signal)).toEqual({
        reason: 'not-a-pdf',
      });
    });
  });

  it('is one whatever its content type says', async () => {
    const issued = await issueOne();
    await fault('wrong-content-type');
    expect(await fetched(issued)).toMatchObject({ sha256: issued.sha256 });
  });

  it('is asked for again where the connection breaks or the portal stumbles', async () => {
    const issued = await issueOne({ byte_size: 200_000 });
    for (const kind of ['cut-body', '502-html', 'reset-before']) await fault(kind);
    expect(await fetched(issued)).toMatchObject({ sha256: issued.sha256 });
    expect(
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    ).toBe(issued.sha256);
    expect(await calls(PDF)).toBe(4);
  });

  it('that breaks off every time is about this one; a portal that is away is about all', async () => {
    const issued = await issueOne({ byte_size: 200_000 });
    await fault('cut-body', PDF, { times: 4 });
    expect(await fetched(issued)).toEqual({ reason: 'truncated' });
    await fault('reset-before', PDF, { times: 4 });
    await expect(fetched(issued)).rejects.toMatchObject({ details: { kind: 'unreachable' } });
    expect(await isThere()).toBe(false);
  });

  it('larger than Personio takes is left where it is', async () => {
    const issued = await issueOne({ byte_size: 31_500_000 });
    expect(await fetched(issued)).toEqual({ reason: 'too-large' });
    expect(await isThere()).toBe(false);
  });

  it('cannot be kept without a folder, which is no fault of the portal', async () => {
    const nowhere = join(folder, 'none', 'x.pdf');
    const { id } = await issueOne();
    await expect(source.fetchFile?.({ sourceId: String(id), version: null }, nowhere, signal)).rejects.toMatchObject({
      code: 'ENOENT',
    });
  });
});

/** A portal that answers everything alike, with a good status. */
async function serving(body: string, look: (source: CertificateSource) => Promise<void>): Promise<void> {
  const server = createServer((_request, response) => response.end(body));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const connection = { baseUrl: `http://127.0.0.1:${port}`, apiKey: 'key', pageSize: null };
  await look(createElearnioCertificates({ connection, limiter: unlimited, pools, http: QUICK }));
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
