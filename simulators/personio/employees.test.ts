import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SYNC_KEY, TRAININGS_KEY } from '../company/attributes.ts';
import { HUGE_ID } from '../company/awkward.ts';
import { type PersonioClient, personio, type Row } from '../support/personio-client.ts';

let client: PersonioClient;
beforeEach(async () => {
  client = await personio({ hugeId: true });
});
afterEach(() => client.sim.close());

async function awkwardId(slug: string): Promise<string> {
  const people = (await client.control('GET', '/awkward')) as unknown as { slug: string; id: string }[];
  return people.find((one) => one.slug === slug)?.id ?? '';
}

async function row(slug: string): Promise<Row['attributes']> {
  const answer = await client.get(`/v1/company/employees/${await awkwardId(slug)}`);
  return ((await answer.json()) as { data: Row }).data.attributes;
}

const ids = (rows: Row[]) => rows.map(({ attributes }) => attributes.id?.value);

describe('Personio employees on the wire', () => {
  it('pages by offset, from page 0, in an order that is not the order of the ids', async () => {
    const first = await client.list('limit=50');
    const third = await client.list('limit=50&offset=100');
    expect(first.metadata).toEqual({ total_elements: 120, current_page: 0, total_pages: 3 });
    expect([third.metadata.current_page, third.offset, third.limit, third.data.length]).toEqual([2, 100, 50, 20]);
    expect(ids(first.data)).not.toEqual(ids(first.data).toSorted());
    expect((await client.list('')).data).toHaveLength(50);
    expect(await client.list('offset=500')).toMatchObject({ success: true, data: [] });
  });

  it('rejects a limit above 100, or caps it when switched', async () => {
    expect((await client.get('/v1/company/employees?limit=101')).status).toBe(400);
    await client.control('PUT', '/settings', { overLimit: 'cap' });
    expect((await client.list('limit=200')).data).toHaveLength(100);
  });

  it('leaves out what the credential may not read, in rows and catalogue alike', async () => {
    await client.control('PUT', '/credential', { readableAttributes: ['id', 'first_name', SYNC_KEY] });
    const page = await client.list('limit=1&attributes[]=first_name&attributes[]=email');
    expect(Object.keys(page.data[0]?.attributes ?? {})).toEqual(['first_name']);
    const catalogue = await client.get('/v1/company/employees/custom-attributes');
    const { data } = (await catalogue.json()) as { data: { key: string; options: string[] }[] };
    expect(data.map(({ key }) => key)).toEqual(['id', 'first_name', SYNC_KEY]);
    expect(data[2]?.options).toEqual(['ja', 'nein']);
  });

  it('writes every kind of value in its own shape', async () => {
    const person = await row('comma-tag');
    expect(person.department).toMatchObject({ type: 'standard', value: { type: 'Department' } });
    expect(person.supervisor?.value).toMatchObject({ type: 'Employee', attributes: { id: { universal_id: 'id' } } });
    expect(typeof person.weekly_working_hours?.value).toBe('string');
    expect(person.hire_date?.value).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\+0[12]:00$/);
    expect(person[TRAININGS_KEY]?.value).toBe('Brandschutz,Gabelstapler, Stufe 2');
    await client.control('PUT', '/settings', { tagsForm: 'json' });
    expect((await row('comma-tag'))[TRAININGS_KEY]?.value).toBe('["Brandschutz","Gabelstapler, Stufe 2"]');
    expect((await row('bare')).department?.value).toBeNull();
    expect((await row('no-email-null')).email?.value).toBeNull();
  });

  it('moves the offset with summer time', async () => {
    const id = await awkwardId('umlauts');
    await client.control('PATCH', `/employees/${id}`, { hire_date: '2023-06-30', contract_end_date: '2023-12-31' });
    const person = await row('umlauts');
    expect(person.hire_date?.value).toBe('2023-06-30T00:00:00+02:00');
    expect(person.contract_end_date?.value).toBe('2023-12-31T00:00:00+01:00');
  });

  it('sends long ids with all digits, and slashes and umlauts escaped', async () => {
    const text = await (await client.get(`/v1/company/employees/${HUGE_ID}`)).text();
    expect(text).toContain(`"value":${HUGE_ID},`);
    const odd = await (await client.get(`/v1/company/employees/${await awkwardId('odd-signs')}`)).text();
    expect(odd).toContain('<b>\\/S\\u00f6hne \\ud83e\\udd89');
    expect(odd).not.toMatch(/[^\x20-\x7e]/);
  });

  it('answers an unknown id in German with a blank at the end', async () => {
    const answer = await client.get('/v1/company/employees/1');
    expect([answer.status, await answer.json()]).toEqual([
      404,
      { success: false, error: { code: 404, message: 'Es ist ein Problem aufgetreten ' } },
    ]);
  });

  it('finds by exact address', async () => {
    expect((await client.list('email=madita@lindenhof-werke.example')).data).toHaveLength(1);
    expect((await client.list('email=Madita@lindenhof-werke.example')).data).toHaveLength(0);
  });

  it('counts only readable changes for updated_since', async () => {
    const id = await awkwardId('umlauts');
    const since = 'updated_since=2026-11-20T00:00:00';
    await client.control('PATCH', `/employees/${id}`, { position: 'Meister' });
    expect((await client.list(since)).data).toHaveLength(1);
    expect((await client.list(`${since}&attributes[]=email`)).data).toHaveLength(0);
    expect((await client.get('/v1/company/employees?updated_since=gestern')).status).toBe(422);
  });

  it('renumbers, removes and relabels attributes', async () => {
    const change = {
      labelLanguage: 'de',
      removedAttributes: ['team'],
      renumberedAttributes: { [SYNC_KEY]: 'dynamic_9' },
    };
    await client.control('PUT', '/settings', change);
    const person = await row('umlauts');
    expect([person.team, person[SYNC_KEY], person.dynamic_9?.value]).toEqual([undefined, undefined, 'ja']);
    expect(person.department?.label).toBe('Abteilung');
  });
});
