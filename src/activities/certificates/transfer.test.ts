import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CancelledFailure } from '@temporalio/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CertificateSettings, NO_CERTIFICATES } from '../../domain/certificates/certificate-settings.ts';
import type { TransferResult } from '../../domain/certificates/transfer-result.ts';
import type { Employee } from '../../domain/employee.ts';
import type { EmployeeId, IntegrationId, LearnerId } from '../../domain/ids.ts';
import { ATTRIBUTE } from '../../domain/personio-attributes.ts';
import type { Problem } from '../../domain/problem.ts';
import type { CertificateLedger } from '../../ports/certificate-ledger.ts';
import type { CertificateSource, NoFile } from '../../ports/certificate-source.ts';
import type { FoundCertificate } from '../../ports/certificate-store.ts';
import { silent } from '../../ports/logger.ts';
import type { RecordWriter, TrainingRecord } from '../../ports/record-writer.ts';
import { VendorError, type VendorErrorKind } from '../../ports/vendor-error.ts';
import { aCertificate, linkPerson } from '../../store/testing/certificates.ts';
import { anIntegration, type StoreForTests, storeForTests } from '../../store/testing/stored.ts';
import { anAttempt, failureOf } from '../testing/attempts.ts';
import { fakePersonnelFile } from '../testing/fake-personnel-file.ts';
import { connectionsOf, fakeHr } from '../testing/fake-vendors.ts';
import { createTransferActivities } from './transfer.ts';

const ERIKA = '771' as EmployeeId;
const MAX = '772' as EmployeeId;
const OF_MAX = '78' as LearnerId;
const RECORD = { kind: 'record', sourceId: 'r1' } as const;

let store: StoreForTests;
let scratchFolder: string;
let acme: IntegrationId;
let personio: ReturnType<typeof fakePersonnelFile>;
let employees: Map<EmployeeId, Employee>;
/** What the LMS hands out instead of a file, and what was asked of it. */
let lms: { none: Map<string, NoFile | VendorError>; fetched: string[]; version: string };
let records: TrainingRecord[];
beforeAll(async () => {
  store = await storeForTests();
  scratchFolder = await mkdtemp(join(tmpdir(), 'transfer-test-'));
});
beforeEach(async () => {
  await store.rows('DELETE FROM integrations');
  await store.rows('DELETE FROM forgotten_uploads');
  await installed();
  personio = fakePersonnelFile();
  employees = new Map([ERIKA, MAX].map((id) => [id, somebody(id, 'Kern')]));
  [lms, records] = [{ none: new Map(), fetched: [], version: 'v1' }, []];
});
afterAll(async () => {
  await rm(scratchFolder, { recursive: true });
  await store?.close();
});

/** An integration with certificates switched on, and two people who are linked. */
async function installed(certificates: Partial<CertificateSettings> = {}): Promise<void> {
  const settings = { ...NO_CERTIFICATES, enabled: true, absentMinutes: 60, ...certificates };
  acme = (await anIntegration(store, { certificates: settings })).id;
  await linkPerson(store, acme, ERIKA, '77');
  await linkPerson(store, acme, MAX, OF_MAX);
}
const change = async (certificates: Partial<CertificateSettings>) => {
  const stored = await store.integrations.read(acme);
  if (stored) await store.integrations.change(acme, { certificates: { ...stored.certificates, ...certificates } });
};
/** A last name of null is left blank, one that is left out may not be read. */
function somebody(id: EmployeeId, ...[lastName]: readonly (string | null)[]): Employee {
  const text = (value: string) => ({ kind: 'text', text: value }) as const;
  const first = { [ATTRIBUTE.firstName]: text('Ines') };
  if (lastName === undefined) return { id, attributes: first };
  return { id, attributes: { ...first, [ATTRIBUTE.lastName]: lastName === null ? null : text(lastName) } };
}
const source: CertificateSource = {
  readCertificates: () => Promise.reject(new Error('nobody reads here')) as never,
  readCertificate: async () => null,
  async fetchFile({ sourceId, version }, path) {
    lms.fetched.push(sourceId);
    const none = lms.none.get(sourceId);
    if (none instanceof VendorError) throw none;
    if (none) return none;
    await writeFile(path, `%PDF of ${sourceId}`);
    return { path, bytes: 9, sha256: 'ab', version: version ?? lms.version };
  },
};
const writer: { write: RecordWriter['write'] } = {
  async write(record, path) {
    if (record.name === '') return { unreadable: 'name' };
    records.push(record);
    await writeFile(path, `%PDF record of ${record.course}`);
    return { bytes: 9, sha256: 'cd' };
  },
};
const keep = (...given: readonly Partial<FoundCertificate>[]) => store.certificates.keep(acme, given.map(aCertificate));
const ofMany = (count: number, changes: Partial<FoundCertificate> = {}) =>
  Array.from({ length: count }, (_, index) => ({ sourceId: `c${String(index).padStart(3, '0')}`, ...changes }));
