import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CertificateState } from '../../domain/certificates/certificate-state.ts';
import type { EmployeeId, IntegrationId, LearnerId } from '../../domain/ids.ts';
import type { LedgerCertificate } from '../../ports/certificate-ledger.ts';
import { TemporalAwayError } from '../../runs/errors.ts';
import { NotConnected } from '../probe/not-connected.ts';
import { ACME } from '../testing/bodies.ts';
import { type TestApi, testApi } from '../testing/test-api.ts';

const AT = new Date('2026-11-20T08:00:00Z');
let api: TestApi;
let id: IntegrationId;
let path: string;
let made = 0;
beforeAll(async () => {
  api = await testApi();
});
beforeEach(async () => {
  const { body } = await api.ask('POST', '/api/v1/integrations', { ...ACME, name: `acme-${++made}` });
  id = String(body.id) as IntegrationId;
  path = `/api/v1/integrations/${id}`;
  for (const rows of [api.ledger, api.transfers.started]) rows.length = 0;
  api.transfers.going = false;
  api.unfileable = [];
});
afterAll(() => api?.close());

function add(state: CertificateState, changes: Partial<LedgerCertificate> = {}): LedgerCertificate {
  const row: LedgerCertificate = {
    ...{ id: api.ledger.length + 1, integrationId: id, origin: 'lms', sourceId: `c${api.ledger.length + 1}` },
    ...{ version: '1', kind: 'file', learnerId: '77' as LearnerId, employeeId: 'e1' as EmployeeId },
    ...{ title: 'Datenschutz', issuedAt: AT, expiresOn: '2027-11-20', revokedAt: null, state, code: null },
    ...{ attempts: 0, nextAt: null, marker: null, uploadBeganAt: null, documentId: null, wasThere: false },
    ...{
      transferredAt: null,
      fileName: null,
      bytes: null,
      decidedBy: null,
      decidedAt: null,
      saidAbsentAt: null,
      foundAt: AT,
    },
    ...changes,
  };
  api.ledger.push(row);
  return row;
}
const patch = (certificates: object) => api.ask('PATCH', path, { certificates });
const as = async (role: 'viewer' | 'operator') => ({ authorization: `Bearer ${await api.tokenFor(role)}` });
const transfer = async () => (await api.ask('GET', `${path}/certificate-transfer`)).body;
const everythingAsked = async () => (await api.certificateReads.read(id)).everythingAskedAt !== null;

