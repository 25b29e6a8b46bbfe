import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATTRIBUTE_TYPES } from '../attribute-catalogue.ts';
import type { AttributeType } from '../employee.ts';
import { CHOICES, type Choice, FIELD_TYPES, type FieldType } from './field-type.ts';
import { fits, fittingChoices, usualChoice } from './type-table.ts';

const TYPES = Object.keys(ATTRIBUTE_TYPES) as AttributeType[];

/** Written out again by hand: a row for each type of attribute, a column for each type of field, s for single and m for multi. */
const TABLE = `
             string  decimal  integer  string-choice  decimal-choice  integer-choice  date
  standard   sm      -        -        s              -               -               -
  multiline  sm      -        -        -              -               -               -
  link       sm      -        -        -              -               -               -
  list       sm      -        -        s              -               -               -
  tags       sm      -        -        m              -               -               -
  date       -       -        -        -              -               -               sm
  integer    -       -        sm       -              -               sm              -
  decimal    -       sm       -        -              sm              -               -
`;
const [head = [], ...rows] = TABLE.trim()
  .split('\n')
  .map((line) => line.trim().split(/ +/));
const CELLS = rows.flatMap(([attribute, ...cells]) =>
  cells.flatMap((cell, column) =>
    CHOICES.map(
      (choice) =>
        [attribute as AttributeType, head[column] as FieldType, choice, cell.includes(choice.charAt(0))] as const,
    ),
  ),
);

describe('an attribute of type', () => {
  it('any goes through this table with any field, alone or as one of several', () => {
    expect(CELLS).toHaveLength(TYPES.length * FIELD_TYPES.length * CHOICES.length);
    expect(new Set(CELLS.map(([attribute]) => attribute))).toEqual(new Set(TYPES));
    expect(new Set(head)).toEqual(new Set(FIELD_TYPES));
  });

  it.each(CELLS)('%s into %s, %s: %s', (attribute, field, choice, allowed) => {
    expect(fits(attribute, field, choice)).toBe(allowed);
  });
});

it('nothing else passes', () => {
  const key = (...parts: readonly string[]) => parts.join(' ');
  const allowed = new Set(CELLS.flatMap(([a, f, c, goes]) => (goes ? key(a, f, c) : [])));
  expect(allowed.size).toBe(23);
  const pair = fc.tuple(fc.constantFrom(...TYPES), fc.constantFrom(...FIELD_TYPES), fc.constantFrom(...CHOICES));
  fc.assert(
    fc.property(pair, ([attribute, field, choice]) => {
      expect(fits(attribute, field, choice)).toBe(allowed.has(key(attribute, field, choice)));
    }),
    { numRuns: 500 },
  );
});

it('a field without a type takes any attribute as text', () => {
  for (const attribute of TYPES) for (const choice of CHOICES) expect(fits(attribute, undefined, choice)).toBe(true);
});

describe('the choice that a row means by itself', () => {
  it('is several for tags and one for all others', () => {
    expect(TYPES.filter((type) => usualChoice(type) === 'multi')).toEqual(['tags']);
  });

  it.each([
    ['tags', 'string-choice', ['multi']],
    ['list', 'string-choice', ['single']],
    ['integer', 'integer-choice', ['single', 'multi']],
    ['integer', 'string-choice', []],
    ['date', 'date', ['single']],
  ] as const)('offers for %s and %s: %j', (attribute, type, choices: readonly Choice[]) => {
    expect(fittingChoices(attribute, { type })).toEqual(choices);
  });

  it('is one value, and none of several, for a field that holds a single one', () => {
    expect(fittingChoices('integer', { type: 'integer-choice', single: true })).toEqual(['single']);
    expect(fittingChoices('list', { type: 'string-choice', single: true })).toEqual(['single']);
    expect(fittingChoices('tags', { type: 'string-choice', single: true })).toEqual([]);
  });
});
