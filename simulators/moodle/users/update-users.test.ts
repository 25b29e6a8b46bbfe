import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MoodleClient, moodle } from '../../support/moodle-client.ts';

let client: MoodleClient;
let anna = 0;
let bea = 0;
beforeEach(async () => {
  client = await moodle();
  const made = await client.create({}, { username: 'bea', email: 'bea@x.example' });
  [anna, bea] = made.map(({ id }: { id: number }) => id);
});
afterEach(() => client.close());

const set = (patch: object) => client.control('PUT', '/settings', patch);
const read = async (id: number) => (await client.by('id', id))[0];
const custom = (values: Record<string, string>) => Object.entries(values).map(([type, value]) => ({ type, value }));
async function customRead(id: number): Promise<Record<string, string>> {
  const fields: { shortname: string; value: string }[] = (await read(id)).customfields ?? [];
  return Object.fromEntries(fields.map(({ shortname, value }) => [shortname, value]));
}

describe('updating users in Moodle', () => {
  it('suspends and lets in again', async () => {
    expect(await client.update({ id: anna, suspended: 1 })).toEqual({ warnings: [] });
    expect((await read(anna)).suspended).toBe(true);
    expect((await client.control('GET', `/users/${anna}`)).mayLogIn).toBe(false);
    await client.update({ id: anna, suspended: 0 });
    expect((await read(anna)).suspended).toBe(false);
    expect((await client.update({ id: anna, suspended: 'true' })).errorcode).toBe('invalidparameter');
  });

  it.each([
    ['useremailduplicate', { email: 'BEA@x.example' }],
    ['useremailinvalid', { email: 'no address' }],
    ['dmlwriteexception', { username: 'bea' }],
    ['dmlwriteexception', { department: 'x'.repeat(256) }],
    ['invaliduserid', { id: 999 }],
    ['usernotupdatedguest', { id: 1 }],
    ['usernotupdatedadmin', { id: 2 }],
  ])('tells of %s in a warning and applies the others', async (warningcode, wrong) => {
    const change = { id: anna, firstname: 'Änne', ...wrong };
    const { warnings } = await client.update(change, { id: bea, firstname: 'Beate' });
    expect(warnings).toEqual([{ item: 'user', itemid: change.id, warningcode, message: expect.any(String) }]);
    expect([(await read(anna)).firstname, (await read(bea)).firstname]).toEqual(['Anna', 'Beate']);
  });

  it('fails with all done but one when a password is weak', async () => {
    const failure = await client.update({ id: anna, password: 'abc' }, { id: bea, firstname: 'Beate' });
    expect(failure).toMatchObject({ errorcode: 'invalidresponse' });
    expect((await read(bea)).firstname).toBe('Beate');
  });

  it('refuses the whole call for what does not fit at all', async () => {
    for (const wrong of [{ auth: 'telepathy' }, { lang: 'de' }, { shoesize: 1 }]) {
      const { errorcode } = await client.update({ id: bea, firstname: 'Beate' }, { id: anna, ...wrong });
      expect(errorcode).toBe('invalidparameter');
    }
    expect((await read(bea)).firstname).toBe('Anna');
  });

  it('takes an empty first name, and its own account', async () => {
    expect((await client.update({ id: anna, firstname: '' }, { id: 3, department: 'EDV' })).warnings).toEqual([]);
    expect([(await read(anna)).firstname, (await read(3)).department]).toEqual(['', 'EDV']);
  });

  it.each(['de', 'Deutschland', 'XQ'])('makes nothing of the country %s', async (country) => {
    await client.update({ id: anna, country: 'DE', timezone: 'Mars/Olympus' });
    expect(await read(anna)).toMatchObject({ country: 'DE', timezone: 'Mars/Olympus' });
    await client.update({ id: anna, country });
    expect([(await read(anna)).country, (await client.control('GET', `/users/${anna}`)).texts.country]).toEqual([
      undefined,
      '0',
    ]);
  });

  it('drops fields that do not exist and choices that do not, without a word', async () => {
    const given = { abteilung: 'IT', stufe: '3', ersthelfer: 'ja', nirgends: 'x' };
    expect((await client.update({ id: anna, customfields: custom(given) })).warnings).toEqual([]);
    expect(await customRead(anna)).toEqual({ abteilung: 'IT', stufe: '3', ersthelfer: 'ja' });
    await client.update({ id: anna, customfields: custom({ abteilung: 'Qualitätssicherung' }) });
    expect(await customRead(anna)).toEqual({ stufe: '3', ersthelfer: 'ja' });
    expect(await client.control('GET', '/counters')).toMatchObject({ droppedValues: 2, updates: 2, updateWarnings: 0 });
  });

  it('presses dates into the years of the field', async () => {
    await set({ timezone: 'UTC' });
    const dates = ['1704067200', '2024-01-01', '01.01.2024', 'abc', '1950-06-01', ''];
    const stored: string[] = [];
    for (const eintritt of dates) {
      await client.update({ id: anna, customfields: custom({ eintritt }) });
      stored.push((await customRead(anna)).eintritt ?? 'none');
    }
    const at = (day: string) => String(Date.parse(day) / 1000);
    const seen = ['2024-01-01', '2024-01-01', '1989-01-01', '2049-01-01', '1989-06-01'].map(at);
    expect(stored).toEqual([...seen, '0']);
  });

  it('begins a day where the site is', async () => {
    await client.update({ id: anna, customfields: custom({ eintritt: '2024-07-01' }) });
    expect((await customRead(anna)).eintritt).toBe(String(Date.parse('2024-06-30T22:00:00Z') / 1000));
  });

  it('cuts a text at the length of its field, which 4.3 does not', async () => {
    const position = 'x'.repeat(31);
    await client.update({ id: anna, customfields: custom({ position }) });
    expect((await customRead(anna)).position).toHaveLength(30);
    await set({ version: '4.3' });
    await client.update({ id: anna, customfields: custom({ position }) });
    expect((await customRead(anna)).position).toHaveLength(31);
  });

  it('needs the right to update before anything else is looked at', async () => {
    await set({ missingCapabilities: ['moodle/user:update', 'moodle/user:create'] });
    expect((await client.update({ id: 0 })).errorcode).toBe('nopermissions');
    expect((await client.create({ email: 'no address' })).errorcode).toBe('nopermissions');
    expect((await client.create({ shoesize: 1 })).errorcode).toBe('invalidparameter');
  });

  it('deletes all or none, and lets the same person come again', async () => {
    const remove = (...userids: number[]) => client.call('core_user_delete_users', { userids });
    expect((await remove(anna, 999)).json.errorcode).toBe('invaliduser');
    expect((await remove(anna, 2)).json.errorcode).toBe('useradminodelete');
    expect((await client.by('id', anna)).length).toBe(1);
    expect((await remove(anna)).json).toBeNull();
    expect(await client.by('id', anna)).toEqual([]);
    const gone = await client.control('GET', `/users/${anna}`);
    expect(gone).toMatchObject({ username: expect.stringMatching(/^anna@x\.example\.\d+$/), idnumber: '' });
    expect((await client.update({ id: anna, firstname: 'x' })).warnings[0].warningcode).toBe('usernotupdateddeleted');
    expect((await client.create({}))[0].id).toBeGreaterThan(bea);
  });
});
