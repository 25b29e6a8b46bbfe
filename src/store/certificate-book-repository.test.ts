import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NO_CERTIFICATES } from '../domain/certificates/certificate-settings.ts';
import type { CertificateState } from '../domain/certificates/certificate-state.ts';
import type { EmployeeId, IntegrationId, LearnerId } from '../domain/ids.ts';
import type { FoundCertificate } from '../ports/certificate-store.ts';
import { aCertificate, aLedgerClaim, linkPerson, SIGHT } from './testing/certificates.ts';
import { anIntegration, type StoreForTests, storeForTests } from './testing/stored.ts';

let store: StoreForTests;
let acme: IntegrationId;
beforeAll(async () => {
  store = await storeForTests();
});
beforeEach(async () => {
  await store.rows('DELETE FROM integrations');
  acme = (await anIntegration(store)).id;
  await linkPerson(store, acme, 'erika', '77');
});
afterAll(() => store?.close());

const keep = (...given: readonly Partial<FoundCertificate>[]) => store.certificates.keep(acme, given.map(aCertificate));
/** The only certificate, brought into this state as an attempt or a person would leave it. */
async function aCertificateThatIs(state: CertificateState, uploadBegan = false): Promise<number> {
  await store.rows('DELETE FROM certificates');
  await keep({});
  await store.rows(
    `UPDATE certificates SET state = $1, code = 'certificate-unconfirmed', attempts = 3, next_at = now() + interval '1 hour',
      upload_began_at = CASE WHEN $2::boolean THEN now() END`,
    [state, uploadBegan],
  );
  const [row] = await store.certificateBook.list(acme, { limit: 1 });
  return row?.id ?? 0;
}
const decide = (id: number, decision: Parameters<StoreForTests['certificateBook']['decide']>[2]) =>
  store.certificateBook.decide(acme, id, decision, 'lea');

describe('what people see of certificates', () => {
  it('is newest first, page by page, by state and by person', async () => {
    await keep({ sourceId: '1' }, { sourceId: '2' }, { sourceId: '3' });
    await store.rows(`UPDATE certificates SET state = 'failed' WHERE source_id = '2'`);
    const list = async (filter = {}) =>
      (await store.certificateBook.list(acme, { limit: 2, ...filter })).map(({ sourceId }) => sourceId);
    expect(await list()).toEqual(['3', '2']);
    const [, last] = await store.certificateBook.list(acme, { limit: 2 });
    expect(await list({ before: last?.id })).toEqual(['1']);
    expect(await list({ state: 'failed' })).toEqual(['2']);
    expect(await list({ employeeId: 'max' as EmployeeId })).toEqual([]);
    await store.rows(`UPDATE certificates SET employee_id = NULL WHERE source_id = '1'`);
    await store.rows(`UPDATE certificates SET employee_id = 'max' WHERE source_id = '2'`);
    expect(await list({ employeeId: 'erika' as EmployeeId })).toEqual(['3', '1']);
    expect(await list({ employeeId: 'max' as EmployeeId })).toEqual(['2']);
    expect(await store.certificateBook.list((await anIntegration(store)).id, { limit: 2 })).toEqual([]);
  });

  it('adds up', async () => {
    expect(await store.certificateBook.tally(acme)).toMatchObject({ byState: { found: 0 }, due: 0, nextAt: null });
    await keep({ sourceId: '1' }, { sourceId: '2' }, { sourceId: '3' }, { sourceId: '4' });
    const soon = new Date(Math.floor(Date.now() / 1000) * 1000 + 60_000);
    const put = (sourceId: string, state: string, nextAt: Date) =>
      store.rows('UPDATE certificates SET state = $2, next_at = $3 WHERE source_id = $1', [sourceId, state, nextAt]);
    await put('2', 'failed', new Date(soon.getTime() + 1));
    await put('3', 'unconfirmed', soon);
    await put('4', 'waiting', new Date(0));
    expect(await store.certificateBook.tally(acme)).toMatchObject({
      ...{ byState: { found: 1, failed: 1, unconfirmed: 1, waiting: 1, transferred: 0 }, due: 2, nextAt: soon },
    });
  });

  it('says how many were filed since, without those that were there', async () => {
    await keep({ sourceId: '1' }, { sourceId: '2' }, { sourceId: '3' });
    await store.rows(`UPDATE certificates SET state = 'transferred', transferred_at = now()`);
    await store.rows(`UPDATE certificates SET was_there = true WHERE source_id = '2'`);
    await store.rows(`UPDATE certificates SET transferred_at = now() - interval '1 day' WHERE source_id = '3'`);
    expect(await store.certificateBook.filedSince(acme, new Date(Date.now() - 60_000))).toBe(1);
  });
});