describe('the switch', () => {
  it('is off at first, and saved with its category it asks for everything and starts at once, by no new version', async () => {
    expect((await api.ask('GET', path)).body.certificates).toEqual({
      ...{ enabled: false, category: 'Performance', pollSeconds: 30, absentMinutes: 1_440, paused: false },
    });
    const { status, body } = await patch({ enabled: true, category: ' Zertifikate ' });
    expect([status, body.settingsVersion]).toEqual([200, 1]);
    expect(body.certificates).toMatchObject({ enabled: true, category: 'Zertifikate', pollSeconds: 30 });
    expect([await everythingAsked(), api.transfers.started]).toEqual([true, [id]]);
  });

  it('comes with a new integration, too', async () => {
    const certificates = { enabled: true, category: 'Zeugnisse' };
    const { status, body } = await api.ask('POST', '/api/v1/integrations', { ...ACME, name: 'two', certificates });
    expect([status, body.certificates]).toMatchObject([201, certificates]);
    expect(api.transfers.started).toEqual([body.id]);
  });

  it('starts nothing while it is off, and asks for nothing where only its pace changes', async () => {
    await patch({ pollSeconds: 60 });
    expect(api.transfers.started).toEqual([]);
    await patch({ enabled: true });
    api.certificateReads.set(id, { everythingAskedAt: null });
    await patch({ pollSeconds: 90 });
    expect(await everythingAsked()).toBe(false);
  });

  it.each([
    ['document-category-missing', 'certificates.category', { what: 'Performance', allowed: 'Verträge' }],
    ['documents-access-refused', undefined, undefined],
  ] as const)('is refused for %s with what to do, and nothing is saved', async (code, setting, params) => {
    api.unfileable = [{ code, severity: 'error', ...(setting && { setting }), ...(params && { params }) }];
    const { status, body } = await patch({ enabled: true });
    expect([status, body.code]).toEqual([422, 'invalid-settings']);
    expect(body.errors).toMatchObject([{ code, path: setting ?? 'certificates.enabled' }]);
    expect((await api.ask('GET', path)).body.certificates).toMatchObject({ enabled: false });
    expect(api.transfers.started).toEqual([]);
    expect((await patch({ pollSeconds: 60 })).status).toBe(200); // the vendors are asked about none of that
  });

  it('goes on although the LMS offers none: there is the import', async () => {
    const params = { vendor: 'elearnio' };
    api.unfileable = [{ code: 'certificates-not-offered', severity: 'warning', params }];
    expect((await patch({ enabled: true })).status).toBe(200);
  });

  it('is refused while a vendor cannot be asked', async () => {
    const away = await testApi({
      certificatesNow: async () => {
        throw new NotConnected([{ code: 'host-unreachable', severity: 'error' }]);
      },
    });
    const certificates = { enabled: true };
    const { status, body } = await away.ask('POST', '/api/v1/integrations', { ...ACME, certificates });
    expect([status, body.code]).toEqual([503, 'host-unreachable']);
    expect(body.detail).toContain('nothing was saved');
    await away.close();
  });

  it.each([{ pollSeconds: 4 }, { absentMinutes: 0 }, { category: ' ' }, { category: 'a\nb' }, { folder: 'x' }])(
    'refuses %j',
    async (certificates) => {
      expect((await patch(certificates)).status).toBe(400);
    },
  );
});

describe('GET /integrations/{id}/certificate-transfer', () => {
  it('says how long it takes before it begins, how many there are, and when it last looked', async () => {
    expect(await transfer()).toMatchObject({ state: 'off', due: 0, minutesLeft: 0, lastLookAt: null, total: 0 });
    await patch({ enabled: true });
    for (let count = 0; count < 61; count++) add('found');
    add('transferred', { transferredAt: new Date(), documentId: '5501' });
    add('transferred', { transferredAt: AT, documentId: '5500' });
    add('waiting', { nextAt: AT });
    api.certificateReads.set(id, { readUntil: AT });
    expect(await transfer()).toMatchObject({
      ...{ state: 'idle', due: 61, minutesLeft: 2, perMinute: 60, filedLately: 1, total: 64, problems: [] },
      ...{ counts: { found: 61, transferred: 2, waiting: 1, failed: 0 }, nextAt: AT.toISOString() },
      ...{ lastLookAt: AT.toISOString(), looksAtEverything: true },
    });
  });

  it('says who was left out by the last look at everything, and counts others that share the limit', async () => {
    await patch({ enabled: true });
    expect(await transfer()).toMatchObject({ unlinked: null, unreadable: null });
    api.certificateReads.set(id, { leftOut: { unlinked: 12, unreadable: 1 } });
    for (let count = 0; count < 60; count++) add('found');
    for (let count = 0; count < 60; count++) add('found', { integrationId: 'other' as IntegrationId });
    expect(await transfer()).toMatchObject({ unlinked: 12, unreadable: 1, due: 60, dueElsewhere: 60, minutesLeft: 2 });
  });

  it('counts those on their way, which the ledger gives to nobody else, among those that are due', async () => {
    await patch({ enabled: true });
    for (const state of ['found', 'uploading', 'uploading', 'unconfirmed'] as const) add(state);
    expect(await transfer()).toMatchObject({ due: 3, minutesLeft: 1 });
  });

  it('knows no time where there is no limit', async () => {
    await api.ask('PATCH', path, { personio: { requestsPerMinute: null }, certificates: { enabled: true } });
    add('found');
    expect(await transfer()).toMatchObject({ due: 1, minutesLeft: 0, perMinute: null });
  });

  it('says what stands in the way, and whether one goes on', async () => {
    await patch({ enabled: true });
    api.transfers.going = true;
    expect(await transfer()).toMatchObject({ state: 'working', problems: [] });
    api.transfers.going = false;
    const problem = { code: 'documents-access-refused', severity: 'error' } as const;
    api.certificateReads.set(id, { transferStopped: { problem, at: AT } });
    expect(await transfer()).toMatchObject({ state: 'stopped', problems: [{ code: 'documents-access-refused' }] });
    const notOffered = { code: 'certificates-not-offered', severity: 'error' } as const; // there is the import
    api.certificateReads.set(id, { transferStopped: null, lookFailed: { problem: notOffered, at: AT } });
    expect(await transfer()).toMatchObject({ state: 'idle', problems: [{ code: 'certificates-not-offered' }] });
    await api.ask('POST', `${path}/schedule/pause`, {});
    expect(await transfer()).toMatchObject({ state: 'schedule-paused', looksAtEverything: false });
    await api.ask('POST', `${path}/schedule/resume`);
    api.certificateReads.set(id, { lookFailed: null });
    api.transfers.going = null;
    expect(await transfer()).toMatchObject({ state: 'unknown' });
    const quarantine = { code: 'lms-key-refused', runId: null, since: AT.toISOString() } as const;
    await api.integrations.change(id, { quarantine });
    expect(await transfer()).toMatchObject({ state: 'quarantined', problems: [{ code: 'lms-key-refused' }] });
  });
});

