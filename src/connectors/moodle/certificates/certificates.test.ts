import { createHash } from 'node:crypto';
import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningMoodle, startMoodle } from '../../../../simulators/moodle/index.ts';
import type { CertificatePosition, CertificateSource } from '../../../ports/certificate-source.ts';
import { unlimited } from '../../../ports/limiter.ts';
import { DEFAULT_HTTP } from '../../http/http-settings.ts';
import { createPools, type Pools } from '../../http/pools.ts';
import { createMoodleCertificates } from './index.ts';

interface Issued {
  readonly id: number;
  readonly userid: number;
  readonly customcertid: number;
  readonly code: string;
  readonly timecreated: number;
}

const signal = new AbortController().signal;
const FROM_THE_START: CertificatePosition = { since: null, cursor: null };
const HTTP = { ...DEFAULT_HTTP, backoffMs: 5, headersTimeoutMs: 2_000 };
const LIST = 'mod_customcert_list_issues';

let folder: string;
let path: string;
let simulator: RunningMoodle;
let pools: Pools;
let source: CertificateSource;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moodle-certificates-'));
  path = join(folder, 'fetched.pdf');
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  await rm(path, { force: true });
  simulator = await startMoodle({ employees: 39, members: 'few' });
  pools = createPools(HTTP);
  for (const { id } of await sim<Issued[]>('GET', '/issues')) await sim('DELETE', `/issues/${id}`);
  source = opened();
});
afterEach(async () => {
  await pools.close();
  await simulator.close();
});

/** As a worker has it that has just been started. */
function opened(): CertificateSource {
  const connection = { baseUrl: simulator.baseUrl, apiKey: simulator.token, pageSize: null };
  return createMoodleCertificates({ connection, limiter: unlimited, pools, http: HTTP });
}

async function sim<T = unknown>(method: string, route: string, body?: unknown): Promise<T> {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  const answer = await fetch(`${simulator.url}/_sim${route}`, init);
  if (!answer.ok) throw new Error(`${method} ${route}: ${await answer.text()}`);
  return (await answer.json()) as T;
}
const set = (patch: object) => sim('PUT', '/settings', patch);
const make = (what: object) => sim<Issued[]>('POST', '/issues', what);
const makeOne = async (what: object = {}) => (await make({ userid: 4, customcertid: 1, ...what }))[0] as Issued;
const calls = async () =>
  (await sim<{ calls: Record<string, { total: number }> }>('GET', '/counters')).calls[LIST]?.total ?? 0;

async function readAll(from = FROM_THE_START) {
  const pages = [];
  for await (const page of source.readCertificates(from, signal)) pages.push(page);
  return pages;
}
const idsOf = (pages: Awaited<ReturnType<typeof readAll>>) => [
  ...new Set(pages.flatMap(({ certificates }) => certificates.map(({ sourceId }) => sourceId))),
];
const idsIn = (issued: readonly Issued[]) => issued.map(({ id }) => String(id));
const fetched = ({ id }: Pick<Issued, 'id'>, from = source) =>
  from.fetchFile?.({ sourceId: String(id), version: null }, path, signal);
const isThere = () =>
  access(path).then(
    () => true,
    () => false,
  );

describe('certificates of Moodle', () => {
  it('say whose they are, of what and since when, and go by the number of their issue and the code on them', async () => {
    const { id, code } = await makeOne({ timecreated: 1_772_615_480 });
    expect((await readAll())[0]?.certificates).toEqual([
      {
        ...{ sourceId: String(id), version: code, owner: { learnerId: '4' }, title: 'Zertifikat Übung & Prüfung' },
        ...{ kind: 'file', issuedAt: new Date('2026-03-04T09:11:20Z'), expires: null, revokedAt: null },
      },
    ]);
  });

  it('are all read over many pages, each time the same versions', async () => {
    const issued = await make({ count: 1_150 });
    const versions = async () =>
      (await readAll()).flatMap(({ certificates }) => certificates.map(({ sourceId, version }) => [sourceId, version]));
    const first = new Map((await versions()) as [string, string][]);
    expect([...first.keys()].toSorted()).toEqual(idsIn(issued).toSorted());
    expect(new Map((await versions()) as [string, string][])).toEqual(first);
  });

  it('of one second that change places from page to page are all read', async () => {
    await set({ issueTies: 'shuffled' });
    const issued = [...(await make({ count: 450 }))];
    issued.push(...(await make({ count: 120, timecreated: 1_600_000_000 })));
    expect(idsOf(await readAll()).toSorted()).toEqual(idsIn(issued).toSorted());
  });

  it('are all read although newer ones are taken back, or issued, between two pages', async () => {
    const issued = await make({ count: 1_100 });
    const gone = [...issued].sort((one, other) => other.timecreated - one.timecreated)[3] as Issued;
    const seen = new Set<string>();
    let pages = 0;
    for await (const { certificates } of source.readCertificates(FROM_THE_START, signal)) {
      for (const { sourceId } of certificates) seen.add(sourceId);
      pages += 1;
      if (pages === 1) await sim('DELETE', `/issues/${gone.id}`);
      if (pages === 4) await makeOne();
    }
    const left = idsIn(issued).filter((id) => id !== String(gone.id));
    expect(left.filter((id) => !seen.has(id))).toEqual([]);
  });

  it('go on behind a cursor with all that is left', async () => {
    const issued = idsIn(await make({ count: 1_150 }));
    const pages = await readAll();
    const rest = idsOf(await readAll({ since: null, cursor: pages[0]?.cursor ?? null }));
    expect(new Set([...idsOf(pages.slice(0, 1)), ...rest])).toEqual(new Set(issued));
    expect(rest.length).toBeLessThan(issued.length);
  });

  it('since a moment cost two calls, with the one of that very moment', async () => {
    await makeOne({ timecreated: 1_700_000_000 });
    const second = await makeOne({ timecreated: 1_700_000_060 });
    const third = await makeOne({ timecreated: 1_700_000_120 });
    await sim('POST', '/counters/reset');
    const since = new Date(second.timecreated * 1000);
    expect(idsOf(await readAll({ since, cursor: null }))).toEqual([String(third.id), String(second.id)]);
    expect(await calls()).toBe(2);
    expect(idsOf(await readAll({ since: new Date(), cursor: null }))).toEqual([]);
  });

  it('are read one by one; what is not there is none', async () => {
    const [one] = (await make({ count: 700 })) as [Issued];
    expect(await source.readCertificate(String(one.id), signal)).toMatchObject({ sourceId: String(one.id) });
    expect(await source.readCertificate('999999', signal)).toBeNull();
    await sim('DELETE', `/issues/${one.id}`);
    expect(await source.readCertificate(String(one.id), signal)).toBeNull();
  });
});

