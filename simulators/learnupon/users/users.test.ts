import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LearnUponClient, learnUpon } from '../../support/learnupon-client.ts';

let client: LearnUponClient;
beforeEach(async () => {
  client = await learnUpon();
});
afterEach(() => client.close());

const ANNA = { email: 'Anna@x.example', first_name: 'Anna', last_name: 'Ä' };
const set = (patch: object) => client.control('PUT', '/settings', patch);

describe('LearnUpon users', () => {
  it('answers a create with the id alone, and the user afterwards in a list under a singular', async () => {
    const { status, json } = await client.create({ ...ANNA, language: 'de', account_expires: '2030-01-31' });
    expect([status, Object.keys(json)]).toEqual([200, ['id']]);
    const one = (await client.call('GET', `/users/${json.id}`)).json;
    expect(Object.keys(one)).toEqual(['customDataFieldDefintions', 'user']);
    expect(one.user[0]).toMatchObject({ ...ANNA, locale: 'de', account_expires: '2030-01-31', user_type: 'learner' });
    await set({ createStatus: 'created', definitionsKey: 'customDataFieldDefinitions' });
    expect((await client.create({ username: 'werk_1' })).status).toBe(201);
    expect((await client.call('GET', '/users')).json).toHaveProperty('customDataFieldDefinitions');
  });

  it.each([
    [{ email: undefined }, 422],
    [{ password: '12345' }, 422],
    [{ email: 'anna' }, 422],
    [{ username: 'kurz' }, 422],
    [{ language: 'xx' }, 422],
    [{ user_type: 'boss' }, 422],
    [{ account_expires: '31.01.2030' }, 422],
    [{ enabled: 'maybe' }, 422],
    [{ first_name: 'x'.repeat(51) }, 422],
  ])('refuses to create with %j', async (wrong, status) => {
    const answer = await client.create({ ...ANNA, ...wrong });
    expect(answer.status).toBe(status);
    expect(answer.json).toMatchObject({ response_type: 'ERROR', response_code: status });
    expect((await client.control('GET', '/users')).length).toBe(0);
  });

  it('refuses an address in any case, and one that the realm holds unless the portal allows it', async () => {
    await client.create(ANNA);
    const twin = await client.create({ email: 'aNNA@X.example' });
    expect([twin.status, twin.json.message]).toEqual([400, expect.stringContaining('user already exists')]);
    await client.control('PUT', '/realm', { emails: ['Bea@x.example'] });
    expect((await client.create({ email: 'bea@x.example' })).json.message).toContain('user already exists');
    await set({ allowRealmUsers: true });
    expect((await client.create({ email: 'bea@x.example' })).status).toBe(200);
    expect(await client.control('GET', '/counters')).toMatchObject({ creates: 2, duplicateCreates: 2 });
  });

  it('changes what was sent and nothing else', async () => {
    const { id } = (await client.create(ANNA)).json;
    expect((await client.update(id, { first_name: 'Änne', user_type: 'manager' })).json).toEqual({ id });
    expect(await client.read(id)).toMatchObject({ ...ANNA, first_name: 'Änne', user_type: 'manager' });
    await client.update(id, { first_name: 'Änne' });
    const counted = { updates: 2, noopUpdates: 1, userTypeWrites: 1 };
    expect(await client.control('GET', '/counters')).toMatchObject(counted);
    expect((await client.update(99, {})).status).toBe(404);
    expect((await client.update(id, { language: 'xx', first_name: 'Anna' })).status).toBe(422);
    expect((await client.read(id)).first_name).toBe('Änne');
  });

  it('changes an address by new_email, by email only when switched, and never to a taken one', async () => {
    const { id } = (await client.create(ANNA)).json;
    await client.create({ email: 'bea@x.example' });
    await client.call('PUT', '/users/0', { User: { email: 'anna@x.example', new_email: 'anna.neu@x.example' } });
    expect((await client.read(id)).email).toBe('anna.neu@x.example');
    expect((await client.update(id, { new_email: 'BEA@x.example' })).status).toBe(400);
    await client.update(id, { email: 'anna3@x.example' });
    expect((await client.read(id)).email).toBe('anna.neu@x.example');
    await set({ emailOnPut: 'change' });
    await client.update(id, { email: 'anna3@x.example' });
    expect((await client.read(id)).email).toBe('anna3@x.example');
    expect((await client.call('PUT', '/users/0', { User: { email: 'nobody@x.example' } })).status).toBe(404);
  });

  it('searches exactly, says 404 without a hit, and finds everybody by a parameter it does not know', async () => {
    const { id } = (await client.create(ANNA)).json;
    await client.create({ email: 'bea@x.example' });
    const hit = (await client.call('GET', '/users/search?email=Anna@x.example')).json.user;
    expect([hit.length, hit[0].id, 'CustomData' in hit[0]]).toEqual([1, id, true]);
    const miss = await client.call('GET', '/users/search?email=anna@x.example');
    expect([miss.status, miss.json.response_code]).toEqual([404, 404]);
    await set({ searchCase: 'any' });
    expect((await client.call('GET', '/users/search?email=anna@x.example')).status).toBe(200);
    expect((await client.call('GET', `/users/search?user_id=${id}`)).json.user).toHaveLength(2);
    expect((await client.call('GET', '/users?group_id=7')).json.user).toHaveLength(2);
  });

  it('lists those who may not log in', async () => {
    const { id } = (await client.create({ ...ANNA, enabled: false })).json;
    const late = (await client.create({ email: 'bea@x.example', account_expires: '2020-01-01' })).json.id;
    expect((await client.call('GET', '/users')).json.user).toHaveLength(2);
    expect((await client.call('GET', '/users?login_enabled=true')).json.user).toMatchObject([{ id: late }]);
    expect((await client.control('POST', `/users/${id}/login`)).error).toBeDefined();
    expect((await client.control('POST', `/users/${late}/login`)).error).toBeDefined();
    await client.update(id, { enabled: true });
    expect((await client.control('POST', `/users/${id}/login`)).sign_in_count).toBe(1);
  });

  it('shows more for a version_id, and deletes for good, counted', async () => {
    const { id } = (await client.create(ANNA)).json;
    expect(await client.read(id)).not.toHaveProperty('updated_at');
    const rich = (await client.call('GET', `/users/${id}?version_id=1.2`)).json.user[0];
    expect(rich).toMatchObject({ updated_at: expect.stringMatching(/^\S{19}Z$/), timezone_id: 'UTC' });
    expect((await client.call('DELETE', `/users/${id}`)).json).toEqual({});
    expect((await client.call('GET', `/users/${id}`)).status).toBe(404);
    expect((await client.control('GET', '/counters')).deletes).toBe(1);
  });
});
