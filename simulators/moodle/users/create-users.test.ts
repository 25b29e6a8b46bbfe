import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MoodleClient, moodle } from '../../support/moodle-client.ts';

let client: MoodleClient;
beforeEach(async () => {
  client = await moodle();
});
afterEach(() => client.close());

const set = (patch: object) => client.control('PUT', '/settings', patch);
const count = async () => (await client.control('GET', '/users/counts')).users;
const BEA = { username: 'bea', email: 'bea@x.example' };

describe('creating users in Moodle', () => {
  it('makes all of a batch or none, and does not say why', async () => {
    const failure = await client.create(BEA, { email: 'no address' });
    expect(failure).toEqual({
      exception: 'core\\exception\\invalid_parameter_exception',
      errorcode: 'invalidparameter',
      message: 'Invalid parameter value detected',
    });
    expect(await count()).toBe(3);
    // Those who were taken back have used up their numbers.
    expect(await client.create(BEA, {})).toMatchObject([{ username: 'bea' }, { id: 6, username: 'anna' }]);
    expect(await client.control('GET', '/counters')).toMatchObject({ creates: 2, refusedCreates: 1, invitations: 0 });
  });

  it.each([
    ['suspended', { suspended: 1 }],
    ['an unknown key', { shoesize: 42 }],
    ['a user name in capitals', { username: 'Anna' }],
    ['a user name with a plus', { username: 'anna+x' }],
    ['a blank name', { lastname: ' ' }],
    ['tags in a name', { lastname: 'O <b>/Söhne' }],
    ['what PHP takes for a tag', { lastname: 'Anna <3' }],
    ['an umlaut in the address', { email: 'jörg@x.example' }],
    ['a domain of other letters', { email: 'a@müller.example' }],
    ['a domain without a dot', { email: 'root@localhost' }],
    ['blanks around the address', { email: ' a@x.example' }],
    ['a language that is not there', { lang: 'de' }],
    ['an unknown way to sign in', { auth: 'telepathy' }],
    ['no login', { auth: 'nologin' }],
    ['no password', { password: undefined }],
    ['an unknown word for yes', { createpassword: 'true' }],
  ])('refuses %s with the one text for everything', async (_what, wrong) => {
    expect((await client.create(wrong)).errorcode).toBe('invalidparameter');
    await set({ debug: true });
    expect((await client.create(wrong)).debuginfo).toMatch(/.+/);
  });

  it.each([
    ['a name', { lastname: 'x'.repeat(101) }],
    ['a user name', { username: 'x'.repeat(101) }],
    ['a department', { department: 'x'.repeat(256) }],
    ['an idnumber', { idnumber: 'x'.repeat(256) }],
    ['a phone number', { phone1: '0'.repeat(21) }],
  ])('cannot write %s that is too long', async (_what, long) => {
    expect((await client.create(long)).errorcode).toBe('dmlwriteexception');
  });

  it('takes odd names, one sign for a missing one, and plus addresses as they are', async () => {
    const odd = { firstname: ' 李 "A" & < 3', lastname: '-', email: 'a+b@x.example', username: 'a' };
    expect(await client.create(odd)).toMatchObject([{ username: 'a' }]);
    expect(await client.by('email', 'a+b@x.example')).toMatchObject([{ firstname: ' 李 "A" & < 3', lastname: '-' }]);
  });

  it('says in HTML what is wrong with a password, as the code of the error', async () => {
    const { errorcode } = await client.create({ password: 'abc' });
    expect(errorcode.match(/<div>/g)).toHaveLength(4);
  });

  it('keeps addresses apart in any case, but idnumbers and unique fields not at all', async () => {
    const personalnummer = [{ type: 'personalnummer', value: 'U1' }];
    const [anna] = await client.create({ idnumber: '7', customfields: personalnummer });
    expect((await client.create({ username: 'b', email: 'aNNA@X.example' })).errorcode).toBe('invalidparameter');
    expect((await client.create({ email: 'b@x.example' })).errorcode).toBe('invalidparameter');
    const [bea] = await client.create({ ...BEA, idnumber: '7', customfields: personalnummer });
    expect((await client.control('GET', '/users/counts')).doubleIdnumbers).toEqual([[anna.id, bea.id]]);
    await set({ sharedEmails: true });
    expect(await client.create({ username: 'c', email: 'aNNA@X.example' })).toMatchObject([{ username: 'c' }]);
  });

  it('mails a password that it makes, and needs none where another system has it', async () => {
    const made = await client.create(
      { password: undefined, createpassword: 1 },
      { ...BEA, password: undefined, auth: 'oauth2' },
      { username: 'c', email: 'c@x.example', preferences: [{ type: 'auth_forcepasswordchange', value: 1 }] },
    );
    const seen = await Promise.all(made.map(({ id }: { id: number }) => client.control('GET', `/users/${id}`)));
    expect(seen).toMatchObject([
      { password: 'mailed', invitations: 1, forcePasswordChange: true },
      { password: 'none', invitations: 0, forcePasswordChange: false },
      { password: 'given', invitations: 0, forcePasswordChange: true },
    ]);
  });

  it('mails passwords row by row, and takes no mail back with the accounts', async () => {
    const mailed = { password: undefined, createpassword: 1 };
    const refused = await client.create(mailed, { ...BEA, ...mailed }, { username: 'bea', email: 'c@x.example' });
    expect(refused.errorcode).toBe('invalidparameter');
    expect(await count()).toBe(3);
    await client.create({ ...BEA, ...mailed });
    expect(await client.control('GET', '/mails')).toEqual({ 'anna@x.example': 1, 'bea@x.example': 2 });
    expect(await client.control('GET', '/counters')).toMatchObject({ passwordMails: 3, invitations: 1 });
  });

  it('makes two accounts of one address when two calls overlap, but never of one user name', async () => {
    await set({ latencyMs: 60 });
    const twice = await Promise.all([client.create({}), client.create({ username: 'anna2' })]);
    expect(twice).toMatchObject([[{ username: 'anna' }], [{ username: 'anna2' }]]);
    expect((await client.control('GET', '/users/counts')).doubleEmails).toEqual([[4, 5]]);
    const names = await Promise.all([client.create(BEA), client.create({ ...BEA, email: 'other@x.example' })]);
    expect(names.filter(Array.isArray)).toHaveLength(1);
    expect(names.find((one) => !Array.isArray(one)).errorcode).toBe('dmlwriteexception');
    expect((await client.create({ username: 'c' })).errorcode).toBe('invalidparameter');
    await set({ createRace: 'closed' });
    const third = { username: 'd', email: 'd@x.example' };
    const closed = await Promise.all([client.create(third), client.create({ ...third, username: 'e' })]);
    expect(closed.filter(Array.isArray)).toHaveLength(1);
    expect((await client.control('GET', '/counters')).racedCreates).toBe(1);
  });
});
