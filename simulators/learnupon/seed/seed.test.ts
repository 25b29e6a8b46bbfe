import { afterEach, describe, expect, it } from 'vitest';
import { createCompany } from '../../company/company.ts';
import { type LearnUponClient, learnUpon } from '../../support/learnupon-client.ts';
import { seedFields } from './seed-fields.ts';

let client: LearnUponClient;
afterEach(() => client.close());

const company = createCompany({ employees: 60, seed: 1 });

describe('a portal from the start', () => {
  it('has people of the company in it, some of them awkwardly', async () => {
    client = await learnUpon({ members: 'few' });
    const users: { email: string | null; writes: number }[] = await client.control('GET', '/users');
    const addresses = new Set(company.employees.map(({ email }) => `${email}`.toLowerCase()));
    const employees = users.filter(({ email }) => email !== null && addresses.has(email.toLowerCase()));
    expect([users.length, employees.length]).toEqual([10, 8]);
    expect(employees.filter(({ email }) => !company.employees.some((one) => one.email === email))).toHaveLength(1);
    const known = (slug: string, list: { slug: string; id: number }[]) => list.find((one) => one.slug === slug)?.id;
    const seeded = await client.control('GET', '/seeded');
    const drift = await client.read(known('custom-drift', seeded) ?? 0);
    expect(drift.CustomData).toMatchObject({ Abteilung: 'Logistik', Lernbudget: 12.5 });
    expect((await client.control('GET', '/invites')).length).toBe(2);
    const [elsewhere] = await client.control('GET', '/realm');
    expect((await client.create({ email: elsewhere })).status).toBe(400);
  });

  it('has had them for long, as far as a stale read goes', async () => {
    client = await learnUpon({ members: 'few' });
    await client.control('POST', '/faults', { endpoint: 'GET /users', kind: 'stale-read' });
    expect((await client.call('GET', '/users')).json.user).toHaveLength(10);
  });

  it('has fields for what the company knows of its people, but not every department', async () => {
    client = await learnUpon();
    const keys = seedFields().map(({ key }) => key);
    expect(keys.filter((key) => !(key in (company.employees[0] ?? {})))).toEqual([]);
    const options = seedFields()[0]?.field.predefined_values ?? [];
    const departments = new Set(company.employees.map(({ department }) => department).filter((one) => one !== null));
    expect([...departments].filter((one) => !options.includes(`${one}`))).toEqual(['Qualitätssicherung']);
  });

  it('is empty when asked for, and then has no rules that need fields', async () => {
    client = await learnUpon({ members: 'none', fields: 'none' });
    const lists = ['/users', '/fields', '/invites', '/enrollments', '/realm'];
    for (const list of lists) expect(await client.control('GET', list)).toEqual([]);
    expect((await client.control('GET', '/rules')).length).toBe(1);
  });
});
