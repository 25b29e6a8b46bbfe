import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createCompany } from '../../company/company.ts';
import { moodle } from '../../support/moodle-client.ts';

const company = createCompany({ employees: 60, seed: 1 });

it('has people of the company on it from the start, some of them awkwardly', async () => {
  const client = await moodle({ members: 'few' });
  try {
    const seeded: { slug: string; id: number }[] = await client.control('GET', '/seeded');
    const id = (slug: string) => seeded.find((one) => one.slug === slug)?.id ?? 0;
    const loud = await client.control('GET', `/users/${id('email-other-case')}`);
    expect(company.heads.map(({ email }) => email)).toContain(loud.email.toLowerCase());
    const { doubleIdnumbers, deleted, suspended } = await client.control('GET', '/users/counts');
    expect([doubleIdnumbers.length, deleted, suspended]).toEqual([1, 1, 1]);
    expect((await client.update({ id: id('admin-employee') })).warnings[0].warningcode).toBe('usernotupdatedadmin');
    expect((await client.call('mod_customcert_list_issues')).json).toHaveLength(3);
    const names = (await client.control('GET', '/cohorts')).map(({ name }: { name: string }) => name);
    expect([names.includes('Qualitätssicherung'), names.includes('Kundenservice ')]).toEqual([false, true]);
  } finally {
    await client.close();
  }
});

it('remembers users, cohorts, issues and settings when it is started again, and the token that is gone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'moodle-'));
  const state = join(folder, 'state.jsonl');
  try {
    const before = await moodle({ state });
    const [anna] = await before.create({ customfields: [{ type: 'stufe', value: '2' }] });
    await before.control('POST', '/cohorts/3/members', { userid: anna.id });
    const [issue] = await before.control('POST', '/issues', { userid: anna.id });
    await before.control('PUT', '/settings', { missingFunctions: ['core_user_delete_users'] });
    await before.close();

    const after = await moodle({ state });
    expect(await after.by('id', anna.id)).toMatchObject([{ customfields: [{ shortname: 'stufe', value: '2' }] }]);
    expect((await after.control('GET', '/cohorts'))[2].members).toEqual([anna.id]);
    expect(await after.control('GET', '/issues')).toEqual([issue]);
    expect((await after.call('core_user_delete_users', { userids: [4] })).json.errorcode).toBe('accessexception');
    expect(await after.control('GET', '/counters')).toMatchObject({ creates: 1 });
    await after.control('POST', '/token/rotate');
    await after.close();
    const again = await moodle({ state });
    expect((await again.by('id', 3)).errorcode).toBe('invalidtoken');
    await again.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
