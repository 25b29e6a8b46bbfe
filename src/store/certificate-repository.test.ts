import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NO_CERTIFICATES } from '../domain/certificates/certificate-settings.ts';
import type { EmployeeId, IntegrationId, LearnerId } from '../domain/ids.ts';
import type { FoundCertificate } from '../ports/certificate-store.ts';
import { isStoreAway, refusesValue } from '../ports/store-away.ts';
import { aLedgerClaim } from './testing/certificates.ts';
import { anIntegration, type StoreForTests, storeForTests } from './testing/stored.ts';

const ERIKA = 'e-erika' as EmployeeId;
const ACCOUNT = '77' as LearnerId;
const STRANGER = '78' as LearnerId;
const AT = new Date('2026-03-04T09:11:20.000Z');

let store: StoreForTests;
let acme: IntegrationId;
beforeAll(async () => {
  store = await storeForTests();
});
beforeEach(async () => {
  await store.rows('DELETE FROM integrations');
  acme = (await anIntegration(store)).id;
  await link(acme, ERIKA, ACCOUNT);
});
afterAll(() => store?.close());

const link = (of: IntegrationId, employee: EmployeeId, learner: LearnerId) =>
  store.rows('INSERT INTO links (integration_id, employee_id, learner_id) VALUES ($1, $2, $3)', [
    of,
    employee,
    learner,
  ]);
const certificate = (changes: Partial<FoundCertificate> = {}): FoundCertificate => ({
  ...{ sourceId: '5001', version: AT.toISOString(), learnerId: ACCOUNT, title: 'Datenschutz', kind: 'record' },
  ...{ issuedAt: AT, expiresOn: '2027-03-04', revokedAt: null },
  ...changes,
});
const hint = (sourceId: string | null, digest = `of ${sourceId}`) => ({ sourceId, learnerId: ACCOUNT, digest });
const pending = async () => (await store.certificates.pendingHints(acme, 10)).map(({ sourceId }) => sourceId);
const certificates = () =>
  store.rows<{ source_id: string; title: string; expires: string; state: string; seen_at: Date; issued_at: Date }>(
    'SELECT *, expires_on::text AS expires FROM certificates ORDER BY id',
  );
const states = async () => (await certificates()).map(({ state }) => state);