let attempts = 0;

interface Circumstances {
  readonly attempt?: ReturnType<typeof anAttempt>;
  readonly limit?: number;
  readonly ledger?: CertificateLedger;
  readonly leaseMs?: number;
}
async function transfer({
  attempt = anAttempt(++attempts),
  limit = 100,
  ledger = store.ledger,
  leaseMs = 5_000,
}: Circumstances = {}): Promise<TransferResult> {
  const integration = await store.integrations.read(acme);
  if (!integration) throw new Error('there is no integration');
  const hr = fakeHr({ readEmployee: async (id) => employees.get(id) ?? null });
  const { transferCertificates } = createTransferActivities({
    ...{ ...store, ledger, records: writer, logger: silent, leaseMs, scratchFolder },
    connections: connectionsOf({ integration, hr, personnelFile: personio, certificates: source }),
  });
  return attempt.run(transferCertificates, acme, limit);
}
const rows = async () =>
  (await store.certificateBook.list(acme, { limit: 300 })).toSorted((left, right) => left.id - right.id);
const states = async () => (await rows()).map(({ state, code }) => (code ? `${state} ${code}` : state));
/** As if so many minutes had passed since what was done. */
const pass = (minutes: number) =>
  store.rows(
    `UPDATE certificates SET next_at = next_at - $1 * interval '1 minute', upload_began_at = upload_began_at - $1 * interval '1 minute',
      claimed_until = claimed_until - $1 * interval '1 minute'`,
    [minutes],
  );
const refusal = (kind: VendorErrorKind, code: VendorError['details']['code'], outcomeUnknown = false) =>
  new VendorError({ vendor: 'personio', operation: 'POST /v1/company/documents', kind, code, outcomeUnknown });
const ofLms = (kind: VendorErrorKind, code: VendorError['details']['code']) =>
  new VendorError({ vendor: 'elearnio', operation: 'GET /certificates/{id}/file', kind, code });