describe('pausing, resuming and looking', () => {
  it('is refused while certificates are off', async () => {
    for (const what of ['pause', 'resume', 'start', 'cancel'])
      expect(await api.ask('POST', `${path}/certificate-transfer/${what}`)).toMatchObject({
        status: 409,
        body: { code: 'certificates-off' },
      });
  });

  it('is an operator’s, safe to repeat, and a resume starts at once', async () => {
    await patch({ enabled: true });
    const post = async (what: string, role: 'viewer' | 'operator' = 'operator') =>
      api.ask('POST', `${path}/certificate-transfer/${what}`, undefined, await as(role));
    expect((await post('pause', 'viewer')).status).toBe(403);
    for (const _twice of [1, 2]) expect(await post('pause')).toMatchObject({ status: 200, body: { state: 'paused' } });
    expect(api.transfers.started).toHaveLength(1);
    expect((await post('resume')).body).toMatchObject({ state: 'idle', settings: { paused: false } });
    expect(api.transfers.started).toHaveLength(2);
    expect((await post('start')).status).toBe(202);
    expect(api.transfers.started).toHaveLength(3);
  });

  it('looks at everything where that is asked', async () => {
    await patch({ enabled: true });
    api.certificateReads.set(id, { everythingAskedAt: null });
    await api.ask('POST', `${path}/certificate-transfer/start`);
    expect(await everythingAsked()).toBe(false);
    await api.ask('POST', `${path}/certificate-transfer/start?everything=true`);
    expect(await everythingAsked()).toBe(true);
  });
});