describe('certificates', () => {
  it('are one row for each version, however often they are seen; what became of them is kept', async () => {
    const renewed = certificate({ version: '2027', issuedAt: new Date('2027-01-01T00:00:00Z') });
    const first = await store.certificates.keep(acme, [certificate(), renewed, certificate()]);
    expect(first).toEqual({ found: 2, known: 0, unlinked: 0 });
    await store.rows(`UPDATE certificates SET seen_at = now() - interval '1 day'`);

    const again = await store.certificates.keep(acme, [certificate({ title: 'Datenschutz 2026', expiresOn: null })]);
    expect(again).toEqual({ found: 0, known: 1, unlinked: 0 });
    const [seen, other] = await certificates();
    expect(seen).toMatchObject({ title: 'Datenschutz 2026', expires: null, issued_at: AT, state: 'found' });
    expect(other).toMatchObject({ title: 'Datenschutz', expires: '2027-03-04' });
    expect(Number(seen?.seen_at)).toBeGreaterThan(Number(other?.seen_at));
  });

  it.each<[string, Partial<FoundCertificate>]>([
    ['a NUL', { title: 'Kurs \0' }],
    ['half a letter', { title: 'Kurs \ud83d' }],
    ['a day that is none', { expiresOn: '0000-00-00' }],
    ['an id that is too long to be looked up', { sourceId: Buffer.from(randomBytes(9_000)).toString('base64') }],
  ])('with %s are refused for good, and not as if the store were away', async (_what, odd) => {
    const error = await store.certificates.keep(acme, [certificate(odd)]).catch((refusal: unknown) => refusal);
    expect([refusesValue(error), isStoreAway(error)]).toEqual([true, false]);
  });

  it('whose version the list tells later are the ones that were there: what a person left out stays out', async () => {
    await store.certificates.keep(acme, [certificate({ version: null })]);
    await store.rows(`UPDATE certificates SET state = 'dismissed'`);
    const told = { found: 0, known: 1, unlinked: 0 };
    expect(await store.certificates.keep(acme, [certificate({ version: 'v1', title: 'Neu' })])).toEqual(told);
    expect(await store.certificates.keep(acme, [certificate({ version: 'v1', title: 'Neu' })])).toEqual(told);
    expect(await certificates()).toMatchObject([{ state: 'dismissed', version: 'v1', title: 'Neu' }]);
    const renewed = certificate({ version: 'v2', issuedAt: new Date('2027-01-01T00:00:00Z') });
    expect(await store.certificates.keep(acme, [renewed])).toEqual({ found: 1, known: 0, unlinked: 0 });
  });

  it('whose list tells the version once more and not in one answer stay one row each', async () => {
    await store.certificates.keep(acme, [certificate({ version: null })]);
    const both = [certificate({ version: null }), certificate({ version: 'v1' })];
    expect(await store.certificates.keep(acme, both)).toMatchObject({ found: 0 });
    expect(await certificates()).toMatchObject([{ version: 'v1' }]);
  });

  it('whose file is another version than the list says are fetched for it once a day, and taken back by the list all the same', async () => {
    const listed = certificate({ version: 'listed' });
    const fetched = async () => {
      const claim = aLedgerClaim(acme);
      const [due] = await store.ledger.claim(claim, 1);
      if (!due) return null;
      const found = { version: 'of-the-file', marker: 'Matrikel-1' };
      const noted = await store.ledger.settleVersion(claim, due.id, found);
      await store.ledger.settle(claim, due.id, { state: 'transferred', documentId: 'd1', wasThere: false });
      await store.ledger.release(claim);
      return noted;
    };
    await store.certificates.keep(acme, [listed]);
    expect(await fetched()).toBe('noted');
    expect(await store.certificates.keep(acme, [listed])).toEqual({ found: 0, known: 1, unlinked: 0 });
    expect(await fetched()).toBeNull();
    const dayLater = () =>
      store.rows(
        `UPDATE certificates SET announced = jsonb_build_object('listed', (now() - interval '25 hours')::text) WHERE announced <> '{}'`,
      );
    await dayLater();
    expect(await store.certificates.keep(acme, [listed])).toMatchObject({ found: 1 });
    expect(await fetched()).toBe('known');
    expect(await store.certificates.keep(acme, [{ ...listed, revokedAt: AT }])).toMatchObject({ found: 0 });
    expect(await certificates()).toMatchObject([{ version: 'of-the-file', state: 'transferred', revoked_at: AT }]);
  });

  it('that are seen again after a moment are not written again', async () => {
    const written = () => store.rows('SELECT xmin::text, seen_at FROM certificates ORDER BY id');
    await store.certificates.keep(acme, [certificate()]);
    const before = await written();
    expect(await store.certificates.keep(acme, [certificate()])).toEqual({ found: 0, known: 1, unlinked: 0 });
    expect(await written()).toEqual(before);
    await store.rows(`UPDATE certificates SET seen_at = now() - interval '7 hours'`);
    await store.certificates.keep(acme, [certificate()]);
    const [row] = await certificates();
    expect(Date.now() - Number(row?.seen_at)).toBeLessThan(60_000);
  });

  it('of nobody who is linked are counted and not kept', async () => {
    const other = (await anIntegration(store)).id;
    const given = [certificate(), certificate({ sourceId: '5002', learnerId: STRANGER })];
    expect(await store.certificates.keep(acme, given)).toEqual({ found: 1, known: 0, unlinked: 1 });
    expect(await store.certificates.keep(other, given)).toEqual({ found: 0, known: 0, unlinked: 2 });
    expect((await certificates()).map((row) => row.source_id)).toEqual(['5001']);
  });

  it('and what was told of them go with the person, and do not come back with the next look', async () => {
    await store.certificates.keep(acme, [certificate()]);
    await store.certificates.addHints(acme, [hint('5001'), { ...hint('5002'), learnerId: STRANGER }]);
    await store.erasures.erase([acme], ERIKA, 'lea', async () => {});
    expect(await certificates()).toEqual([]);
    expect(await pending()).toEqual(['5002']);
    expect(await store.certificates.keep(acme, [certificate()])).toEqual({ found: 0, known: 0, unlinked: 1 });
  });

  it('that are kept while their person is erased leave nothing behind', async () => {
    for (let round = 0; round < 5; round++) {
      await store.rows('DELETE FROM links');
      await store.rows('DELETE FROM tombstones');
      await link(acme, ERIKA, ACCOUNT);
      const many = Array.from({ length: 200 }, (_, index) => certificate({ sourceId: `${round}-${index}` }));
      await Promise.all([
        store.certificates.keep(acme, many),
        store.erasures.erase([acme], ERIKA, 'lea', async () => {}),
      ]);
      expect(await certificates()).toEqual([]);
    }
  });

  it('that nobody wants filed are kept for as long as the LMS shows them, and 90 days; what was or may have been filed stays known', async () => {
    const wanted = await anIntegration(store, { certificates: { ...NO_CERTIFICATES, enabled: true } });
    await link(wanted.id, ERIKA, ACCOUNT);
    await store.certificates.keep(
      acme,
      ['5001', '5002', '5003', '5005', '5006', '5007'].map((sourceId) => certificate({ sourceId })),
    );
    await store.certificates.keep(wanted.id, [certificate({ sourceId: '5004' })]);
    await store.rows(`UPDATE certificates SET seen_at = now() - interval '91 days' WHERE source_id <> '5002'`);
    await store.rows(`UPDATE certificates SET state = 'transferred' WHERE source_id = '5003'`);
    await store.rows(`UPDATE certificates SET state = 'waiting' WHERE source_id = '5005'`);
    await store.rows(`UPDATE certificates SET state = 'failed' WHERE source_id IN ('5006', '5007')`);
    await store.rows(`UPDATE certificates SET upload_began_at = now() WHERE source_id = '5007'`);
    await store.certificates.addHints(acme, [hint('5001'), hint('5002')]);
    await store.rows(`UPDATE certificate_hints SET received_at = now() - interval '8 days' WHERE source_id = '5001'`);
    await store.retention.purge();
    const left = (await certificates()).map((row) => row.source_id);
    expect(left.toSorted()).toEqual(['5002', '5003', '5004', '5007']);
    expect(await pending()).toEqual(['5002']);
  });

  it('whose version the LMS does not tell yet are one row, also when it is known by then', async () => {
    expect(await store.certificates.keep(acme, [certificate({ version: null })])).toMatchObject({ found: 1 });
    expect(await store.certificates.keep(acme, [certificate({ version: null })])).toMatchObject({ found: 0, known: 1 });
    await store.rows(`UPDATE certificates SET version = 'told-with-the-file', seen_at = now() - interval '1 day'`);
    const again = await store.certificates.keep(acme, [certificate({ version: null, title: 'Neu' })]);
    expect(again).toEqual({ found: 0, known: 1, unlinked: 0 });
    const [row, ...others] = await certificates();
    expect([row, others]).toMatchObject([{ title: 'Neu', seen_at: expect.any(Date) }, []]);
    expect(Date.now() - Number(row?.seen_at)).toBeLessThan(60_000);

    const anew = certificate({ version: null, issuedAt: new Date('2027-01-01T00:00:00Z') });
    expect(await store.certificates.keep(acme, [anew])).toMatchObject({ found: 1, known: 0 });
  });

  it('that are taken back while they wait, or given back, are due again', async () => {
    const revoked = certificate({ revokedAt: AT });
    await store.certificates.keep(acme, [certificate()]);
    for (const [state, after] of [
      ['failed', 'found'],
      ['waiting', 'found'],
      ['transferred', 'transferred'],
      ['dismissed', 'dismissed'],
    ]) {
      await store.rows(`UPDATE certificates SET state = $1, revoked_at = NULL, next_at = now() + interval '1 day'`, [
        state,
      ]);
      await store.certificates.keep(acme, [revoked]);
      expect(await states()).toEqual([after]);
    }
    await store.rows(`UPDATE certificates SET state = 'withdrawn'`);
    await store.certificates.keep(acme, [revoked]);
    expect(await states()).toEqual(['withdrawn']);
    await store.certificates.keep(acme, [certificate()]);
    expect(await states()).toEqual(['found']);
  });

  it('whose file alone was withdrawn is due again after some hours of being listed, and not with every look', async () => {
    await store.certificates.keep(acme, [certificate()]);
    await store.rows(`UPDATE certificates SET state = 'withdrawn', code = 'certificate-withdrawn'`);
    await store.certificates.keep(acme, [certificate()]);
    expect(await states()).toEqual(['withdrawn']);
    await store.rows(`UPDATE certificates SET seen_at = now() - interval '7 hours'`);
    await store.certificates.keep(acme, [certificate()]);
    expect(await states()).toEqual(['found']);
    expect(await store.rows('SELECT code FROM certificates')).toEqual([{ code: null }]);
  });
});