describe('a certificate', () => {
  it('becomes one document with title, day, category, a sentence and its marker; nothing is left on this machine', async () => {
    await keep({ issuedAt: new Date('2026-03-04T23:30:00Z'), title: 'Ä'.repeat(300) });
    expect(await transfer()).toEqual({
      ...{ transferred: 1, wereThere: 0, unconfirmed: 0, waiting: 0, failed: 0, withdrawn: 0, due: 0, stopped: null },
    });
    const [row] = await rows();
    expect(personio.documents).toEqual([
      {
        ...{
          id: 'd1',
          createdAt: null,
          employeeId: ERIKA,
          categoryId: '14',
          date: '2026-03-05',
          content: '%PDF of 5001',
        },
        ...{ title: `${'Ä'.repeat(254)}…`, fileName: expect.stringMatching(/^(Ae)+-2026-03-05\.pdf$/) },
        comment: `Zertifikat aus elearnio: ausgestellt am 5. März 2026, gültig bis 4. März 2027. ${row?.marker}`,
      },
    ]);
    expect(row).toMatchObject({ state: 'transferred', documentId: 'd1', wasThere: false, bytes: 9 });
    expect(await readdir(scratchFolder)).toEqual([]);
    expect(await transfer()).toMatchObject({ transferred: 0, wereThere: 0 });
    expect(personio.documents).toHaveLength(1);
  });

  it('is one among many: each is filed once, and whose documents are there is asked once for each employee', async () => {
    await keep(
      ...ofMany(12),
      ...ofMany(12, { learnerId: OF_MAX }).map((one) => ({ ...one, sourceId: `m${one.sourceId}` })),
    );
    expect(await transfer({ limit: 20 })).toMatchObject({ transferred: 20, due: 4 });
    expect(personio.listed.toSorted()).toEqual([ERIKA, MAX]);
    expect(await transfer({ limit: 20 })).toMatchObject({ transferred: 4, due: 0 });
    expect(new Set(personio.documents.map(({ content }) => content)).size).toBe(24);
    expect(personio.documents).toHaveLength(24);
  });

  it('is known again by an installation that remembers nothing: neither fetched nor sent', async () => {
    await keep(...ofMany(3));
    await transfer();
    await store.rows('DELETE FROM integrations');
    await installed();
    await keep(...ofMany(3));
    lms.fetched = [];
    expect(await transfer()).toMatchObject({ transferred: 0, wereThere: 3 });
    expect([personio.documents.length, lms.fetched]).toEqual([3, []]);
    expect(await rows()).toMatchObject([{ wasThere: true, documentId: 'd1' }, {}, {}]);
  });

  it('that was issued anew is a document of its own; one whose version shows with its file is none', async () => {
    await keep({}, { version: 'v2', issuedAt: new Date('2027-03-04T00:00:00Z') });
    await transfer();
    await keep({ sourceId: 'rendered', version: null }, { sourceId: 'rendered', version: 'v1' });
    await transfer();
    expect(personio.documents.map(({ content }) => content)).toEqual([
      ...['%PDF of 5001', '%PDF of 5001', '%PDF of rendered'],
    ]);
    expect(await states()).toEqual(['transferred', 'transferred', 'transferred']);
  });

  it('that was handed in is filed from its bytes, which are dropped then', async () => {
    const bytes = Buffer.from('%PDF handed in');
    const sha256 = await crypto.subtle.digest('SHA-256', bytes).then((hash) => Buffer.from(hash).toString('hex'));
    const certificate = { ...aCertificate(), employeeId: MAX, fileName: 'Zeugnis.pdf', bytes: bytes.length, sha256 };
    const pieces = async function* () {
      yield bytes;
    };
    await store.imports.add(acme, { ...certificate, importedBy: 'lea' }, pieces());
    expect(await transfer()).toMatchObject({ transferred: 1 });
    expect(personio.documents).toMatchObject([{ employeeId: MAX, content: '%PDF handed in', fileName: 'Zeugnis.pdf' }]);
    expect(await store.rows('SELECT 1 FROM imported_pieces')).toEqual([]);
  });

  it('of which there is no document becomes a record, with the name that Personio has', async () => {
    await keep(RECORD);
    expect(await transfer()).toMatchObject({ transferred: 1 });
    expect(records).toEqual([
      {
        ...{ language: 'de', name: 'Ines Kern', course: 'Datenschutz', completedOn: '2026-03-04' },
        ...{ expiresOn: '2027-03-04', lms: 'elearnio', portal: 'elearnio.net', reference: 'r1' },
      },
    ]);
    expect(personio.documents).toMatchObject([{ comment: expect.stringContaining('Schulungsnachweis') }]);
  });

  it.each([
    ['has no name that may be read', somebody(ERIKA), 'failed certificate-no-name'],
    ['has one name only', somebody(ERIKA, null), 'transferred'],
  ])('of somebody who %s: %s', async (_what, employee, state) => {
    employees.set(ERIKA, employee);
    await keep(RECORD);
    await transfer();
    expect(await states()).toEqual([state]);
  });
});