describe('cancelling', () => {
  it('leaves out what is not filed, says how many, and goes on with what is new; an admin’s', async () => {
    await patch({ enabled: true });
    for (const state of ['found', 'waiting', 'failed', 'unconfirmed', 'transferred'] as const) add(state);
    const post = (headers?: Record<string, string>) =>
      api.ask('POST', `${path}/certificate-transfer/cancel`, undefined, headers);
    expect((await post(await as('operator'))).status).toBe(403);
    expect((await post()).body).toMatchObject({
      dismissed: 3,
      transfer: { state: 'idle', counts: { dismissed: 3, unconfirmed: 1, transferred: 1, found: 0 } },
    });
    expect((await post()).body).toMatchObject({ dismissed: 0 });
  });

  it('waits until a batch has let go, and leaves a pause as it was', async () => {
    await patch({ enabled: true, paused: true });
    add('found');
    const order: string[] = [];
    api.transfers.ended = async () => {
      order.push(`ended, ${api.ledger[0]?.state}`);
      return true;
    };
    await api.ask('POST', `${path}/certificate-transfer/cancel`);
    expect(order).toEqual(['ended, found']);
    expect(await transfer()).toMatchObject({ state: 'paused', counts: { dismissed: 1 } });
  });
});

it('a cancel that broke off, since Temporal was away, is made up for by the next one, and goes on then', async () => {
  await patch({ enabled: true });
  add('found');
  const { ended } = api.transfers;
  api.transfers.ended = async () => {
    throw new TemporalAwayError();
  };
  const cancel = () => api.ask('POST', `${path}/certificate-transfer/cancel`);
  expect((await cancel()).status).toBe(503);
  expect(await transfer()).toMatchObject({ state: 'paused', counts: { found: 1 } });
  api.transfers.ended = ended;
  const again = await cancel();
  expect(again.body).toMatchObject({ dismissed: 1, transfer: { state: 'idle' } });
  expect((await api.ask('GET', path)).body.certificates).toMatchObject({ paused: false });
});

describe('the list of certificates', () => {
  const list = async (query = '') => (await api.ask('GET', `${path}/certificates${query}`)).body;

  it('is newest first, page by page, of one state or one employee', async () => {
    add('found');
    add('failed', { employeeId: 'e2' as EmployeeId });
    add('found');
    const first = await list('?limit=2');
    expect(first).toMatchObject({ items: [{ id: '3' }, { id: '2' }], next: '2' });
    expect(await list(`?limit=2&before=${first.next}`)).toMatchObject({ items: [{ id: '1' }], next: null });
    expect(await list('?state=failed')).toMatchObject({ items: [{ id: '2' }] });
    expect(await list('?employee=e2')).toMatchObject({ items: [{ id: '2' }] });
    expect((await api.ask('GET', `${path}/certificates?state=lost`)).status).toBe(400);
  });

  it('has the receipt of what is filed, and of the others the reason with what to do', async () => {
    add('transferred', { documentId: '5501', transferredAt: AT, bytes: 48_211, marker: 'Matrikel-x', code: null });
    add('failed', { code: 'certificate-too-large', attempts: 3, nextAt: AT });
    const read = async (one: number, query = '') => (await api.ask('GET', `${path}/certificates/${one}${query}`)).body;
    expect(await read(1)).toMatchObject({
      ...{ state: 'transferred', problem: null, decisions: [], bytes: 48_211, marker: 'Matrikel-x' },
      receipt: { documentId: '5501', transferredAt: AT.toISOString(), wasThere: false },
    });
    expect(await read(2)).toMatchObject({
      ...{ receipt: null, attempts: 3, nextAttemptAt: AT.toISOString(), decisions: ['retry', 'filed', 'dismiss'] },
      problem: { code: 'certificate-too-large', severity: 'error', employeeId: 'e1' },
    });
    expect(await read(2, '?language=de')).toMatchObject({ problem: { message: expect.stringContaining('Datei') } });
  });

  it('has the day of issue where the integration is, whatever the clock of whoever looks', async () => {
    add('found', { issuedAt: new Date('2026-03-03T23:00:00Z') });
    expect(await list()).toMatchObject({ items: [{ issuedOn: '2026-03-04' }] });
    await api.ask('PATCH', path, { schedule: { timeZone: 'America/New_York' } });
    expect(await list()).toMatchObject({ items: [{ issuedOn: '2026-03-03' }] });
  });

  it('says of no upload that is filed that its end is not known', async () => {
    add('transferred', { uploadBeganAt: AT, transferredAt: AT });
    add('unconfirmed', { uploadBeganAt: AT });
    expect(await list()).toMatchObject({ items: [{ uploadBeganAt: AT.toISOString() }, { uploadBeganAt: null }] });
  });

  it.each(['4711', 'x', '-1'])('knows no certificate %s', async (one) => {
    expect(await api.ask('GET', `${path}/certificates/${one}`)).toMatchObject({
      status: 404,
      body: { code: 'certificate-not-found' },
    });
  });
});

