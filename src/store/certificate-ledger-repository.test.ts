import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EmployeeId, IntegrationId, LearnerId } from '../domain/ids.ts';
import type { CertificateOutcome, LedgerClaim } from '../ports/certificate-ledger.ts';
import type { FoundCertificate } from '../ports/certificate-store.ts';
import { aCertificate, aLedgerClaim, endClaim, ISSUED, linkPerson, SIGHT } from './testing/certificates.ts';
import { anIntegration, type StoreForTests, storeForTests } from './testing/stored.ts';

const MINUTE_MS = 60_000;
const later = (minutes: number) => new Date(Date.now() + minutes * MINUTE_MS);
const issued = (minutes: number) => new Date(ISSUED.getTime() + minutes * MINUTE_MS);

let store: StoreForTests;
let acme: IntegrationId;
let claim: LedgerClaim;
beforeAll(async () => {
  store = await storeForTests();
});
beforeEach(async () => {
  await store.rows('DELETE FROM integrations');
  await store.rows('DELETE FROM forgotten_uploads');
  acme = (await anIntegration(store)).id;
  claim = aLedgerClaim(acme);
  await linkPerson(store, acme, 'erika', '77');
  await linkPerson(store, acme, 'max', '78');
});
afterAll(() => store?.close());

const keep = (...given: readonly Partial<FoundCertificate>[]) => store.certificates.keep(acme, given.map(aCertificate));
const claimed = async (by = claim, limit = 10) => (await store.ledger.claim(by, limit)).map(({ sourceId }) => sourceId);
const rows = () => store.certificateBook.list(acme, { limit: 10 });
async function one() {
  const [row] = await rows();
  if (!row) throw new Error('there is no certificate');
  return row;
}
/** The only certificate, as this outcome leaves it. */
async function settled(outcome: CertificateOutcome) {
  await store.ledger.settle(claim, (await one()).id, outcome);
  return one();
}
const failed = (nextAt: Date): CertificateOutcome => ({ state: 'failed', code: 'certificate-truncated', nextAt });