describe('an upload whose end nobody knows', () => {
  it('and that took effect is found in the list, and not repeated', async () => {
    personio.faults.push('timeout-after');
    await keep({});
    expect(await transfer()).toMatchObject({ unconfirmed: 1, due: 0 });
    expect(await states()).toEqual(['unconfirmed certificate-unconfirmed']);
    await pass(1);
    expect(await transfer()).toMatchObject({ transferred: 1, wereThere: 0 });
    expect([personio.documents.length, lms.fetched.length]).toEqual([1, 1]);
    expect(await rows()).toMatchObject([{ documentId: 'd1', wasThere: false }]);
  });

  it('is sent again when its marker was absent for as long as it takes, and no earlier', async () => {
    await keep({ sourceId: 'of-max', learnerId: OF_MAX });
    await transfer(); // by its marker it shows that the list tells comments
    personio.faults.push('timeout-before');
    await keep({});
    await transfer();
    await pass(20);
    expect(await transfer()).toMatchObject({ unconfirmed: 1 });
    await pass(25);
    expect(await transfer()).toMatchObject({ unconfirmed: 1 });
    await pass(14);
    expect(await transfer()).toMatchObject({ unconfirmed: 0, due: 0 });
    expect(personio.documents).toHaveLength(1);
    await pass(2);
    expect(await transfer()).toMatchObject({ transferred: 1 });
    expect(personio.documents).toHaveLength(2);
  });

  it('is not sent again as long as the list has shown no marker at all', async () => {
    personio.show = (all) => all.map((document) => ({ ...document, comment: null }));
    await keep({ sourceId: 'of-max', learnerId: OF_MAX });
    await transfer();
    personio.faults.push('timeout-after');
    await keep({});
    await transfer();
    await pass(61);
    expect(await transfer()).toMatchObject({ unconfirmed: 1, transferred: 0 });
    expect(await states()).toEqual(['transferred', 'unconfirmed document-markers-unseen']);
    personio.show = (all) => all;
    await pass(61);
    expect(await transfer()).toMatchObject({ transferred: 1 });
    expect(personio.documents).toHaveLength(2);
  });

  it('is judged by the clock that noted it, not by that of this machine', async () => {
    await keep({ sourceId: 'of-max', learnerId: OF_MAX });
    await transfer();
    personio.faults.push('timeout-after');
    await keep({});
    await transfer();
    personio.show = () => [];
    await pass(58);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 30 * 60_000 });
    try {
      expect(await transfer()).toMatchObject({ unconfirmed: 1, transferred: 0 });
    } finally {
      vi.useRealTimers();
    }
    expect(personio.documents).toHaveLength(2);
  });

  it('is looked up after a kill, whether it took effect or not', async () => {
    await keep({}, { sourceId: '5002', learnerId: OF_MAX });
    personio.faults.push('killed');
    await expect(transfer({ limit: 1 })).rejects.toThrow();
    expect(await transfer({ limit: 1 })).toMatchObject({ transferred: 1, unconfirmed: 0 });
    expect(personio.documents).toHaveLength(1);

    personio.faults.push('timeout-before');
    await transfer();
    await store.rows(`UPDATE certificates SET state = 'uploading', next_at = NULL WHERE state = 'unconfirmed'`);
    expect(await transfer()).toMatchObject({ unconfirmed: 1, transferred: 0 });
    expect(personio.documents).toHaveLength(1);
  });

  it('is none where the attempt was killed while it waited for its turn: the next one sends', async () => {
    await keep({});
    personio.faults.push('killed-in-queue');
    await expect(transfer()).rejects.toThrow();
    expect(await rows()).toMatchObject([{ state: 'found', uploadBeganAt: null }]);
    expect(await transfer()).toMatchObject({ transferred: 1 });
  });

  it('may be decided by a person: it is not there, so it is sent now', async () => {
    await keep({});
    personio.faults.push('timeout-before');
    await transfer();
    await store.certificateBook.decide(acme, (await rows())[0]?.id ?? 0, 'retry', 'lea');
    expect(await transfer()).toMatchObject({ transferred: 1 });
  });
});

describe('whose it is', () => {
  it('and is held, or linked to nobody any more, waits until that is over', async () => {
    await keep({}, { sourceId: '5002', learnerId: OF_MAX });
    await store.holds.hold(acme, [ERIKA], { reason: 'by-hand', runId: null, heldBy: 'lea' });
    await store.rows('DELETE FROM links WHERE learner_id = $1', [OF_MAX]);
    expect(await transfer()).toMatchObject({ waiting: 2, due: 0 });
    expect(await states()).toEqual(['waiting certificate-owner-held', 'waiting certificate-not-linked']);
    expect([personio.documents, lms.fetched]).toEqual([[], []]);
    await store.holds.release(acme, ERIKA);
    await linkPerson(store, acme, 'max-again', OF_MAX);
    employees.set('max-again' as EmployeeId, somebody('max-again' as EmployeeId));
    expect(await transfer()).toMatchObject({ transferred: 2 });
    expect(personio.documents.map(({ employeeId }) => employeeId).toSorted()).toEqual([ERIKA, 'max-again']);
  });

  it('and is not in Personio any more is asked for again the next day', async () => {
    employees.delete(ERIKA);
    await keep({});
    expect(await transfer()).toMatchObject({ waiting: 1, due: 0 });
    expect([await states(), lms.fetched]).toEqual([['waiting certificate-owner-gone'], []]);
    employees.set(ERIKA, somebody(ERIKA));
    await pass(24 * 60 + 1);
    expect(await transfer()).toMatchObject({ transferred: 1 });
  });
});

