import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ElearnioClient, elearnio } from '../support/elearnio-client.ts';

let client: ElearnioClient;
beforeEach(async () => {
  client = await elearnio();
});
afterEach(() => client.close());

async function seeded(slug: string): Promise<string> {
  const all = await client.control('GET', '/seeded');
  return String(all.find((one: { slug: string }) => one.slug === slug).id);
}

async function externalId(name: string): Promise<unknown> {
  return (await client.call('GET', `/groups?filter[name]=${encodeURIComponent(name)}`)).rows[0]?.attributes.external_id;
}

const SILENT = { member_invite: false, course_invite: false };

describe('elearnio groups', () => {
  it('lists all at once, without meta, with one name twice and one group without external id', async () => {
    const { rows, meta } = await client.call('GET', '/groups');
    expect(meta).toBeUndefined();
    expect(rows.filter(({ attributes }) => attributes.name === 'Einkauf')).toHaveLength(2);
    expect(rows.filter(({ attributes }) => attributes.external_id === null)).toHaveLength(1);
    expect((await client.call('GET', '/groups?filter[name]=Marketing')).rows).toEqual([]);
  });

  it('is addressed by external id, not by number', async () => {
    const external = await externalId('IT');
    const { data } = await client.call('GET', `/groups/${external}`);
    expect(data.attributes.name).toBe('IT');
    expect((await client.call('GET', `/groups/${data.id}`)).status).toBe(404);
  });

  it('is created with 200; equal names pass, equal external ids do not', async () => {
    const body = (attributes: object) => ({ data: { type: 'groups', attributes } });
    expect((await client.call('POST', '/groups', body({ name: 'IT', external_id: 'x1' }))).status).toBe(200);
    expect((await client.call('POST', '/groups', body({ name: 'IT', external_id: 'x1' }))).status).toBe(400);
    expect((await client.call('POST', '/groups', body({}))).status).toBe(400);
  });

  it('replaces the set on PATCH, and what could not be seen is lost', async () => {
    const id = await seeded('in-hidden-and-pilot');
    const pilot = await externalId('Pilotgruppe E-Learning');
    expect((await client.call('GET', `/members/${id}`)).data.attributes.groups).toEqual([pilot]);
    const it = await externalId('IT');
    expect((await client.update(id, { groups: [it] }, SILENT)).data.attributes.groups).toEqual([it]);
    expect((await client.control('GET', `/members/${id}`)).groups).toMatchObject([{ name: 'IT' }]);
  });

  it('keeps what could not be seen when switched', async () => {
    await client.control('PUT', '/settings', { hiddenOnReplace: 'keep', hiddenGroups: 'show' });
    const id = await seeded('in-hidden-group');
    const after = await client.update(id, { groups: [await externalId('IT')] }, SILENT);
    expect(after.data.attributes.groups).toHaveLength(2);
  });

  it('takes the name of a group without external id back where it shows it, when switched', async () => {
    const id = await seeded('in-hidden-group');
    const shown = ['Logistik', await externalId('IT')];
    await client.control('PUT', '/settings', { hiddenGroups: 'show' });
    expect((await client.update(id, { groups: shown }, SILENT)).status).toBe(400);
    await client.control('PUT', '/settings', { hiddenGroups: 'show-and-take' });
    expect((await client.update(id, { groups: shown }, SILENT)).data.attributes.groups).toEqual(shown);
    await client.control('PUT', '/settings', { hiddenOnReplace: 'keep' });
    expect((await client.update(id, { groups: shown }, SILENT)).data.attributes.groups).toEqual(shown);
  });

  it.each([
    ['exact', 0, 0],
    ['any-case', 1, 0],
    ['part', 1, 1],
  ])('finds names as the filter is switched: %s', async (groupNameFilter, anyCase, part) => {
    await client.control('PUT', '/settings', { groupNameFilter });
    const found = async (name: string) => (await client.call('GET', `/groups?filter[name]=${name}`)).rows.length;
    expect([await found('Fertigung'), await found('fERTIGUNG'), await found('Fertigun')]).toEqual([1, anyCase, part]);
  });

  it('mails for a creation and for every course gained, unless told not to', async () => {
    const groups = [await externalId('Fertigung'), await externalId('IT')];
    const loud = await client.create({ email: 'laut@x.example', groups });
    expect(await client.control('GET', `/members/${loud.data.id}`)).toMatchObject({ invitations: 1, courseMails: 3 });
    const silent = await client.create({ email: 'leise@x.example', groups: [] }, SILENT);
    await client.update(silent.data.id, { groups }, SILENT);
    expect(await client.control('GET', `/members/${silent.data.id}`)).toMatchObject({ invitations: 0, courseMails: 0 });
    await client.update(silent.data.id, { groups: groups.slice(0, 1) });
    await client.update(silent.data.id, { groups });
    expect(await client.control('GET', '/counters')).toMatchObject({ invitations: 1, courseMails: 4 });
  });
});
