import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { flat, type MoodleClient, moodle, moodleAt } from '../support/moodle-client.ts';

let client: MoodleClient;
beforeEach(async () => {
  client = await moodle();
});
afterEach(() => client.close());

const set = (patch: object) => client.control('PUT', '/settings', patch);
const info = (more: Record<string, string> = {}) => client.call('core_webservice_get_site_info', {}, more);

describe('access to Moodle', () => {
  it('tells version and functions of the service, and says every failure with status 200', async () => {
    const { json } = await info();
    expect(json).toMatchObject({ userid: 3, release: expect.stringMatching(/^4\.5/), userissiteadmin: false });
    expect(json.functions.map(({ name }: { name: string }) => name)).toContain('mod_customcert_list_issues');
    const wrong = await info({ wstoken: 'nothing' });
    const body = {
      exception: 'core\\exception\\moodle_exception',
      errorcode: 'invalidtoken',
      message: 'Invalid token - token not found',
    };
    expect([wrong.status, wrong.json]).toEqual([200, body]);
  });

  it('speaks XML unless asked for JSON, and understands neither JSON nor a bearer', async () => {
    const spoken = await client.post([
      ['wstoken', client.token],
      ['wsfunction', 'core_webservice_get_site_info'],
    ]);
    expect([spoken.headers.get('content-type'), spoken.text]).toEqual([
      expect.stringContaining('application/xml'),
      expect.stringContaining('<KEY name="username"><VALUE>ws_sync</VALUE>'),
    ]);
    const response = await fetch(`${client.url}/webservice/rest/server.php`, {
      method: 'POST',
      headers: { authorization: `Bearer ${client.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ wsfunction: 'core_webservice_get_site_info', moodlewsrestformat: 'json' }),
    });
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('invalidtoken')]);
    const query = new URLSearchParams({ wstoken: client.token, wsfunction: 'core_webservice_get_site_info' });
    const url = `${client.url}/webservice/rest/server.php?${query}&moodlewsrestformat=json`;
    expect(((await (await fetch(url)).json()) as { username: string }).username).toBe('ws_sync');
  });

  it('is shut with an empty page, in maintenance, and without a database', async () => {
    await set({ webServices: 'off' });
    const shut = await info();
    expect([shut.status, shut.text, shut.headers.get('content-type')]).toEqual([
      403,
      '',
      expect.stringContaining('text/html'),
    ]);
    await set({ webServices: 'on', maintenance: true });
    expect((await info()).json.errorcode).toBe('sitemaintenance');
    expect((await info({ wstoken: 'x' })).json.errorcode).toBe('invalidtoken');
    await set({ databaseDown: true });
    const down = await info({ wstoken: 'x' });
    expect([down.status, down.json.errorcode]).toEqual([200, 'dbconnectionfailed']);
  });

  it('ends with the token: rotated, run out, for another address, or its owner suspended', async () => {
    const { token } = await client.control('POST', '/token/rotate');
    expect((await info()).json.errorcode).toBe('invalidtoken');
    const fresh = moodleAt(client.url, token, async () => {});
    expect((await fresh.update({ id: 3, suspended: 1 })).warnings).toEqual([]);
    expect((await fresh.by('id', 3)).errorcode).toBe('accessexception');
    await client.control('PATCH', '/users/3', { suspended: false });
    await set({ tokenState: 'other-address' });
    expect((await fresh.by('id', 3)).errorcode).toBe('accessexception');
    await set({ tokenState: 'expired' });
    expect((await fresh.by('id', 3)).errorcode).toBe('accessexception');
    expect((await fresh.by('id', 3)).errorcode).toBe('invalidtoken');
  });

  it.each([
    ['4.3', 'invalidrecord', 'dml_missing_record_exception', 'invalid_parameter_exception'],
    ['4.5', 'invalidrecord', 'dml_missing_record_exception', 'core\\exception\\invalid_parameter_exception'],
    ['5.1', 'invalidrecordunknown', 'dml_missing_record_exception', 'core\\exception\\invalid_parameter_exception'],
  ])('names its failures as version %s does', async (version, errorcode, exception, invalid) => {
    await set({ version });
    expect((await client.call('core_nothing_at_all')).json).toMatchObject({ errorcode, exception });
    expect((await client.call('core_user_create_users')).json).toMatchObject({ exception: invalid });
    const list = (await info()).json.functions.some(({ name }: { name: string }) => name.startsWith('mod_customcert'));
    expect(list).toBe(version !== '4.3');
    expect((await client.call('mod_customcert_list_issues')).json.errorcode).toBe(
      version === '4.3' ? 'invalidrecord' : undefined,
    );
  });

  it('refuses a function that is not in the service, and does not list it', async () => {
    await set({ missingFunctions: ['core_user_create_users'] });
    expect((await client.create({})).errorcode).toBe('accessexception');
    const names = (await info()).json.functions.map(({ name }: { name: string }) => name);
    expect(names).not.toContain('core_user_create_users');
    expect((await set({ missingFunctions: 'core_user_create_users' })).error).toBe('missingFunctions is a list.');
  });

  it('cuts the end of a long form off, wherever the token stands', async () => {
    await set({ maxInputVars: 12 });
    expect((await client.create({}, { username: 'bea', email: 'bea@x.example' })).errorcode).toBe('invalidparameter');
    const [{ id }] = await client.create({});
    const users = Array.from({ length: 30 }, (_, at) => ({ id: id + at, department: 'IT' }));
    const own: [string, string][] = [
      ['wstoken', client.token],
      ['wsfunction', 'core_user_update_users'],
      ['moodlewsrestformat', 'json'],
    ];
    const first = await client.post([...own, ...flat({ users })]);
    expect(first.json.warnings).toHaveLength(4); // of 30: one is there, four are not, the rest never arrived
    const last = await client.post([...flat({ users }), ...own]);
    expect([last.status, last.text]).toEqual([200, expect.stringMatching(/^<\?xml[\s\S]*invalidtoken/)]);
  });
});