describe('a file', () => {
  it('that is being made is asked for again', async () => {
    lms.none.set('5001', { reason: 'rendering', retryAfterMs: 10_000 });
    await keep({});
    expect(await transfer()).toMatchObject({ waiting: 1, due: 0 });
    expect(await states()).toEqual(['found certificate-rendering']);
    lms.none.clear();
    await pass(1);
    expect(await transfer()).toMatchObject({ transferred: 1 });
  });

  it('of a new certificate that is only just being made is waited for a few seconds', async () => {
    lms.none.set('5001', { reason: 'rendering', retryAfterMs: 100 });
    await keep({ issuedAt: new Date() });
    const transferred = transfer();
    await vi.waitFor(() => expect(lms.fetched).toHaveLength(1), { timeout: 5_000 });
    lms.none.clear();
    expect(await transferred).toMatchObject({ transferred: 1, waiting: 0 });
    expect(lms.fetched).toHaveLength(2);
  });

  it('whose file is not found is no certificate that was withdrawn, and is looked for again', async () => {
    lms.none.set('5001', { reason: 'gone' });
    await keep({});
    expect(await transfer()).toMatchObject({ failed: 1, withdrawn: 0, due: 0 });
    expect(await states()).toEqual(['failed certificate-file-gone']);
    lms.none.clear();
    await pass(1);
    expect(await transfer()).toMatchObject({ transferred: 1 });
  });

  it('that is withdrawn stays out', async () => {
    lms.none.set('5001', { reason: 'withdrawn' });
    await keep({});
    expect(await transfer()).toMatchObject({ withdrawn: 1, due: 0 });
    expect(await states()).toEqual(['withdrawn certificate-withdrawn']);
  });

  it.each([
    ['truncated', 'certificate-truncated'],
    ['not-a-pdf', 'certificate-not-a-pdf'],
    ['hash-mismatch', 'certificate-hash-mismatch'],
    ['too-large', 'certificate-too-large'],
  ] as const)(
    'that is %s is not filed, holds up nobody, and is fetched again ever less often',
    async (reason, code) => {
      lms.none.set('5001', { reason });
      await keep({}, { sourceId: '5002' });
      expect(await transfer()).toMatchObject({ failed: 1, transferred: 1, due: 0 });
      expect(await states()).toEqual([`failed ${code}`, 'transferred']);
      await pass(2);
      expect(await transfer()).toMatchObject({ failed: 1 });
      await pass(2);
      expect(await transfer()).toMatchObject({ failed: 0 });
      await pass(5);
      lms.none.clear();
      expect(await transfer()).toMatchObject({ transferred: 1 });
      expect(await readdir(scratchFolder)).toEqual([]);
    },
  );

  it('of a certificate that was taken back is not fetched; what was filed before stays noted', async () => {
    const revokedAt = new Date('2026-05-01T00:00:00Z');
    await keep({});
    await transfer();
    await store.rows('DELETE FROM certificates');
    lms.fetched = [];
    await keep({ revokedAt }, { sourceId: '5002', revokedAt });
    expect(await transfer()).toMatchObject({ wereThere: 1, withdrawn: 1 });
    expect([await states(), lms.fetched]).toEqual([['transferred', 'withdrawn certificate-withdrawn'], []]);
  });
});

describe('what Personio refuses', () => {
  it('of one document is about that one', async () => {
    personio.faults.push(refusal('refused', 'certificate-too-large'), refusal('refused', 'write-refused'));
    await keep(...ofMany(3));
    expect(await transfer()).toMatchObject({ failed: 2, transferred: 1, stopped: null });
    expect(await states()).toEqual(['failed certificate-too-large', 'failed certificate-refused', 'transferred']);
    expect((await rows()).map(({ uploadBeganAt }) => uploadBeganAt === null)).toEqual([true, true, false]);
  });

  it('of everything ends the batch and is kept for people; afterwards it goes on', async () => {
    personio.faults.push(refusal('access-refused', 'documents-access-refused'));
    await keep(...ofMany(3));
    expect(await transfer()).toMatchObject({ transferred: 0, due: 3, stopped: 'documents-access-refused' });
    const { transferStopped } = await store.certificateReads.read(acme);
    expect(transferStopped?.problem).toMatchObject({ code: 'documents-access-refused', severity: 'error' });
    expect(await transfer()).toMatchObject({ transferred: 3, stopped: null });
    expect((await store.certificateReads.read(acme)).transferStopped).toBeNull();
  });

  it('because the category is gone, or was never there, ends the batch with its name', async () => {
    await keep({});
    await change({ category: 'Zeugnisse' });
    expect(await transfer()).toMatchObject({ due: 1, stopped: 'document-category-missing' });
    const { transferStopped } = await store.certificateReads.read(acme);
    expect(transferStopped?.problem.params).toEqual({ what: 'Zeugnisse', allowed: 'Performance' });
    await change({ category: 'performance' });
    personio.faults.push(refusal('not-found', 'document-category-missing'));
    expect(await transfer()).toMatchObject({ due: 1, stopped: 'document-category-missing' });
    expect(await transfer()).toMatchObject({ transferred: 1 });
  });

  it('because the employee went meanwhile is about that one', async () => {
    personio.faults.push(refusal('not-found', 'certificate-owner-gone'));
    await keep({});
    expect(await transfer()).toMatchObject({ waiting: 1 });
    expect(await rows()).toMatchObject([{ state: 'waiting', code: 'certificate-owner-gone', uploadBeganAt: null }]);
  });
});