describe('a site that hands out no certificates', () => {
  it.each([
    ['is too old for the list', { customcert: 'too-old' }, 'certificates-not-offered'],
    ['lacks the function in its service', { missingFunctions: [LIST] }, 'lms-function-missing'],
    ['lacks the right', { missingCapabilities: ['mod/customcert:viewallcertificates'] }, 'lms-right-missing'],
  ])('and %s is told from one that has none', async (_why, patch, code) => {
    const issued = await makeOne();
    expect(await source.check?.(signal)).toEqual([]);
    await set(patch);
    expect(await source.check?.(signal)).toMatchObject([{ code, params: { vendor: 'moodle' } }]);
    await expect(readAll()).rejects.toMatchObject({ details: { code } });
    await expect(fetched(issued)).rejects.toMatchObject({ details: { code } });
    expect(await isThere()).toBe(false);
  });

  it('is no site that refuses the token, is under maintenance or sends something else', async () => {
    await set({ maintenance: true });
    await expect(source.check?.(signal)).rejects.toMatchObject({ details: { kind: 'server-error' } });
    await set({ maintenance: false, tokenState: 'other-address' });
    await expect(source.check?.(signal)).rejects.toMatchObject({ details: { kind: 'access-refused' } });
  });
});

describe('the file of a certificate of Moodle', () => {
  it('is another one at every call, and the same version', async () => {
    const issued = await makeOne();
    const first = await fetched(issued);
    const bytes = await readFile(path);
    expect(first).toEqual({
      ...{ path, bytes: bytes.length, version: issued.code },
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    const second = await fetched(issued);
    expect(second).toMatchObject({ version: issued.code });
    expect(second).not.toMatchObject({ sha256: expect.stringMatching((first as { sha256: string }).sha256) });
  });

  it('is the one that was asked for, where one person has earned the same certificate again, and costs one call else', async () => {
    const [old, again] = [await makeOne({ timecreated: 1_700_000_000 }), await makeOne()];
    await readAll();
    await sim('POST', '/counters/reset');
    expect(await fetched(again)).toMatchObject({ version: again.code });
    expect(await calls()).toBe(1);
    expect(await fetched(old)).toMatchObject({ version: old.code });
    expect((await readFile(path)).toString('latin1')).toContain('%PDF-');
  });

  it('is found by a worker that has not read the list, which is then read once for many', async () => {
    const issued = await make({ count: 1_150 });
    await sim('POST', '/counters/reset');
    const fresh = opened();
    const oldest = issued.slice(0, 5);
    const files = [];
    for (const one of oldest) files.push(await fetched(one, fresh));
    expect(files).toEqual(oldest.map(({ code }) => expect.objectContaining({ version: code })));
    expect(await calls()).toBeLessThanOrEqual(4 + 3 * oldest.length); // each of them has earned the same more than once
  });

  it('that cannot be made is none yet, and no error; one that was taken back is gone', async () => {
    const issued = await makeOne();
    await sim('PATCH', `/issues/${issued.id}`, { broken: true });
    expect(await fetched(issued)).toEqual({ reason: 'not-a-pdf' });
    expect(await isThere()).toBe(false);
    await sim('DELETE', `/issues/${issued.id}`);
    expect(await fetched(issued)).toEqual({ reason: 'gone' });
  });
});