describe('claiming', () => {
  it('takes those of one employee together, whose oldest certificate comes first', async () => {
    await keep(
      { sourceId: 'max-new', learnerId: '78' as LearnerId, issuedAt: issued(9) },
      { sourceId: 'erika-mid', issuedAt: issued(5) },
      { sourceId: 'max-old', learnerId: '78' as LearnerId, issuedAt: issued(1) },
      { sourceId: 'erika-old', issuedAt: issued(2) },
    );
    expect(await claimed()).toEqual(['max-old', 'max-new', 'erika-old', 'erika-mid']);
  });

  it('says whose each is by the links of this moment', async () => {
    await keep({});
    await store.rows(`UPDATE links SET employee_id = 'erika-again' WHERE learner_id = '77'`);
    expect(await store.ledger.claim(claim, 1)).toMatchObject([{ employeeId: 'erika-again', version: 'v1' }]);
  });

  it('leaves the owner of an upload that was begun as it was', async () => {
    await keep({});
    const [{ id } = { id: 0 }] = await store.ledger.claim(claim, 1);
    await store.ledger.beginUpload(claim, id, SIGHT);
    await endClaim(store, claim);
    await store.rows(`UPDATE links SET employee_id = 'erika-again' WHERE learner_id = '77'`);
    expect(await store.ledger.claim(aLedgerClaim(acme, 'next'), 1)).toMatchObject([
      { employeeId: 'erika', state: 'uploading', uploadBeganAt: expect.any(Date) },
    ]);
  });

  it('takes no more than asked for, and nothing that somebody else has', async () => {
    await keep({ sourceId: '1' }, { sourceId: '2', issuedAt: issued(1) }, { sourceId: '3', issuedAt: issued(2) });
    expect(await claimed(claim, 2)).toEqual(['1', '2']);
    expect(await claimed(aLedgerClaim(acme, 'other'))).toEqual(['3']);
    expect((await store.certificateBook.tally(acme)).due).toBe(0);
    await store.ledger.release(claim);
    expect(await claimed(aLedgerClaim(acme, 'third'))).toEqual(['1', '2']);
  });

  it('gives a fifth to those that came last, so that they do not wait for all that there was before', async () => {
    const many = Array.from({ length: 20 }, (_, index) => ({ sourceId: `${index}`, issuedAt: issued(index) }));
    await keep(...many);
    await store.rows(`UPDATE certificates SET found_at = now() - interval '1 hour'`);
    await keep(
      { sourceId: 'of-today', learnerId: '78' as LearnerId, issuedAt: issued(99) },
      { sourceId: 'handed-in-late', issuedAt: issued(-99) },
    );
    expect(await claimed(claim, 10)).toEqual(['handed-in-late', 'of-today', '0', '1', '2', '3', '4', '5', '6', '7']);
    await store.rows(`UPDATE certificates SET decided_at = now() WHERE source_id = '19'`);
    expect(await claimed(aLedgerClaim(acme, 'next'), 5)).toEqual(['19', '8', '9', '10', '11']);
  });

  it('leaves out what needs the LMS until it is there again', async () => {
    await keep(
      { sourceId: 'file' },
      { sourceId: 'sent', issuedAt: issued(1) },
      { sourceId: 'record', kind: 'record', issuedAt: issued(2) },
    );
    await keep({ sourceId: 'revoked-hold', learnerId: '78' as LearnerId, issuedAt: issued(3) });
    await store.rows(`UPDATE certificates SET state = 'uploading', upload_began_at = now() WHERE source_id = 'sent'`);
    await store.rows(
      `UPDATE certificates SET state = 'waiting', code = 'certificate-owner-held' WHERE source_id = 'revoked-hold'`,
    );
    await store.ledger.claim(claim, 1);
    await store.ledger.putOffFiles(claim, later(1));
    await store.ledger.release(claim);
    expect(await claimed()).toEqual(['sent', 'record']);
    await store.ledger.release(claim);
    await store.rows(`UPDATE certificates SET next_at = now() WHERE next_at IS NOT NULL`);
    expect(await claimed()).toEqual(['file', 'sent', 'record', 'revoked-hold']);
  });

  it('by several at once gives each certificate to one', async () => {
    await keep(...Array.from({ length: 40 }, (_, index) => ({ sourceId: `${index}`, issuedAt: issued(index % 7) })));
    const takers = ['a', 'b', 'c', 'd'].map((token) => claimed(aLedgerClaim(acme, token), 15));
    const taken = (await Promise.all(takers)).flat();
    expect(new Set(taken).size).toBe(taken.length);
    const rest = await claimed(aLedgerClaim(acme, 'e'), 40);
    expect(new Set([...taken, ...rest]).size).toBe(40);
  });

  it('is of one integration alone', async () => {
    await keep({});
    expect(await claimed(aLedgerClaim((await anIntegration(store)).id))).toEqual([]);
  });

  it('takes what is put off when its time has come, and what was finished never', async () => {
    await keep({});
    await claimed();
    const comesAgain = async (outcome: CertificateOutcome) => {
      await settled(outcome);
      await store.ledger.release(claim);
      return (await claimed()).length === 1;
    };
    expect(await comesAgain(failed(later(5)))).toBe(false);
    await store.rows(`UPDATE certificates SET next_at = now()`);
    expect(await claimed()).toEqual(['5001']);
    for (const state of ['failed', 'waiting', 'unconfirmed', 'found'] as const) {
      expect(await comesAgain({ state, code: 'certificate-rendering', nextAt: later(-1) })).toBe(true);
      expect(await comesAgain({ state, code: 'certificate-rendering', nextAt: later(1) })).toBe(false);
      await store.rows(`UPDATE certificates SET next_at = now()`);
      await claimed();
    }
    expect(await comesAgain({ state: 'transferred', documentId: '9', wasThere: false })).toBe(false);
    await store.rows(`UPDATE certificates SET state = 'found'`);
    await claimed();
    expect(await comesAgain({ state: 'withdrawn' })).toBe(false);
  });

  it('takes what waits for a release, or for a link, as soon as that is there, and not before', async () => {
    await keep({});
    await claimed();
    await store.holds.hold(acme, ['erika' as EmployeeId], { reason: 'by-hand', runId: null, heldBy: 'lea' });
    await settled({ state: 'waiting', code: 'certificate-owner-held', nextAt: null });
    await store.ledger.release(claim);
    expect([await claimed(), await store.certificateBook.tally(acme)]).toMatchObject([[], { due: 0, nextAt: null }]);
    await store.holds.release(acme, 'erika' as EmployeeId);
    expect(await store.certificateBook.tally(acme)).toMatchObject({ due: 1 });
    expect(await claimed()).toEqual(['5001']);

    await store.rows(`DELETE FROM links WHERE learner_id = '77'`);
    await settled({ state: 'waiting', code: 'certificate-not-linked', nextAt: null });
    await store.ledger.release(claim);
    expect(await claimed()).toEqual([]);
    await linkPerson(store, acme, 'otto', '77');
    expect(await store.ledger.claim(claim, 1)).toMatchObject([{ employeeId: 'otto' }]);
  });
});

