import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LearnUponClient, learnUpon } from '../../support/learnupon-client.ts';

let client: LearnUponClient;
let turn = 0;
beforeEach(async () => {
  client = await learnUpon();
});
afterEach(() => client.close());

const set = (patch: object) => client.control('PUT', '/settings', patch);

async function idOf(label: string): Promise<number> {
  const { customDataFieldDefinitions: all } = (await client.call('GET', '/users/customuserdata')).json;
  return all.find((one: { label: string }) => one.label === label).id;
}

/** Writes one value to a fresh user by definition id; answers the status and what is read afterwards. */
async function written(label: string, value: unknown): Promise<[number, unknown]> {
  const { id } = (await client.create({ email: `u${turn++}@x.example` })).json;
  const CustomData = { use_definition_ids: 1, [await idOf(label)]: value };
  const { status } = await client.update(id, { CustomData });
  return [status, (await client.read(id)).CustomData[label]];
}

describe('custom user data', () => {
  it('is defined with ids, types and options, and without a word on how many one may choose', async () => {
    const { customDataFieldDefinitions: all } = (await client.call('GET', '/users/customuserdata')).json;
    const trainings = all.find(({ label }: { label: string }) => label === 'Unterweisungen');
    expect(Object.keys(trainings)).toEqual(['id', 'type_id', 'label', 'predefined_values']);
    expect([trainings.type_id, trainings.predefined_values]).toEqual([4, expect.arrayContaining(['Brandschutz'])]);
  });

  it('is written by label in any case or by id, and only where it is named', async () => {
    const { id } = (await client.create({ email: 'a@x.example', CustomData: { aBTEILUNG: 'IT', position: 'Chef' } }))
      .json;
    const number = await idOf('Position');
    await client.update(id, { CustomData: { use_definition_ids: 1, [number]: 'Chefin' } });
    const user = await client.read(id);
    expect(user.CustomData).toMatchObject({ Abteilung: 'IT', Position: 'Chefin', Lernbudget: null });
    expect(user.customDataFieldValues).toContainEqual({ definition_id: number, value: 'Chefin' });
    const listed = (await client.call('GET', '/users')).json.user[0];
    expect(['CustomData' in listed, listed.customDataFieldValues.length]).toEqual([false, 9]);
    await set({ listCustomData: 'none' });
    expect((await client.call('GET', '/users')).json.user[0]).not.toHaveProperty('customDataFieldValues');
  });

  it.each([
    ['Position', 'Prüferin', 'Prüferin'],
    ['Lernbudget', 12.345, 12.35],
    ['Urlaubsanspruch', 30, 30],
    ['Abteilung', 'IT', 'IT'],
    ['Sicherheitsstufe', 3, 3],
    ['Eintrittsdatum', '2026-02-28', '2026-02-28'],
    ['Unterweisungen', 'Datenschutz,Brandschutz', 'Brandschutz, Datenschutz'],
  ])('keeps in %s the value %j', async (label, value, read) => {
    for (const badCustomData of ['drop', 'refuse']) {
      await set({ badCustomData });
      expect(await written(label, value)).toEqual([200, read]);
    }
  });

  it.each([
    ['Position', 7],
    ['Position', 'x'.repeat(256)],
    ['Lernbudget', 'viel'],
    ['Lernbudget', '12.50'],
    ['Urlaubsanspruch', 30.5],
    ['Abteilung', 'Qualitätssicherung'],
    ['Abteilung', 'IT,Logistik'],
    ['Sicherheitsstufe', 9],
    ['Eintrittsdatum', '28.02.2026'],
    ['Eintrittsdatum', '2026-02-30'],
    ['Unterweisungen', 'Gabelstapler, Stufe 2'],
    ['Unterweisungen', ['Brandschutz']],
  ])('drops from %s the value %j without a word, or refuses the whole write', async (label, value) => {
    expect(await written(label, value)).toEqual([200, null]);
    await set({ badCustomData: 'refuse' });
    expect(await written(label, value)).toEqual([400, null]);
    expect((await client.control('GET', '/counters')).droppedValues).toBe(1);
  });

  it('drops or refuses what it has no field for, and nothing else of a refused write is kept', async () => {
    const wish = { first_name: 'Neu', CustomData: { Schuhgröße: '42', Position: 'Chefin' } };
    const { id } = (await client.create({ email: 'a@x.example' })).json;
    await set({ badCustomData: 'refuse' });
    const answer = await client.update(id, wish);
    expect([answer.status, answer.json.response_type]).toEqual([400, 'ERROR']);
    expect((await client.read(id)).first_name).toBeNull();
    await set({ badCustomData: 'drop' });
    expect((await client.update(id, wish)).status).toBe(200);
    expect(await client.read(id)).toMatchObject({ first_name: 'Neu', CustomData: { Position: 'Chefin' } });
  });

  it.each([
    ['list', ['Gabelstapler, Stufe 2', 'Brandschutz'], ['Brandschutz', 'Gabelstapler, Stufe 2']],
    ['json-text', '["Gabelstapler, Stufe 2"]', '["Gabelstapler, Stufe 2"]'],
  ])('takes several values as a %s when switched', async (multiValues, value, read) => {
    await set({ multiValues });
    expect(await written('Unterweisungen', value)).toEqual([200, read]);
    expect(await written('Unterweisungen', 'Brandschutz')).toEqual([200, null]);
  });

  it('takes and shows numbers as text when switched', async () => {
    await set({ numbersAsText: 'accept', readNumbers: 'strings' });
    expect(await written('Lernbudget', '12.5')).toEqual([200, '12.50']);
    expect(await written('Sicherheitsstufe', '4')).toEqual([200, '4']);
  });

  it.each([
    ['clear', 200, null],
    ['ignore', 200, 'Chef'],
    ['refuse', 400, 'Chef'],
  ])('does to an empty value what is switched: %s', async (rule, status, left) => {
    await set({ nullValue: rule, emptyText: rule, badCustomData: 'refuse' });
    for (const empty of [null, '']) {
      const { id } = (await client.create({ email: `leer${empty}@x.example`, CustomData: { Position: 'Chef' } })).json;
      expect((await client.update(id, { CustomData: { Position: empty } })).status).toBe(status);
      expect((await client.read(id)).CustomData.Position).toBe(left);
    }
  });

  it('has ten fields at most, of which each keeps its family', async () => {
    const field = { label: 'Mandant', type_id: 1 };
    const { id } = await client.control('POST', '/fields', field);
    expect((await client.control('POST', '/fields', { ...field, label: 'Elf' })).error).toContain('10');
    const choice = { type_id: 4, predefined_values: ['A', 'B'], multi: true };
    expect(await client.control('PATCH', `/fields/${id}`, choice)).toMatchObject(choice);
    expect((await client.control('PATCH', `/fields/${id}`, { type_id: 7 })).error).toContain('family');
  });

  it('keeps its values under the id when a label changes, and must be there where it is required', async () => {
    const number = await idOf('Position');
    const { id } = (await client.create({ email: 'a@x.example', CustomData: { Position: 'Chef' } })).json;
    await client.control('PATCH', `/fields/${number}`, { label: 'Stelle', required: true });
    expect((await client.read(id)).CustomData).toMatchObject({ Stelle: 'Chef' });
    expect((await client.create({ email: 'b@x.example' })).status).toBe(422);
    await set({ requiredFields: 'ignore' });
    expect((await client.create({ email: 'b@x.example' })).status).toBe(200);
  });
});
