import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SYNC_KEY } from '../../simulators/company/attributes.ts';
import type { TestApi } from '../../src/api/testing/test-api.ts';
import type { EmployeeId } from '../../src/domain/ids.ts';
import { certificatesId } from '../../src/workflows/ids.ts';
import { apiOf, documentCounts, type SimCertificate, type SimDocument } from '../support/certificates.ts';
import { wantsAccount, withOwnAddress } from '../support/expected.ts';
import type { SimEmployee } from '../support/simulator-control.ts';
import { toldBy, whatTellsOfPeople, withMailDomains } from '../support/telling.ts';
import { startWorld, type World } from '../support/world.ts';
import { textsOf } from '../workflows/history-payloads.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });
const OLD = 60;
const POLL_SECONDS = 5;
const AN_HOUR_MS = 60 * 60_000;
const MARKED = / Matrikel-[0-9a-z]{26}$/;
const TITLE_LENGTH = 255;
const PDF = Buffer.from('%PDF-1.7\nBrandschutz\n%%EOF\n');

/** Somebody with an account in step. */
interface Person {
  readonly employeeId: EmployeeId;
  readonly memberId: number;
}

let world: World;
let api: TestApi;
let path: string;
let people: Person[];
beforeAll(async () => {
  world = await startWorld({ employees: 45, lmsExtensions: true });
  await world.elearnio.settings({ extensions: true, certificateRenderMs: 0 });
  await world.personio.settings({ documentListDelayMs: 500 });
  await world.sync();
  await world.elearnio.call('POST', 'certificates', { count: OLD });
  api = await apiOf(world);
  path = `/api/v1/integrations/${world.integration.id}`;
  people = await ordinaryPeople();
});
afterAll(async () => {
  await api?.close();
  await world?.stop();
});

/** Nothing makes them hard to tell apart, and each test takes others. */
async function ordinaryPeople(): Promise<Person[]> {
  const accounts = await links();
  return withOwnAddress(await world.personio.employees())
    .filter((one) => wantsAccount(one) && one.status === 'active')
    .flatMap(({ id }) => {
      const memberId = accounts.get(id);
      return memberId === undefined ? [] : [{ employeeId: id as EmployeeId, memberId }];
    });
}

function take(): Person {
  const person = people.pop();
  if (!person) throw new Error('too few people');
  return person;
}

/** Accounts by employee. */
async function links(): Promise<Map<string, number>> {
  const { rows } = await world.store.pool.query('SELECT employee_id, learner_id FROM links');
  return new Map(rows.map((row) => [row.employee_id as string, Number(row.learner_id)]));
}

const simulated = () => world.elearnio.call<SimCertificate[]>('GET', 'certificates');
const documents = () => world.personio.call<SimDocument[]>('GET', 'documents');
const documentsOf = async ({ employeeId }: Person) =>
  (await documents()).filter(({ ownerId }) => ownerId === employeeId);
const switched = (certificates: object) => api.ask('PATCH', path, { certificates });
const steer = (what: string) => api.ask('POST', `${path}/certificate-transfer/${what}`);
const transfer = async () => (await api.ask('GET', `${path}/certificate-transfer`)).body;

async function issued({ memberId }: Person, more: object = {}): Promise<SimCertificate> {
  const made = await world.elearnio.call<SimCertificate[]>('POST', 'certificates', { member_id: memberId, ...more });
  if (!made[0]) throw new Error('there is no certificate');
  return made[0];
}

/** Rows of the ledger, as the API tells of them. */
async function rowsOf(sourceId: number | string) {
  const { body } = await api.ask('GET', `${path}/certificates?limit=200`);
  const items = body.items as { id: string; sourceId: string; state: string; problem: { code: string } | null }[];
  return items.filter((one) => one.sourceId === String(sourceId));
}
const stateOf = async ({ id }: { id: number }) =>
  (await rowsOf(id)).map(({ state, problem }) => problem?.code ?? state);
const until = (look: () => Promise<unknown>) => vi.waitFor(look, { timeout: 40_000, interval: 100 });
/** Asked for, since the look by itself takes seconds to come. */
const untilState = (certificate: { id: number }, ...wanted: string[]) =>
  until(async () => {
    await steer('start');
    expect(await stateOf(certificate)).toEqual(wanted);
  });

/** What the day was in Berlin. */
const dayOf = (at: string) => new Date(at).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });

