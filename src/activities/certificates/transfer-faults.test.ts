import { readdir } from 'node:fs/promises';
import { CancelledFailure } from '@temporalio/common';
import { describe, expect, it } from 'vitest';
import { anAttempt, failureOf } from '../testing/attempts.ts';
import {
  acme,
  change,
  keep,
  lms,
  OF_MAX,
  ofLms,
  ofMany,
  pass,
  personio,
  RECORD,
  refusal,
  replacePersonio,
  rows,
  scratchFolder,
  setTransferStage,
  states,
  store,
  transfer,
  writer,
} from './testing/transfer-stage.ts';

setTransferStage();

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
    replacePersonio({ ...personio, readDocuments: () => Promise.reject(refusal('bad-answer', 'vendor-bad-answer')) });
    await pass(20);
    expect(await transfer()).toMatchObject({ unconfirmed: 1, failed: 0, due: 0 });
    expect((await rows()).at(-1)).toMatchObject({
      ...{ state: 'unconfirmed', code: 'certificate-unconfirmed', uploadBeganAt: expect.any(Date) },
    });
    await pass(19);
    expect(await transfer()).toMatchObject({ unconfirmed: 0 });
    replacePersonio({ ...personio, readDocuments });
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
