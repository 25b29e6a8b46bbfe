import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MoodleClient, moodle } from '../../support/moodle-client.ts';

let client: MoodleClient;
beforeEach(async () => {
  client = await moodle();
  await client.create({}, { username: 'bea', email: 'bea@x.example' });
});
afterEach(() => client.close());

const set = (patch: object) => client.control('PUT', '/settings', patch);
const list = async (args: object = {}) => (await client.call('mod_customcert_list_issues', args)).json;
const ids = (rows: { issue: { id: number } }[]) => rows.map(({ issue }) => issue.id);
const make = (body: object) => client.control('POST', '/issues', body);

describe('certificates of Moodle', () => {
  it('come newest first, by pages of at most 500, and never with a total', async () => {
    await make({ count: 620 });
    expect((await list()).length).toBe(100);
    const first = await list({ limit: 900 });
    const second = await list({ limit: 500, offset: 500 });
    expect([first.length, second.length, new Set([...ids(first), ...ids(second)]).size]).toEqual([500, 120, 620]);
    const times = first.map(({ issue }: { issue: { timecreated: number } }) => issue.timecreated);
    expect(times).toEqual(times.toSorted((one: number, other: number) => other - one));
    expect(await list({ offset: 620 })).toEqual([]);
    expect(first[0]).toMatchObject({
      issue: { code: expect.stringMatching(/^\w{10}$/), emailed: true },
      user: { username: expect.any(String), email: expect.any(String) },
      pdf: { name: null, content: null, haspdf: false },
    });
  });

  it('are told apart by user, certificate and time', async () => {
    const [old] = await make({ userid: 4, customcertid: 2, timecreated: 1_600_000_000 });
    const [fresh] = await make({ userid: 5, customcertid: 1, timecreated: 1_700_000_000 });
    expect(ids(await list({ userid: 4 }))).toEqual([old.id]);
    expect(ids(await list({ customcertid: 1 }))).toEqual([fresh.id]);
    expect(ids(await list({ timecreatedfrom: 1_700_000_000 }))).toEqual([fresh.id]);
    expect((await list({ since: 1 })).errorcode).toBe('invalidparameter');
  });

  it('have a file that is another one at every call, under one name for all', async () => {
    await make({ userid: 4, customcertid: 1 });
    await make({ userid: 5, customcertid: 1 });
    const [one, other] = await list({ includepdf: 1 });
    const again = (await list({ includepdf: 1, limit: 1 }))[0];
    const file = Buffer.from(one.pdf.content, 'base64');
    expect([one.pdf.name, other.pdf.name]).toEqual(Array(2).fill('zertifikat_übung_&_prüfung_certificate.pdf'));
    expect([file.subarray(0, 5).toString(), file.length > 148_000]).toEqual(['%PDF-', true]);
    expect(again.issue).toEqual(one.issue);
    expect(again.pdf.content).not.toBe(one.pdf.content);
  });

  it('have no file, and no error, when it cannot be made', async () => {
    const [{ id }] = await make({ userid: 4 });
    await make({ userid: 5 });
    await client.control('PATCH', `/issues/${id}`, { broken: true });
    const files = (await list({ includepdf: 1 })).map(({ pdf }: { pdf: { haspdf: boolean } }) => pdf.haspdf);
    expect(files.sort()).toEqual([false, true]);
    await set({ customcert: 'cannot-render' });
    expect((await list({ includepdf: 1 }))[0].pdf).toEqual({ name: null, content: null, haspdf: false });
  });

  it('may change places within a second from page to page', async () => {
    const [{ id: userid }] = await client.by('username', 'anna');
    for (let one = 0; one < 12; one += 1) await make({ userid, timecreated: 1_700_000_000 });
    const pages = async () => (await Promise.all([0, 4, 8].map((offset) => list({ limit: 4, offset })))).flatMap(ids);
    expect(new Set(await pages()).size).toBe(12);
    await set({ issueTies: 'shuffled' });
    expect(new Set(await pages()).size).toBeLessThan(12);
  });

  it('cannot be listed without the right, nor on older sites', async () => {
    await set({ missingCapabilities: ['mod/customcert:viewallcertificates'] });
    expect((await list()).errorcode).toBe('nopermissions');
    await set({ missingCapabilities: [], customcert: 'too-old' });
    expect((await list()).errorcode).toBe('invalidrecord');
  });
});