describe('certificates of elearnio', () => {
  // each takes away what others might still wait for
  beforeEach(() => world.elearnio.clearFaults());

  it('are not switched on with a category that Personio has not, and that it has is said', async () => {
    const { status, body } = await switched({ enabled: true, category: 'Zeugnisse' });
    expect([status, body.errors]).toEqual([
      422,
      [expect.objectContaining({ code: 'document-category-missing', path: 'certificates.category' })],
    ]);
    expect(JSON.stringify(body)).toContain('Performance');
    expect(await documents()).toEqual([]);
  });

  it('are all in the personnel files once the switch is saved, each as one document of its owner', async () => {
    expect((await switched({ enabled: true, pollSeconds: POLL_SECONDS, absentMinutes: 1 })).status).toBe(200);
    const owners = new Map([...(await links())].map(([employeeId, memberId]) => [memberId, employeeId]));
    const expected = (await simulated()).filter(({ memberId }) => owners.has(memberId));
    expect(expected.length).toBeGreaterThan(OLD / 2);
    await until(async () => expect((await documents()).length).toBe(expected.length));

    const filed = (await documents()).map(({ ownerId, category, title, date, sha256 }) =>
      [ownerId, category, title, date, sha256].join('|'),
    );
    const wanted = expected.map(({ memberId, course: { title }, issuedAt, sha256 }) => {
      const cut = title.length > TITLE_LENGTH ? `${title.slice(0, TITLE_LENGTH - 1).trimEnd()}…` : title;
      return [owners.get(memberId), 'Performance', cut, dayOf(issuedAt), sha256].join('|');
    });
    expect(filed.sort()).toEqual(wanted.sort());
    expect(await documentCounts(world.personio)).toMatchObject({
      ...{ uploads: expected.length, duplicatesByMarker: 0, duplicatesByContent: 0, withoutMarker: 0 },
    });
    for (const { comment } of await documents()) {
      expect(comment).toMatch(/^Zertifikat aus elearnio: ausgestellt am \d/);
      expect(comment).toMatch(MARKED);
    }
    // Personio has the last one a moment before its receipt is kept
    await until(async () =>
      expect(await transfer()).toMatchObject({ due: 0, counts: { transferred: expected.length, failed: 0 } }),
    );
  });

  it('that are new come by themselves, with the receipt', async () => {
    const person = take();
    const certificate = await issued(person, { expires_at: '2027-02-03' });
    await until(async () => expect(await stateOf(certificate)).toEqual(['transferred']));
    const [document] = (await documentsOf(person)).filter(({ sha256 }) => sha256 === certificate.sha256);
    expect(document?.comment).toContain('gültig bis 3. Februar 2027');
    expect((await rowsOf(certificate.id))[0]).toMatchObject({
      receipt: { documentId: String(document?.v1Id), wasThere: false },
    });
  });

  it('that are replaced are another document, also where only the file is another', async () => {
    const person = take();
    const first = await issued(person);
    await untilState(first, 'transferred');
    const second = await world.elearnio.call<SimCertificate>('POST', `certificates/${first.id}/replace`);
    await untilState(second, 'transferred');
    const third = await world.elearnio.call<SimCertificate>('POST', `certificates/${second.id}/replace`, {
      in_place: true,
    });
    await api.ask('POST', `${path}/certificate-transfer/start?everything=true`);
    await untilState(second, 'transferred', 'transferred');
    const filed = (await documentsOf(person)).map(({ sha256 }) => sha256);
    expect(filed).toEqual(expect.arrayContaining([first.sha256, second.sha256, third.sha256]));
  });

  it('that have expired are filed, and those withdrawn before that are not', async () => {
    await steer('pause');
    const [expired, withdrawn] = [await issued(take(), { expires_at: '2026-01-02' }), await issued(take())];
    await untilState(withdrawn, 'found');
    await world.elearnio.call('POST', `certificates/${withdrawn.id}/withdraw`);
    await steer('resume');
    await untilState(expired, 'transferred');
    await untilState(withdrawn, 'certificate-withdrawn');
  });

  it('that the LMS is still making come when it is done: new ones are waited for, older ones come back', async () => {
    await world.elearnio.settings({
      certificateRenderMs: 1_500,
      certificateRender: 'on-request',
      certificateHash: 'null',
    });
    const older = await issued(take(), { issued_at: new Date(Date.now() - AN_HOUR_MS).toISOString() });
    await untilState(older, 'certificate-rendering');
    await untilState(await issued(take()), 'transferred');
    await untilState(older, 'transferred');
    await world.elearnio.settings({ certificateRenderMs: 0, certificateHash: 'known' });
  });

  it('of somebody who is held wait for the release', async () => {
    const person = take();
    const { holds } = world.store;
    const { id } = world.integration;
    await holds.hold(id, [person.employeeId], { reason: 'by-hand', runId: null, heldBy: 'lea' });
    const certificate = await issued(person);
    await untilState(certificate, 'certificate-owner-held');
    await holds.release(id, person.employeeId);
    await untilState(certificate, 'transferred');
  });

  it('of somebody who left are filed, and of somebody whom Personio does not know any more they wait', async () => {
    const [left, gone] = [take(), take()];
    await world.personio.call('PATCH', `employees/${left.employeeId}`, { status: 'inactive' });
    await world.personio.call('DELETE', `employees/${gone.employeeId}`);
    const [ofLeft, ofGone] = [await issued(left), await issued(gone)];
    await untilState(ofLeft, 'transferred');
    await untilState(ofGone, 'certificate-owner-gone');
    expect(await documentsOf(gone)).not.toContainEqual(expect.objectContaining({ sha256: ofGone.sha256 }));
  });

  it('of an account of nobody are not kept, and come when somebody is linked to it', async () => {
    const [pattern] = (await world.personio.employees()).filter((one) => one.status === 'active');
    const member = await world.elearnio.call<{ id: number }>('POST', 'members', {
      ...{ email: 'spaet@lindenhof-werke.example', first_name: 'Swantje', last_name: 'Spaet' },
    });
    const certificate = await issued({ employeeId: '' as EmployeeId, memberId: member.id });
    const after = await issued(take());
    await untilState(after, 'transferred');
    expect(await rowsOf(certificate.id)).toEqual([]);

    const { id: _id, ...copied } = pattern as SimEmployee;
    const { id } = await world.personio.call<{ id: string }>('POST', 'employees', {
      ...copied,
      ...{ email: 'spaet@lindenhof-werke.example', first_name: 'Swantje', last_name: 'Spaet', [SYNC_KEY]: 'ja' },
    });
    await world.runs.update(world.integration.id, id as EmployeeId, { startedBy: 'lea' });
    await untilState(certificate, 'transferred');
    expect((await links()).get(id)).toBe(member.id);
    expect(await documentsOf({ employeeId: id as EmployeeId, memberId: member.id })).toHaveLength(1);
  });

  it('whose upload was not answered are looked for, and not sent twice though the list comes late', async () => {
    const before = await documentCounts(world.personio);
    await world.personio.settings({ documentListDelayMs: 3_000 });
    const endpoint = 'POST /v1/company/documents';
    await world.personio.fault({ endpoint, kind: 'commit-then-timeout', times: 1 });
    await world.personio.fault({ endpoint, kind: '502-html', commit: true, times: 1 });
    const certificates = [await issued(take()), await issued(take())];
    for (const certificate of certificates) await untilState(certificate, 'certificate-unconfirmed');
    for (const certificate of certificates) await untilState(certificate, 'transferred');
    expect((await documentCounts(world.personio)).uploads).toBe(before.uploads + 2);
    await world.personio.settings({ documentListDelayMs: 500 });
  });

  it('that are handed in are filed once', async () => {
    const person = take();
    const handIn = async () => {
      const form = new FormData();
      const { employeeId } = person;
      form.append('certificate', JSON.stringify({ employeeId, title: 'Brandschutz', issuedOn: '2026-03-04' }));
      form.append('file', new Blob([PDF]), 'Brandschutz.pdf');
      const headers = { authorization: `Bearer ${api.token}` };
      const answer = await fetch(`${api.url}${path}/certificates/import`, { method: 'POST', headers, body: form });
      return ((await answer.json()) as { outcome: string }).outcome;
    };
    expect(await handIn()).toBe('imported');
    const titles = async () => (await documentsOf(person)).map(({ title, date }) => [title, date]);
    await until(async () => expect(await titles()).toContainEqual(['Brandschutz', '2026-03-04']));
    expect(await handIn()).toBe('known');
    expect((await world.store.pool.query('SELECT 1 FROM imported_pieces')).rowCount).toBe(0);
  });

  it('are left out when somebody cancels, and what is new from then on is filed', async () => {
    await steer('pause');
    const left = await issued(take());
    await untilState(left, 'found');
    expect((await steer('cancel')).body).toMatchObject({
      dismissed: expect.any(Number),
      transfer: { state: 'paused' },
    });
    expect(await stateOf(left)).toEqual(['certificates-cancelled']);
    await steer('resume');
    await untilState(await issued(take()), 'transferred');
    expect(await stateOf(left)).toEqual(['certificates-cancelled']);
  });

  it('tell nothing of people in any history, and nothing was filed twice in all that (invariants 6 and 9)', async () => {
    const { client } = world.temporal;
    const telling = withMailDomains(await whatTellsOfPeople(world));
    const titles = [...new Set((await simulated()).map(({ course }) => course.title)), 'Brandschutz'];
    const query = `WorkflowType = 'certificateTransfer' OR WorkflowType = 'scheduledCertificateTransfer'`;
    let looks = 0;
    for await (const { workflowId, runId } of client.workflow.list({ query })) {
      const text = textsOf(await client.workflow.getHandle(workflowId, runId).fetchHistory()).join('\n');
      expect(toldBy(text, [...telling, ...titles.map((title) => ({ what: 'title', text: title }))])).toEqual([]);
      looks += workflowId === certificatesId(world.integration.id) ? 0 : 1;
    }
    expect(looks).toBeGreaterThan(0);
    expect(await documentCounts(world.personio)).toMatchObject({ duplicatesByMarker: 0, duplicatesByContent: 0 });
  });
});
