import { describe, expect, it } from 'vitest';
import { PERSONNEL_NUMBER_KEY, SYNC_KEY } from './attributes.ts';
import { HUGE_ID } from './awkward.ts';
import { type Company, createCompany } from './company.ts';

function awkward(company: Company, slug: string) {
  const found = company.awkward.find((one) => one.slug === slug);
  if (!found) throw new Error(`nobody is ${slug}`);
  return found.employee;
}

describe('the invented company', () => {
  const company = createCompany({ employees: 500, seed: 1 });

  it('is the same for the same seed and another for another', () => {
    expect(createCompany({ employees: 500, seed: 1 })).toEqual(company);
    expect(createCompany({ employees: 500, seed: 2 }).employees[100]).not.toEqual(company.employees[100]);
  });

  it('begins with the same people when it is larger', () => {
    const larger = createCompany({ employees: 2000, seed: 1 });
    expect(larger.employees.slice(0, 500)).toEqual(company.employees);
  });

  it('marks about nine in ten for the sync', () => {
    const marked = company.employees.filter((employee) => employee[SYNC_KEY] === 'ja').length;
    expect(marked / 500).toBeGreaterThan(0.87);
    expect(marked / 500).toBeLessThan(0.95);
  });

  it('gives every id and almost every address once', () => {
    expect(new Set(company.employees.map(({ id }) => id)).size).toBe(500);
    expect(new Set(company.employees.map(({ email }) => `${email}`.toLowerCase())).size).toBe(500 - 3 + 1);
  });

  it('holds the awkward people', () => {
    expect(awkward(company, 'no-email').email).toBe('');
    expect(awkward(company, 'self-supervisor').supervisor).toBe(awkward(company, 'self-supervisor').id);
    expect(awkward(company, 'inactive-supervisor').supervisor).toBe(awkward(company, 'left').id);
    expect(awkward(company, 'rehire-new').email).toBe(awkward(company, 'rehire-old').email);
    const clash = awkward(company, 'number-clash')[PERSONNEL_NUMBER_KEY];
    expect(company.heads.some(({ id }) => id === clash)).toBe(true);
  });

  it('has an id beyond 2^53 only when asked for', () => {
    expect(company.employees.every(({ id }) => Number.isSafeInteger(Number(id)))).toBe(true);
    expect(awkward(createCompany({ employees: 60, seed: 1, hugeId: true }), 'huge-id').id).toBe(HUGE_ID);
  });
});