describe('a person decides', () => {
  it('to try again: now, and of an unconfirmed one that it is not there', async () => {
    const id = await aCertificateThatIs('unconfirmed', true);
    const expected = { state: 'found', code: null, nextAt: null, attempts: 0, decidedBy: 'lea', uploadBeganAt: null };
    expect(await decide(id, 'retry')).toMatchObject({ ...expected, decidedAt: expect.any(Date) });
    expect(await decide(await aCertificateThatIs('failed'), 'retry')).toMatchObject(expected);
    const uncertain = await aCertificateThatIs('waiting', true);
    expect(await decide(uncertain, 'retry')).toMatchObject({ state: 'found', uploadBeganAt: expect.any(Date) });
  });

  it('that it is not there, of nothing but what waits for the list alone', async () => {
    const saidAbsent = async (id: number) => (await decide(id, 'retry'))?.saidAbsentAt;
    expect(await saidAbsent(await aCertificateThatIs('unconfirmed', true))).toEqual(expect.any(Date));
    expect(await saidAbsent(await aCertificateThatIs('waiting'))).toEqual(expect.any(Date));
    const failed = await aCertificateThatIs('failed');
    await store.rows(`UPDATE certificates SET code = 'certificate-truncated'`);
    expect(await saidAbsent(failed)).toBeNull();
    const dismissed = await aCertificateThatIs('failed');
    await decide(dismissed, 'dismiss');
    expect((await decide(dismissed, 'reopen'))?.saidAbsentAt).toBeNull();
  });

  it('that it is filed', async () => {
    const ours = await decide(await aCertificateThatIs('unconfirmed', true), 'filed');
    expect(ours).toMatchObject({ state: 'transferred', wasThere: false, transferredAt: expect.any(Date), code: null });
    expect(await decide(await aCertificateThatIs('failed'), 'filed')).toMatchObject({ wasThere: true });
  });

  it('that it stays out, and takes that back: what may have been sent is looked for first', async () => {
    const id = await aCertificateThatIs('failed');
    expect(await decide(id, 'dismiss')).toMatchObject({ state: 'dismissed', code: null, nextAt: null });
    expect(await decide(id, 'reopen')).toMatchObject({ state: 'found', code: null });
    const sent = await aCertificateThatIs('unconfirmed', true);
    await decide(sent, 'dismiss');
    expect(await decide(sent, 'reopen')).toMatchObject({ state: 'unconfirmed', uploadBeganAt: expect.any(Date) });
    expect((await store.certificateBook.tally(acme)).due).toBe(1);
  });

  it('about one that the LMS withdrew', async () => {
    const asFound = { state: 'found', code: null, nextAt: null };
    expect(await decide(await aCertificateThatIs('withdrawn'), 'retry')).toMatchObject(asFound);
    expect(await decide(await aCertificateThatIs('withdrawn'), 'filed')).toMatchObject({ state: 'transferred' });
    expect(await decide(await aCertificateThatIs('withdrawn'), 'dismiss')).toMatchObject({ state: 'dismissed' });
  });

  it('nothing about one that is filed, on its way, or of somebody else', async () => {
    for (const state of ['transferred', 'uploading'] as const) {
      const id = await aCertificateThatIs(state);
      for (const decision of ['retry', 'filed', 'dismiss', 'reopen'] as const)
        expect(await decide(id, decision)).toBeNull();
    }
    const id = await aCertificateThatIs('failed');
    const other = (await anIntegration(store)).id;
    expect(await store.certificateBook.decide(other, id, 'dismiss', 'lea')).toBeNull();
    expect(await store.certificateBook.read(other, id)).toBeNull();
  });

  it('and whoever has claimed it leaves it alone from then on', async () => {
    const id = await aCertificateThatIs('found');
    const claim = aLedgerClaim(acme);
    await store.rows('UPDATE certificates SET next_at = NULL');
    await store.ledger.claim(claim, 1);
    await decide(id, 'dismiss');
    expect(await store.ledger.beginUpload(claim, id, SIGHT)).toBe('lost');
    await store.ledger.settle(claim, id, { state: 'failed', code: 'certificate-truncated', nextAt: null });
    expect(await store.certificateBook.read(acme, id)).toMatchObject({ state: 'dismissed' });
  });
});

it('a transfer that is cancelled leaves out what is open, and neither what is under way nor what may have been sent', async () => {
  const states = ['found', 'waiting', 'failed', 'unconfirmed', 'uploading', 'transferred', 'withdrawn'] as const;
  await keep(...states.map((state) => ({ sourceId: state })));
  await store.rows('UPDATE certificates SET state = source_id');
  const claim = aLedgerClaim(acme);
  await store.ledger.claim(claim, 10);
  expect(await store.certificateBook.dismissAll(acme, 'lea')).toBe(3);
  const { byState } = await store.certificateBook.tally(acme);
  expect(byState).toMatchObject({ dismissed: 3, unconfirmed: 1, uploading: 1, transferred: 1, withdrawn: 1 });
  const dismissed = await store.certificateBook.list(acme, { state: 'dismissed', limit: 10 });
  for (const { id, decidedBy } of dismissed)
    expect([await store.ledger.beginUpload(claim, id, SIGHT), decidedBy]).toEqual(['lost', 'lea']);
});

