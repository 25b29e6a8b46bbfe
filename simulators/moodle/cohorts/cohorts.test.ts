import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MoodleClient, moodle } from '../../support/moodle-client.ts';

let client: MoodleClient;
beforeEach(async () => {
  client = await moodle();
});
afterEach(() => client.close());

const SYSTEM = { type: 'system', value: '' };
const make = async (...cohorts: object[]) =>
  (
    await client.call('core_cohort_create_cohorts', {
      cohorts: cohorts.map((one) => ({ categorytype: SYSTEM, ...one })),
    })
  ).json;
const search = async (query: string, more: object = {}, own: Record<string, string> = {}) =>
  (await client.call('core_cohort_search_cohorts', { query, context: { contextid: 1 }, ...more }, own)).json.cohorts;
const members = (cohortid: number) => client.call('core_cohort_get_cohort_members', { cohortids: [cohortid] });
const add = async (...pairs: [string, string | number, string, string | number][]) =>
  (
    await client.call('core_cohort_add_cohort_members', {
      members: pairs.map(([cohort, which, user, who]) => ({
        cohorttype: { type: cohort, value: which },
        usertype: { type: user, value: who },
      })),
    })
  ).json;

describe('cohorts of Moodle', () => {
  it('are made all or none; the idnumber is unique, the name is not', async () => {
    const failure = await make({ name: 'A', idnumber: 'a' }, { name: 'IT', idnumber: 'k-4000' });
    expect(failure.errorcode).toBe('invalidparameter');
    expect(await search('A', { limitnum: 0 })).not.toContainEqual(expect.objectContaining({ idnumber: 'a' }));
    expect(await make({ name: 'IT', idnumber: 'a' })).toMatchObject([{ name: 'IT', idnumber: 'a', visible: true }]);
    expect((await make({ name: 'x'.repeat(255), idnumber: 'b' })).errorcode).toBe('dmlwriteexception');
    expect((await make({ name: 'B', idnumber: 'b'.repeat(101) })).errorcode).toBe('dmlwriteexception');
    expect((await make({ name: 'B' })).errorcode).toBe('invalidparameter');
  });

  it('are found by a part of their name in any case, a page at a time, with HTML in it unless raw', async () => {
    expect((await search('einkauf')).length).toBe(2);
    expect((await search('')).length).toBe(17);
    expect((await search('', { limitnum: 3 })).length).toBe(3);
    expect((await search('', { limitfrom: 15 })).length).toBe(2);
    const [html] = await search('Forschung');
    const [raw] = await search('Forschung', {}, { moodlewssettingraw: '1' });
    expect([html.name, raw.name]).toEqual(['Forschung &amp; Entwicklung', 'Forschung & Entwicklung']);
    expect((await client.call('core_cohort_get_cohorts')).json).toHaveLength(17);
  });

  it('take members row by row, and tell of the others in warnings without a name', async () => {
    const [anna, bea] = await client.create({}, { username: 'bea', email: 'bea@x.example', lastname: 'Zahl' });
    const { warnings } = await add(
      ['idnumber', 'k-4000', 'username', 'bea'],
      ['id', 1, 'id', anna.id],
      ['id', 1, 'id', anna.id],
      ['id', 1, 'id', 999],
      ['id', 999, 'id', anna.id],
      ['name', 'IT', 'id', anna.id],
      ['id', 1, 'idnumber', '7'],
    );
    expect(warnings.map(({ warningcode }: { warningcode: string }) => warningcode)).toEqual(['3', '2', '2', '1', '1']);
    expect((await members(1)).json).toEqual([{ cohortid: 1, userids: [anna.id, bea.id] }]); // by name
    expect(await client.control('GET', '/counters')).toMatchObject({ membershipsAdded: 2, membershipWarnings: 5 });
  });

  it('let members go, those too who never were one', async () => {
    const [anna] = await client.create({});
    await add(['id', 1, 'id', anna.id]);
    const remove = (userid: number, cohortid = 1) =>
      client.call('core_cohort_delete_cohort_members', { members: [{ cohortid, userid }] });
    expect([(await remove(anna.id)).text, (await remove(anna.id)).text]).toEqual(['null', 'null']);
    expect((await remove(999)).json.errorcode).toBe('invaliduser');
    expect((await remove(anna.id, 999)).json.errorcode).toBe('invalidrecord');
    await client.control('PUT', '/settings', { version: '5.1' });
    expect((await remove(999)).json.errorcode).toBe('invalidrecordunknown');
  });

  it('fail without the right, unlike users', async () => {
    await client.control('PUT', '/settings', {
      missingCapabilities: ['moodle/cohort:manage', 'moodle/cohort:assign', 'moodle/cohort:view'],
    });
    expect((await make({ name: 'A', idnumber: 'a' })).errorcode).toBe('nopermissions');
    expect((await add(['id', 1, 'id', 3])).errorcode).toBe('nopermissions');
    expect((await members(1)).json.errorcode).toBe('nopermissions');
    await client.control('PUT', '/settings', { missingCapabilities: ['moodle/cohort:manage'] });
    expect((await add(['id', 1, 'id', 3])).warnings).toEqual([]);
  });
});