describe('whoever lost the claim', () => {
  it('is told so, sends nothing and notes nothing', async () => {
    await keep({});
    await claimed();
    const { id } = await one();
    expect(await store.ledger.renew(claim)).toBe(true);
    await endClaim(store, claim);
    expect(await store.ledger.renew(claim)).toBe(false);
    expect(await store.ledger.beginUpload(claim, id, SIGHT)).toBe('lost');
    expect(await store.ledger.settleVersion(claim, id, { version: 'v2', marker: 'm' })).toBe('lost');
    await claimed(aLedgerClaim(acme, 'next'));
    expect(await settled(failed(later(1)))).toMatchObject({ state: 'found', version: 'v1', marker: null });
  });
});

describe('an upload', () => {
  const marked = { version: 'v1', marker: 'Matrikel-1' };
  /** The same certificate in one more integration of the same portal, ready to be sent. */
  async function readyIn(integrationId: IntegrationId): Promise<[LedgerClaim, number]> {
    await store.rows(
      `INSERT INTO links (integration_id, employee_id, learner_id) VALUES ($1, 'erika', '77') ON CONFLICT DO NOTHING`,
      [integrationId],
    );
    await store.certificates.keep(integrationId, [aCertificate()]);
    const by = aLedgerClaim(integrationId, `of-${integrationId}`);
    const [row] = await store.ledger.claim(by, 10);
    await store.ledger.settleVersion(by, row?.id ?? 0, marked);
    return [by, row?.id ?? 0];
  }
  const begin = ([by, id]: [LedgerClaim, number]) => store.ledger.beginUpload(by, id, SIGHT);

  it('is not begun for somebody who was held while the file was fetched', async () => {
    const ready = await readyIn(acme);
    await store.holds.hold(acme, ['erika' as EmployeeId], { reason: 'by-hand', runId: null, heldBy: 'lea' });
    expect(await begin(ready)).toBe('held');
    expect((await one()).uploadBeganAt).toBeNull();
  });

  it('is begun by one of several integrations of a portal alone, also at the same moment', async () => {
    const both = await Promise.all([readyIn(acme), readyIn((await anIntegration(store)).id)]);
    const answers = await Promise.all(both.map(begin));
    expect(answers.toSorted((left) => (left === 'begun' ? -1 : 1))).toEqual(['begun', { beganAt: expect.any(Date) }]);
  });

  it('is none where another integration has filed the document: its receipt is the one', async () => {
    const [there, here] = [await readyIn((await anIntegration(store)).id), await readyIn(acme)];
    await begin(there);
    await store.ledger.settle(...there, { state: 'transferred', documentId: '9001', wasThere: false });
    expect(await begin(here)).toEqual({ documentId: '9001' });
  });

  it('waits for one that an integration began which is deleted now, until the list would show it', async () => {
    await begin(await readyIn(acme));
    await store.integrations.remove(acme);
    const again = await readyIn((await anIntegration(store)).id);
    expect(await begin(again)).toEqual({ beganAt: expect.any(Date) });
    expect(await store.ledger.unknownMarkers(['Matrikel-1', 'Matrikel-2'])).toEqual(['Matrikel-2']);
    await store.rows(`UPDATE forgotten_uploads SET began_at = began_at - interval '2 hours'`);
    expect(await begin(again)).toBe('begun');
  });
});

