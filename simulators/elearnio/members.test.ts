import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ElearnioClient, elearnio } from '../support/elearnio-client.ts';

let client: ElearnioClient;
beforeEach(async () => {
  client = await elearnio();
});
afterEach(() => client.close());

const ANNA = { email: 'Anna@x.example', first_name: 'Anna', last_name: 'Ä' };
const SILENT = { member_invite: false, course_invite: false };

describe('elearnio members', () => {
  it('refuses a wrong key and names only the address', async () => {
    const answer = await client.call('GET', '/members', undefined, { 'user-api-key': 'no' });
    const detail = `${client.url}/backend/user-api/v1/members`;
    expect([answer.status, answer.errors]).toEqual([
      401,
      [{ code: '401', detail, meta: {}, status: 401, title: 'Unauthorized' }],
    ]);
  });

  it('wants JSON:API', async () => {
    expect((await client.call('POST', '/members', {}, { 'content-type': 'application/json' })).status).toBe(415);
    expect((await client.call('POST', '/members', { data: { attributes: ANNA } })).status).toBe(400);
    expect((await client.call('GET', '/courses')).status).toBe(404);
  });

  it('pages ten at a time unless asked, and never more than a hundred', async () => {
    const first = await client.call('GET', '/members');
    expect([first.rows.length, first.meta]).toEqual([10, { record_count: 12, page_count: 2 }]);
    expect((await client.call('GET', '/members?page[size]=999')).meta.page_count).toBe(1);
    expect((await client.call('GET', '/members?page[number]=9')).rows).toEqual([]);
  });

  it('creates, finds and refuses a second one in any case', async () => {
    const created = await client.create({ ...ANNA, employee_id: '77' }, SILENT);
    expect([created.status, created.data.attributes.full_name]).toEqual([201, 'Anna Ä']);
    expect((await client.create({ email: 'aNNA@x.example' })).status).toBe(400);
    expect((await client.call('GET', '/members?filter[employee_id]=77')).rows[0]?.id).toBe(created.data.id);
    expect((await client.call('GET', '/members?filter[email]=anna@x.example')).rows).toEqual([]);
    expect((await client.create({ email: 'b@x.example', employee_id: '77' }, SILENT)).status).toBe(201);
    expect(await client.control('GET', '/counters')).toMatchObject({ creates: 2, duplicateCreates: 2 });
  });

  it.each([
    [{ role: undefined }],
    [{ role: 'boss' }],
    [{ email: undefined }],
    [{ birth_date: '01.02.2003' }],
    [{ gender: 'x' }],
    [{ status: 'gone' }],
    [{ time_format: '13h' }],
    [{ shoe_size: '42' }],
    [{ groups: ['nowhere'] }],
  ])('refuses to create with %j', async (wrong) => {
    expect((await client.create({ ...ANNA, ...wrong })).status).toBe(400);
  });

  it('refuses an unknown filter, or ignores it when switched', async () => {
    expect((await client.call('GET', '/members?filter[name]=x')).status).toBe(400);
    await client.control('PUT', '/settings', { unknownFilter: 'ignore' });
    expect((await client.call('GET', '/members?filter[name]=x')).meta.record_count).toBe(12);
  });

  it('changes only what was sent, never the role', async () => {
    const { data } = await client.create(ANNA, SILENT);
    const changed = await client.update(data.id, { status: 'leave', email: 'anna.neu@x.example' }, SILENT);
    expect(changed.data.attributes).toMatchObject({ status: 'leave', email: 'anna.neu@x.example', last_name: 'Ä' });
    expect((await client.update(data.id, { role: 'author' })).status).toBe(400);
    expect((await client.update('999999', {})).status).toBe(404);
    await client.update(data.id, { status: 'leave' }, SILENT);
    expect(await client.control('GET', '/counters')).toMatchObject({ updates: 2, noopUpdates: 1 });
  });

  it.each([
    ['clear', 200, null],
    ['refuse', 400, 'Nacht'],
    ['ignore', 200, 'Nacht'],
  ])('does to a blank value what is switched: %s', async (rule, status, left) => {
    await client.control('PUT', '/settings', { emptyText: rule, nullValue: rule });
    const { data } = await client.create({ ...ANNA, team: 'Nacht', birth_date: '1990-01-02' }, SILENT);
    const shown = async () => (await client.call('GET', `/members/${data.id}`)).data.attributes;
    expect((await client.update(data.id, { team: null }, SILENT)).status).toBe(status);
    expect((await shown()).team).toBe(left);
    await client.update(data.id, { team: 'Nacht' }, SILENT);
    expect((await client.update(data.id, { team: '' }, SILENT)).status).toBe(status);
    expect((await shown()).team || null).toBe(left);
    expect((await client.update(data.id, { birth_date: '' }, SILENT)).status).toBe(rule === 'ignore' ? 200 : 400);
  });

  it('has invitations only with the extensions', async () => {
    const { data } = await client.create(ANNA, SILENT);
    const send = () =>
      client.call('POST', `/members/${data.id}/invitations`, {
        data: { type: 'invitations', attributes: { kind: 'initial' } },
      });
    expect((await send()).status).toBe(404);
    await client.control('PUT', '/settings', { extensions: true });
    expect((await send()).data.attributes.count).toBe(1);
    expect((await client.update(data.id, { custom_field_two: 'Z' })).status).toBe(400);
    await client.update(data.id, { status: 'inactive' });
    expect((await send()).status).toBe(409);
    expect((await client.call('GET', '/attribute_definitions')).rows).toHaveLength(2);
  });
});