describe('a vendor with a fault', () => {
  it('is tried later as a whole after five in a row, instead of leaving everybody in doubt', async () => {
    for (let index = 0; index < 20; index++) personio.faults.push(refusal('server-error', 'vendor-unavailable', true));
    await keep(...ofMany(20));
    expect(await failureOf(transfer())).toMatchObject({ type: 'vendor-unavailable', nonRetryable: false });
    const { byState } = await store.certificateBook.tally(acme);
    expect(byState).toMatchObject({ unconfirmed: 5, found: 15, uploading: 0 });
    expect((await store.certificateBook.tally(acme)).due).toBe(15);
  });

  it('that concerns single files does not keep the others', async () => {
    const broken = ofLms('server-error', 'vendor-unavailable');
    const all = ofMany(20);
    for (const [index, { sourceId }] of all.entries()) if (index % 4 === 0) lms.none.set(sourceId, broken);
    await keep(...all);
    expect(await transfer()).toMatchObject({ failed: 5, transferred: 15 });
  });

  it('that is Personio and cannot be reached ends the attempt, nothing of it is in doubt, and people are told meanwhile', async () => {
    personio.faults.push(refusal('unreachable', 'host-unreachable'));
    await keep({});
    expect(await failureOf(transfer())).toMatchObject({ type: 'host-unreachable', nonRetryable: false });
    expect(await rows()).toMatchObject([{ state: 'found', uploadBeganAt: null, code: null }]);
    expect((await store.certificateBook.tally(acme)).due).toBe(1);
    const { transferStopped } = await store.certificateReads.read(acme);
    expect(transferStopped?.problem).toMatchObject({ code: 'host-unreachable', params: { vendor: 'personio' } });
    expect(await transfer()).toMatchObject({ transferred: 1 });
    expect((await store.certificateReads.read(acme)).transferStopped).toBeNull();
  });

  it('that answers nonsense where it is asked for an upload in doubt leaves that in doubt', async () => {
    await keep({});
    await transfer(); // from then on its list has shown a marker
    await keep({ sourceId: '5002' });
    personio.faults.push('timeout-before');
    await transfer();
    const { readDocuments } = personio;
    personio = { ...personio, readDocuments: () => Promise.reject(refusal('bad-answer', 'vendor-bad-answer')) };
    await pass(20);
    expect(await transfer()).toMatchObject({ unconfirmed: 1, failed: 0, due: 0 });
    expect((await rows()).at(-1)).toMatchObject({
      ...{ state: 'unconfirmed', code: 'certificate-unconfirmed', uploadBeganAt: expect.any(Date) },
    });
    await pass(19);
    expect(await transfer()).toMatchObject({ unconfirmed: 0 });
    personio = { ...personio, readDocuments };
    await pass(40);
    expect(await transfer()).toMatchObject({ transferred: 1 });
    expect(personio.documents).toHaveLength(2);
  });
});

describe('an LMS that hands out nothing', () => {
  const refuses = (...given: Parameters<typeof ofLms>) => {
    for (const { sourceId } of ofMany(30)) lms.none.set(sourceId, ofLms(...given));
  };
  const served = async () => personio.documents.map(({ content }) => content).toSorted();

  it.each([
    ['away', 'unreachable', 'host-unreachable'],
    ['asking for patience', 'rate-limited', 'rate-limited'],
    ['refusing its key', 'access-refused', 'lms-key-refused'],
    ['offering none', 'not-found', 'certificates-not-offered'],
    ['at fault with each', 'server-error', 'vendor-unavailable'],
  ] as const)('by %s keeps neither records nor what was handed in from being filed', async (_how, kind, code) => {
    refuses(kind, code);
    await keep({ ...RECORD, learnerId: OF_MAX, issuedAt: new Date() }); // neither among the oldest nor among the last that came
    await keep(...ofMany(30));
    const first = await transfer({ limit: 10 });
    expect(first).toMatchObject({ stopped: null, due: 1 });
    expect(first.waiting + first.failed).toBe(10);
    expect(lms.fetched.length).toBeLessThan(10);
    expect((await store.certificateReads.read(acme)).lookFailed?.problem).toMatchObject({ code });
    expect(await transfer({ limit: 10 })).toMatchObject({ transferred: 1, waiting: 0, due: 0 });
    expect(await served()).toEqual(['%PDF record of Datenschutz']);

    lms.none.clear();
    await pass(5);
    expect(await transfer()).toMatchObject({ transferred: 30, due: 0 });
  });

  it('and does again is seen by the first file', async () => {
    refuses('unreachable', 'host-unreachable');
    await keep(...ofMany(1));
    await transfer();
    lms.none.clear();
    await pass(3);
    expect(await transfer()).toMatchObject({ transferred: 1 });
    expect((await store.certificateReads.read(acme)).lookFailed).toBeNull();
  });

  it('for one alone is asked for the others first', async () => {
    await keep({ sourceId: 'odd', issuedAt: new Date('2026-01-01T00:00:00Z') }, ...ofMany(6));
    lms.none.set('odd', ofLms('access-refused', 'lms-key-refused'));
    expect(await transfer()).toMatchObject({ transferred: 0, due: 0 });
    await pass(1.1);
    expect(await transfer()).toMatchObject({ transferred: 6, due: 0 });
    expect((await rows()).find(({ sourceId }) => sourceId === 'odd')).toMatchObject({ code: 'lms-key-refused' });
  });

  it('does not have an upload in doubt forgotten', async () => {
    await keep(...ofMany(1));
    personio.faults.push('timeout-before');
    await transfer();
    await pass(61);
    refuses('unreachable', 'host-unreachable');
    expect(await transfer()).toMatchObject({ unconfirmed: 1, due: 0 });
    expect(await rows()).toMatchObject([{ state: 'unconfirmed', uploadBeganAt: expect.any(Date) }]);
  });
});

