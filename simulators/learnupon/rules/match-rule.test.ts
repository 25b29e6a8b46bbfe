import { describe, expect, it } from 'vitest';
import { blankUser } from '../users/user.ts';
import { matches } from './match-rule.ts';
import type { Criterion } from './rule.ts';

const USER = {
  ...blankUser(1),
  email: 'Anna@Partner.Example',
  created_at: '2026-03-04T05:06:07Z',
  enabled: false,
  custom: { 231: 'Logistik', 234: ['Brandschutz', 'Erste Hilfe'], 237: 3, 240: '2026-07-01', 243: null },
};

function holds(field: string, operator: Criterion['operator'], value: Criterion['value'] = null): boolean {
  return matches({ blocks: [[{ field, operator, value }]] }, USER);
}

describe('a row of a rule', () => {
  it.each<[string, Criterion['operator'], Criterion['value']]>([
    ['email_domain', 'is', 'partner.example'],
    ['created_at', 'before', '2026-03-05'],
    ['created_at', 'after', '2026-03-03'],
    ['custom:231', 'is', 'logistik'],
    ['custom:231', 'is_not', 'IT'],
    ['custom:231', 'starts_with', 'Log'],
    ['custom:234', 'is', 'Erste Hilfe'],
    ['custom:234', 'contains', 'Brand'],
    ['custom:237', 'greater', 2],
    ['custom:237', 'less', 10],
    ['custom:240', 'after', '2026-06-30'],
    ['custom:243', 'empty', null],
    ['custom:231', 'not_empty', null],
  ])('holds: %s %s %s', (field, operator, value) => {
    expect(holds(field, operator, value)).toBe(true);
  });

  it.each<[string, Criterion['operator'], Criterion['value']]>([
    ['email_domain', 'is', 'example'],
    ['created_at', 'before', '2026-03-04'],
    ['custom:231', 'is_not', 'Logistik'],
    ['custom:234', 'is_not', 'Brandschutz'],
    ['custom:237', 'greater', 3],
    ['custom:243', 'is', 'null'],
    ['custom:243', 'contains', ''],
    ['custom:999', 'not_empty', null],
  ])('does not hold: %s %s %s', (field, operator, value) => {
    expect(holds(field, operator, value)).toBe(false);
  });
});

describe('a rule', () => {
  it('takes everybody when it asks for nothing', () => {
    expect(matches({ blocks: [] }, USER)).toBe(true);
  });
});