describe('what an LMS told of certificates', () => {
  it('is known once for each digest and integration, until it was looked into', async () => {
    const other = (await anIntegration(store)).id;
    expect(await store.certificates.addHints(acme, [hint('5001'), hint('5001'), hint(null)])).toBe(2);
    expect(await store.certificates.addHints(acme, [hint('5001'), hint('5002')])).toBe(1);
    expect(await store.certificates.addHints(other, [hint('5001')])).toBe(1);
    expect(await pending()).toEqual(['5001', null, '5002']);

    const [first] = await store.certificates.pendingHints(acme, 1);
    await store.certificates.serveHints([first?.id ?? 0]);
    expect(await pending()).toEqual([null, '5002']);
    expect(await store.certificates.addHints(acme, [hint('5001')])).toBe(0);
  });

  it('is left alone after several looks that found nothing', async () => {
    await store.certificates.addHints(acme, [hint('5001')]);
    for (let look = 1; look <= 5; look++) {
      const hints = await store.certificates.pendingHints(acme, 10);
      expect(hints).toHaveLength(1);
      await store.certificates.noteInVain(hints.map(({ id }) => id));
    }
    expect(await pending()).toEqual([]);
  });
});

it('the secret of an LMS that calls is sealed, given out to nobody but the door, and can be taken back', async () => {
  const secrets = { clientSecret: 'c', apiKey: 'k', webhookSecret: 'signs-with-this' };
  const { id, ...shown } = await anIntegration(store, { secrets });
  expect(JSON.stringify([shown, await store.integrations.read(id), await store.integrations.list()])).not.toMatch(
    /signs-with-this|webhookSecret/,
  );
  expect(JSON.stringify(await store.rows('SELECT * FROM integrations'))).not.toContain('signs-with-this');
  expect((await store.integrations.secrets(id)).webhookSecret).toBe('signs-with-this');
  await store.integrations.change(id, { secrets: { webhookSecret: null } });
  expect(await store.integrations.secrets(id)).toEqual({ clientSecret: 'c', apiKey: 'k', webhookSecret: null });
  expect((await store.integrations.secrets(acme)).webhookSecret).toBeNull();
});