describe('a certificate', () => {
  it('is filed with its receipt', async () => {
    await keep({ version: null });
    await claimed();
    const { id } = await one();
    const found = { version: 'v7', marker: 'Matrikel-1', bytes: 812, sha256: 'ab' };
    expect(await store.ledger.settleVersion(claim, id, found)).toBe('noted');
    expect(await store.ledger.beginUpload(claim, id, SIGHT)).toBe('begun');
    expect(await one()).toMatchObject({ state: 'uploading', uploadBeganAt: expect.any(Date) });
    expect(await settled({ state: 'transferred', documentId: '9001', wasThere: false })).toMatchObject({
      ...{ state: 'transferred', version: 'v7', marker: 'Matrikel-1', bytes: 812, documentId: '9001' },
      ...{ wasThere: false, transferredAt: expect.any(Date), code: null, nextAt: null },
    });
  });

  it('that turns out to be one that is known already is not a second document', async () => {
    await keep({ version: null }, { version: 'v1' });
    const [unclear] = (await store.ledger.claim(claim, 10)).filter(({ version }) => version === null);
    const found = { version: 'v1', marker: 'Matrikel-1' };
    expect(await store.ledger.settleVersion(claim, unclear?.id ?? 0, found)).toBe('known');
    expect(await rows()).toMatchObject([{ version: 'v1' }]);
  });

  it('keeps that an upload may have happened until it is certain that none did', async () => {
    await keep({});
    await claimed();
    await store.ledger.beginUpload(claim, (await one()).id, SIGHT);
    const unknown = { code: 'certificate-unconfirmed', nextAt: later(1) } as const;
    expect((await settled({ state: 'unconfirmed', ...unknown })).uploadBeganAt).not.toBeNull();
    expect(
      (await settled({ state: 'waiting', code: 'certificate-owner-gone', nextAt: null })).uploadBeganAt,
    ).not.toBeNull();
    expect((await settled(failed(later(1)))).uploadBeganAt).not.toBeNull();
    expect((await settled({ state: 'failed', ...unknown, notSent: true })).uploadBeganAt).toBeNull();
  });

  it('counts how often in a row it failed for the same reason', async () => {
    await keep({});
    await claimed();
    expect((await settled(failed(later(1)))).attempts).toBe(1);
    expect((await settled(failed(later(1)))).attempts).toBe(2);
    const other = { state: 'failed', code: 'certificate-refused', nextAt: later(1) } as const;
    expect((await settled(other)).attempts).toBe(1);
  });
});

it('erasing a person takes what was filed for them and what was handed in, also of an account that is theirs no more', async () => {
  await keep({}, { sourceId: 'of-max', learnerId: '78' as LearnerId });
  await store.rows(`UPDATE links SET learner_id = '79' WHERE employee_id = 'erika'`);
  const pieces = async function* () {
    yield Buffer.from('%PDF');
  };
  const given = { ...aCertificate(), employeeId: 'erika' as EmployeeId, fileName: 'a.pdf', bytes: 4, sha256: 'ab' };
  await store.imports.add(acme, { ...given, importedBy: null }, pieces());
  await store.erasures.erase([acme], 'erika' as EmployeeId, 'lea', async () => {});
  expect((await rows()).map(({ sourceId }) => sourceId)).toEqual(['of-max']);
  expect(await store.rows('SELECT 1 FROM imported_certificates')).toEqual([]);
  expect(await store.rows('SELECT 1 FROM imported_pieces')).toEqual([]);
});