it('many at once: all that failed are due, and all that a cancel left out come back, but none that was dismissed by itself', async () => {
  const states = ['found', 'failed', 'failed', 'unconfirmed', 'waiting'] as const;
  await keep(...states.map((state, index) => ({ sourceId: `${state}-${index}` })));
  await store.rows(`UPDATE certificates SET state = split_part(source_id, '-', 1), next_at = now() + interval '1 day'`);
  expect(await store.certificateBook.decideAll(acme, 'retry', 'lea')).toBe(2);
  expect((await store.certificateBook.tally(acme)).byState).toMatchObject({ found: 3, failed: 0, unconfirmed: 1 });
  expect((await store.certificateBook.tally(acme)).due).toBe(2);

  const [first] = await store.certificateBook.list(acme, { state: 'found', limit: 1 });
  await decide(first?.id ?? 0, 'dismiss');
  expect(await store.certificateBook.dismissAll(acme, 'lea')).toBe(3);
  const left = await store.certificateBook.list(acme, { state: 'dismissed', limit: 10 });
  expect(left.map(({ code }) => code).sort()).toEqual([...Array(3).fill('certificates-cancelled'), null]);
  const other = (await anIntegration(store)).id;
  expect(await store.certificateBook.decideAll(other, 'reopen', 'lea')).toBe(0);
  expect(await store.certificateBook.decideAll(acme, 'reopen', 'lea')).toBe(3);
  expect((await store.certificateBook.tally(acme)).byState).toMatchObject({ dismissed: 1, found: 3 });
  expect(await store.certificateBook.decideAll(acme, 'reopen', 'lea')).toBe(0);
});

it('counts what is due in other integrations that share the limit of Personio', async () => {
  const enabled = { ...NO_CERTIFICATES, enabled: true };
  const other = await anIntegration(store, { certificates: enabled });
  await linkPerson(store, other.id, 'erika', '78');
  const found = ['1', '2', '3'].map((sourceId) => aCertificate({ sourceId, learnerId: '78' as LearnerId }));
  await store.certificates.keep(other.id, found);
  await store.rows(`UPDATE certificates SET state = 'transferred' WHERE source_id = '3'`);
  await keep({ sourceId: '4' });
  expect(await store.certificateBook.dueElsewhere(acme)).toBe(2);
  expect(await store.certificateBook.dueElsewhere(other.id)).toBe(0); // off there

  const set = (column: string, value: object) =>
    store.rows(`UPDATE integrations SET ${column} = ${column} || $2::jsonb WHERE id = $1`, [
      other.id,
      JSON.stringify(value),
    ]);
  await set('certificates', { paused: true });
  expect(await store.certificateBook.dueElsewhere(acme)).toBe(0);
  await set('certificates', { paused: false });
  await set('personio', { clientId: 'another' });
  expect(await store.certificateBook.dueElsewhere(acme)).toBe(0);
});

describe('how far the LMS was read', () => {
  const read = () => store.certificateReads.read(acme);
  const UNTIL = new Date('2026-11-22T12:00:00.000Z');

  it('is nothing at first, then as noted; a wish for everything lasts until a read that began after it', async () => {
    expect(await read()).toEqual({
      ...{ readUntil: null, everythingAskedAt: null, uncertainBefore: null, lookFailed: null, transferStopped: null },
      ...{ markersShownAt: null, readInFullAt: null, fullRead: null, leftOut: null },
    });
    await store.certificateReads.askForEverything(acme);
    const { everythingAskedAt: first } = await read();
    await store.certificateReads.askForEverything(acme);
    const leftOut = { unlinked: 3, unreadable: 1 };
    const fullRead = { cursor: 'p2', begunAt: UNTIL, everythingAskedAt: first, leftOut };
    await store.certificateReads.noteFullRead(acme, fullRead);
    expect((await read()).fullRead).toEqual(fullRead);
    await store.certificateReads.note(acme, { until: UNTIL, inFull: true, everything: first, leftOut });
    expect(await read()).toMatchObject({ readInFullAt: UNTIL, fullRead: null, leftOut });
    const { readUntil, everythingAskedAt } = await read();
    expect(readUntil).toEqual(UNTIL);
    expect(everythingAskedAt?.getTime()).toBeGreaterThan(first?.getTime() ?? Infinity);

    await store.certificateReads.note(acme, { until: new Date(UNTIL.getTime() + 1), inFull: false, everything: null });
    expect((await read()).readInFullAt).toEqual(UNTIL);
    expect((await read()).everythingAskedAt).not.toBeNull();
    await store.certificateReads.note(acme, { until: UNTIL, inFull: true, everything: everythingAskedAt });
    expect((await read()).everythingAskedAt).toBeNull();
  });

  it('says what it, or the transfer, stood still for, until that is over', async () => {
    const problem = { code: 'documents-access-refused', severity: 'error' } as const;
    await store.certificateReads.noteTransfer(acme, null);
    await store.certificateReads.noteTransfer(acme, problem);
    await store.certificateReads.noteLook(acme, { ...problem, code: 'vendor-unavailable' });
    const { lookFailed, transferStopped } = await read();
    expect(transferStopped).toEqual({ problem, at: expect.any(Date) });
    expect(lookFailed?.problem.code).toBe('vendor-unavailable');
    await store.certificateReads.noteTransfer(acme, null);
    expect(await read()).toMatchObject({ transferStopped: null, lookFailed: { at: expect.any(Date) } });
  });
});
