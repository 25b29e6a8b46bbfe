import { readdir } from 'node:fs/promises';
import { describe, expect, it, vi } from 'vitest';
import type { EmployeeId } from '../../domain/ids.ts';
import { aCertificate, linkPerson } from '../../store/testing/certificates.ts';
import {
  acme,
  change,
  ERIKA,
  employees,
  installed,
  keep,
  lms,
  MAX,
  OF_MAX,
  ofMany,
  pass,
  personio,
  RECORD,
  records,
  refusal,
  rows,
  scratchFolder,
  setTransferStage,
  somebody,
  states,
  store,
  transfer,
} from './testing/transfer-stage.ts';

setTransferStage();

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