describe('a decision', () => {
  const decide = async (one: number, decision: string, role: 'viewer' | 'operator' = 'operator') =>
    api.ask('POST', `${path}/certificates/${one}/decide`, { decision }, await as(role));

  it('about an unconfirmed one is an operator’s, kept with who took it, and a retry starts at once', async () => {
    add('unconfirmed', { code: 'certificate-unconfirmed' });
    add('unconfirmed');
    expect((await decide(1, 'filed', 'viewer')).status).toBe(403);
    const { status, body } = await decide(1, 'filed');
    expect([status, body]).toMatchObject([
      200,
      { state: 'transferred', receipt: { documentId: null, wasThere: true } },
    ]);
    expect(body.decidedBy).toMatch(/^token-/);
    expect(api.transfers.started).toEqual([]);
    expect((await decide(2, 'retry')).body).toMatchObject({ state: 'found' });
    expect(api.transfers.started).toEqual([id]);
  });

  it('keeps one out, and takes that back', async () => {
    add('failed', { code: 'certificate-refused' });
    expect((await decide(1, 'dismiss')).body).toMatchObject({ state: 'dismissed', problem: null });
    expect((await decide(1, 'reopen')).body).toMatchObject({ state: 'found' });
  });

  it('about all that failed is one, and starts once; one by one are those that only a look can tell', async () => {
    for (const state of ['failed', 'failed', 'unconfirmed', 'waiting', 'dismissed'] as const) add(state);
    const decideAll = async (decision: string, role: 'viewer' | 'operator' = 'operator') =>
      api.ask('POST', `${path}/certificates/decide`, { decision }, await as(role));
    expect((await decideAll('retry', 'viewer')).status).toBe(403);
    expect(await decideAll('retry')).toMatchObject({
      ...{ status: 200, body: { decided: 2, transfer: { counts: { found: 2, unconfirmed: 1, dismissed: 1 } } } },
    });
    expect((await decideAll('retry')).body).toMatchObject({ decided: 0 });
    expect(api.transfers.started).toEqual([id]);
    expect((await decideAll('filed')).status).toBe(400);
  });

  it('takes back what a cancel left out, and nothing that somebody dismissed', async () => {
    await patch({ enabled: true });
    for (const state of ['found', 'failed', 'failed'] as const) add(state);
    await decide(3, 'dismiss');
    await api.ask('POST', `${path}/certificate-transfer/cancel`);
    const { body } = await api.ask('GET', `${path}/certificates/1`);
    expect(body).toMatchObject({ state: 'dismissed', problem: { code: 'certificates-cancelled', severity: 'info' } });
    const reopened = await api.ask('POST', `${path}/certificates/decide`, { decision: 'reopen' });
    expect(reopened.body).toMatchObject({ decided: 2, transfer: { counts: { found: 2, dismissed: 1 } } });
  });

  it('that the state does not allow is refused, with those that it does', async () => {
    add('transferred');
    add('dismissed');
    expect(await decide(1, 'retry')).toMatchObject({ status: 409, body: { code: 'decision-not-possible' } });
    const { body } = await decide(2, 'retry');
    expect(body.remedy).toContain('filed, reopen');
    expect((await decide(3, 'retry')).status).toBe(404);
    expect((await decide(1, 'delete')).status).toBe(400);
  });
});