describe('an error of ours', () => {
  it('about one certificate leaves that out, and comes again ever less often', async () => {
    const write = writer.write;
    writer.write = async (record, path) => {
      if (record.course === 'Odd') throw new RangeError('stumbled');
      return write(record, path);
    };
    await keep({ ...RECORD, title: 'Odd' }, { sourceId: '5002' });
    expect(await transfer()).toMatchObject({ failed: 1, transferred: 1, due: 0 });
    expect((await states()).toSorted()).toEqual(['failed certificate-internal-error', 'transferred']);
    await pass(2);
    expect(await transfer()).toMatchObject({ failed: 1 });
    writer.write = write;
    await pass(6);
    expect(await transfer()).toMatchObject({ transferred: 1 });
  });

  it('about all ends the attempt after a few', async () => {
    const write = writer.write;
    writer.write = () => Promise.reject(new RangeError('stumbled'));
    await keep(...ofMany(20, { kind: 'record' }));
    expect(await failureOf(transfer())).toMatchObject({ type: 'internal-error', nonRetryable: false });
    writer.write = write;
    expect((await store.certificateBook.tally(acme)).byState).toMatchObject({ failed: 5, found: 15 });
  });

  it('in the middle of an upload leaves that in doubt', async () => {
    personio.faults.push('our-error');
    await keep({});
    expect(await transfer()).toMatchObject({ unconfirmed: 1 });
    await pass(1);
    expect(await transfer()).toMatchObject({ transferred: 1 });
    expect(personio.documents).toHaveLength(1);
  });
});

describe('whoever is told to stop', () => {
  it.each([
    ['paused', { paused: true }],
    ['off', { enabled: false }],
  ] as const)(
    'because certificates are %s finishes what was begun, and leaves the rest as it was',
    async (stopped, to) => {
      await keep(...ofMany(20));
      personio.onSent = async () => (personio.documents.length === 3 ? change(to) : undefined);
      const result = await transfer();
      expect(result).toMatchObject({ transferred: personio.documents.length, stopped });
      expect(result.due).toBe(20 - result.transferred);
      expect(result.transferred).toBeLessThan(10);
      expect(await transfer()).toMatchObject({ transferred: 0, stopped });
      await change({ paused: false, enabled: true });
      personio.onSent = async () => {};
      expect(await transfer()).toMatchObject({ due: 0, stopped: null });
      expect(personio.documents).toHaveLength(20);
    },
  );

  it('by a cancel finishes what was begun, gives back the rest, and ends as cancelled', async () => {
    await keep(...ofMany(20));
    const attempt = anAttempt();
    personio.onSent = async () => void (personio.documents.length === 3 && attempt.cancel('CANCELLED'));
    await expect(transfer({ attempt })).rejects.toBeInstanceOf(CancelledFailure);
    const { byState, due } = await store.certificateBook.tally(acme);
    expect(byState).toMatchObject({ transferred: personio.documents.length, found: due, uploading: 0 });
    expect(personio.documents.length).toBeLessThan(10);
    expect(await readdir(scratchFolder)).toEqual([]);
  });

  it('by losing its claim sends nothing more', async () => {
    await keep(...ofMany(20));
    personio.onSent = async () => new Promise((resolve) => setTimeout(resolve, 60));
    const losing = { ...store.ledger, renew: async () => false };
    expect(await failureOf(transfer({ ledger: losing, leaseMs: 400 }))).toMatchObject({ type: 'lease-lost' });
    expect(personio.documents.length).toBeLessThan(20);
  });
});

