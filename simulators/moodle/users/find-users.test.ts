import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MoodleClient, moodle } from '../../support/moodle-client.ts';

let client: MoodleClient;
let anna = 0;
beforeEach(async () => {
  client = await moodle();
  const given = { idnumber: '77', department: 'IT', phone1: '0511 1', address: 'Am Hang 1' };
  const made = await client.create(given, { username: 'bea', email: 'bea_k@x.example' });
  anna = made[0].id;
});
afterEach(() => client.close());

const set = (patch: object) => client.control('PUT', '/settings', patch);
const search = async (...criteria: object[]) => (await client.call('core_user_get_users', { criteria })).json;
const names = (users: { username: string }[]) => users.map(({ username }) => username);

describe('looking users up in Moodle', () => {
  it('finds an address only as it is written, or in any case where that is asked for', async () => {
    expect(await client.by('email', 'anna@x.example')).toEqual([]);
    expect(names(await client.by('email', 'bea_k@x.example', 'Anna@x.example'))).toEqual(['anna', 'bea']);
    expect(names((await search({ key: 'email', value: 'ANNA@x.example' })).users)).toEqual(['anna']);
    expect(names((await search({ key: 'email', value: '%@x.example' })).users)).toEqual(['anna', 'bea']);
    expect(names((await search({ key: 'email', value: 'bea%k@x.example' })).users)).toEqual(['bea']);
    expect((await search({ key: 'idnumber', value: '7%' })).users).toEqual([]);
  });

  it('finds everybody by a key that it does not know, with a warning', async () => {
    const { users, warnings } = await search({ key: 'department', value: 'IT' });
    expect([names(users).length, warnings[0].warningcode]).toEqual([5, 'invalidfieldparameter']);
    const both = await search({ key: 'department', value: 'IT' }, { key: 'username', value: 'bea' });
    expect([names(both.users), both.warnings.length]).toEqual([['bea'], 1]);
    const twice = await search({ key: 'email', value: 'a' }, { key: 'email', value: 'b' });
    expect(twice.errorcode).toBe('keyalreadyset');
  });

  it('fails on a value that is not one, instead of finding nothing', async () => {
    expect((await client.by('username', 'Anna')).errorcode).toBe('invalidparameter');
    expect((await client.by('id', 'anna')).errorcode).toBe('invalidparameter');
    expect((await client.by('department', 'IT')).errorcode).toBe('codingerror');
    expect(await client.by('idnumber', '77', '78')).toMatchObject([{ id: anna }]);
  });

  it('leaves out what is empty, and without a right phone numbers and addresses that are no identities', async () => {
    const [user] = await client.by('id', anna);
    expect(user).toMatchObject({
      username: 'anna',
      department: 'IT',
      address: 'Am Hang 1',
      phone1: '0511 1',
      suspended: false,
    });
    for (const absent of ['institution', 'city', 'country', 'phone2', 'customfields'])
      expect(user).not.toHaveProperty(absent);
    await set({ missingCapabilities: ['moodle/user:viewhiddendetails'] });
    for (const absent of ['address', 'phone1']) expect((await client.by('id', anna))[0]).not.toHaveProperty(absent);
    await set({ identityFields: ['email', 'phone1'] });
    expect((await client.by('id', anna))[0].phone1).toBe('0511 1');
  });

  it.each([
    ['moodle/user:viewdetails', { id: 0, email: 0, idnumber: 0, username: 0 }],
    ['moodle/user:viewalldetails', { id: 1, email: 1, idnumber: 0, username: 0 }],
    ['moodle/site:viewuseridentity', { id: 1, email: 0, idnumber: 1, username: 1 }],
  ])('finds nobody, instead of failing, without %s', async (capability, expected) => {
    await set({ missingCapabilities: [capability] });
    const found = {
      id: (await client.by('id', anna)).length,
      email: (await client.by('email', 'Anna@x.example')).length,
      idnumber: (await client.by('idnumber', '77')).length,
      username: (await client.by('username', 'anna')).length,
    };
    expect(found).toEqual(expected);
    expect(names(await client.by('id', 3))).toEqual(['ws_sync']); // its own account is always there
    expect((await search({ key: 'email', value: '%x.example' })).users).toHaveLength(2 * expected.email);
  });

  it('tells names only to those with the right, up to 4.3', async () => {
    await set({ missingCapabilities: ['moodle/site:viewfullnames'] });
    expect((await client.by('id', anna))[0]).toMatchObject({ firstname: 'Anna', fullname: 'Anna Ä' });
    await set({ version: '4.3' });
    expect((await client.by('id', anna))[0]).not.toHaveProperty('firstname');
  });
});
