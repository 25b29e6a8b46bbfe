import { expect, it } from 'vitest';
import { resolveAttribute } from './attribute-catalogue.ts';
import { catalogue } from './testing/builders.ts';

it.each([
  ['dynamic_2', 'dynamic_2'],
  ['date_of_birth', 'dynamic_1'],
  [' ELEARNIO sync ', 'dynamic_2'],
])('finds %j', (reference, key) => {
  expect(resolveAttribute(reference, catalogue)).toMatchObject({ outcome: 'found', attribute: { key } });
});

it('refuses a label that two attributes carry, and one that none does', () => {
  expect(resolveAttribute('Schulung', catalogue)).toEqual({ outcome: 'ambiguous', keys: ['dynamic_3', 'dynamic_4'] });
  expect(resolveAttribute('Gehalt', catalogue)).toEqual({ outcome: 'unknown' });
});