it('two attempts at once share the certificates, and file each once', async () => {
  await keep(
    ...ofMany(12),
    ...ofMany(12, { learnerId: OF_MAX }).map((one) => ({ ...one, sourceId: `m${one.sourceId}` })),
  );
  const results = await Promise.all(
    [1, 2].map((number) => transfer({ attempt: anAttempt(number, `both-${number}`), limit: 16 })),
  );
  expect(results.reduce((sum, { transferred }) => sum + transferred, 0)).toBe(24);
  expect(new Set(personio.documents.map(({ content }) => content)).size).toBe(24);
  expect(personio.documents).toHaveLength(24);
});

it('after a restore certificates of before wait until the list would show them, newer ones do not', async () => {
  await store.rows('INSERT INTO certificate_reads (integration_id, uncertain_before) VALUES ($1, now())', [acme]);
  await store.rows(`UPDATE certificate_reads SET uncertain_before = now() - interval '30 minutes'`);
  await keep({}, { sourceId: 'newer', issuedAt: new Date(Date.now() - 60_000) });
  expect(await transfer()).toMatchObject({ transferred: 1, waiting: 1 });
  expect(await states()).toEqual(['waiting certificate-after-restore', 'transferred']);
  await store.rows(`UPDATE certificate_reads SET uncertain_before = now() - interval '61 minutes'`);
  await pass(61);
  expect(await transfer()).toMatchObject({ transferred: 1 });
});

describe('where the ledger forgot what was filed, and the list does not show the last of it yet', () => {
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  /** The first of three is listed by now, filed so many minutes ago. */
  async function filedBefore(minutes: number): Promise<void> {
    personio.createdAt = minutesAgo(minutes);
    await keep(...ofMany(3));
    await transfer();
    personio.show = (all) => all.slice(0, 1);
  }

  it('an integration that was deleted and set up again files none twice', async () => {
    await filedBefore(0);
    await store.integrations.remove(acme);
    await installed();
    await keep(...ofMany(3), { sourceId: 'new' });
    expect(await transfer()).toMatchObject({ wereThere: 1, waiting: 2, transferred: 1 });
    personio.show = (all) => all;
    await pass(30);
    expect(await transfer()).toMatchObject({ wereThere: 2, transferred: 0 });
    expect(personio.documents).toHaveLength(4);
  });

  it('a fresh document that nobody knows stops whatever may be another of that kind', async () => {
    await filedBefore(5);
    await store.rows('DELETE FROM integrations'); // as a database that was put back by other means
    await installed();
    await keep(...ofMany(3));
    expect(await transfer()).toMatchObject({ wereThere: 1, waiting: 2, transferred: 0 });
    expect(await states()).toEqual(['transferred', ...Array(2).fill('waiting certificate-after-restore')]);
    personio.show = (all) => all;
    await pass(61);
    expect(await transfer()).toMatchObject({ wereThere: 2 });
    expect(personio.documents).toHaveLength(3);
  });

  it('one from before the list would lag says nothing', async () => {
    await filedBefore(61);
    await store.rows('DELETE FROM integrations');
    await installed();
    await keep({ sourceId: 'c000' }, { sourceId: 'new' });
    expect(await transfer()).toMatchObject({ wereThere: 1, transferred: 1 });
  });
});

it('two integrations of one portal and one Personio make one document of each certificate', async () => {
  await keep(...ofMany(3));
  await transfer();
  personio.show = () => [];
  const first = acme;
  await installed();
  await keep(...ofMany(3));
  expect([first === acme, await transfer()]).toMatchObject([false, { wereThere: 3, transferred: 0 }]);
  expect(personio.documents).toHaveLength(3);
});

describe('an integration', () => {
  const opened = (problems: readonly Problem[]) =>
    createTransferActivities({
      ...{ ...store, records: writer, logger: silent, leaseMs: 1_000, scratchFolder },
      connections: { open: async () => ({ problems }), close: async () => {} },
    });

  it('that cannot be reached as it is configured stands still, and says why', async () => {
    const problem = { code: 'secret-missing', severity: 'error', setting: 'lms.apiKey' } as const;
    const { transferCertificates } = opened([problem]);
    expect(await anAttempt().run(transferCertificates, acme, 10)).toMatchObject({ stopped: 'secret-missing', due: 0 });
    expect((await store.certificateReads.read(acme)).transferStopped?.problem).toEqual(problem);
  });

  it('that was deleted has nothing to transfer', async () => {
    await store.integrations.remove(acme);
    const { transferCertificates } = opened([{ code: 'integration-gone', severity: 'error' }]);
    expect(await anAttempt().run(transferCertificates, acme, 10)).toMatchObject({ stopped: 'integration-gone' });
  });
});
