import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttributeValue } from '../employee.ts';
import type { FieldKey } from '../ids.ts';
import type { FieldDefinition } from '../lms-capabilities.ts';
import type { FieldType } from './field-type.ts';
import { mappedValue } from './mapped-value.ts';
import { jsonItems } from './multi-value.ts';
import { sameFieldValue } from './same-value.ts';

const text = (value: string): AttributeValue => ({ kind: 'text', text: value });
const number = (value: string): AttributeValue => ({ kind: 'number', number: value });
const date = (value: string): AttributeValue => ({ kind: 'date', date: value });
const tags = (...values: string[]): AttributeValue => ({ kind: 'tags', tags: values });

function field(type: FieldType, allowed?: readonly string[]): FieldDefinition {
  return { key: 'custom:1' as FieldKey, label: 'Eins', type, ...(allowed ? { allowed } : {}) };
}

describe('a value goes into a field of its type', () => {
  it.each([
    ['string', text('  Pflege '), 'Pflege'],
    ['string', text('eins\r\nzwei'), 'eins\nzwei'],
    ['string', text('https://example.test/?a=1&b=2'), 'https://example.test/?a=1&b=2'],
    ['string', tags('Erste Hilfe', 'Brandschutz'), 'Brandschutz, Erste Hilfe'],
    ['integer', number('12'), '12'],
    ['integer', number('-0012'), '-12'],
    ['integer', number('38.0'), '38'],
    ['integer', number('999999999999999'), '999999999999999'],
    ['decimal', number('38.5'), '38.50'],
    ['decimal', number('0.1'), '0.10'],
    ['decimal', number('7'), '7.00'],
    ['decimal', number('-0.00'), '0.00'],
    ['decimal', number('1.500'), '1.50'],
    ['date', date('2020-05-07'), '2020-05-07'],
    ['date', date('2024-02-29'), '2024-02-29'],
  ] as const)('%s takes %j as %s', (type, value, written) => {
    expect(mappedValue(value, field(type), {})).toEqual({ text: written });
  });

  it.each([
    ['integer', number('1.5')],
    ['integer', number('1234567890123456')],
    ['integer', text('zwölf')],
    ['decimal', number('1.005')],
    ['decimal', text('1,50')],
    ['decimal', number('12345678901234.50')],
    ['date', date('2023-02-29')],
    ['date', date('07.05.2020')],
    ['date', date('0000-00-00')],
  ] as const)('%s does not take %j', (type, value) => {
    expect(mappedValue(value, field(type), {})).toEqual({ unfit: 'value-not-of-type' });
  });
});

describe('a choice', () => {
  const courses = field('string-choice', ['Erste Hilfe', 'Brandschutz', 'Bau, Ausbau']);

  it('takes what is on its list, letter by letter', () => {
    expect(mappedValue(text('Erste Hilfe '), courses, {})).toEqual({ text: 'Erste Hilfe' });
    expect(mappedValue(text('erste hilfe'), courses, {})).toEqual({ unfit: 'value-not-allowed' });
    expect(mappedValue(text('Erste Hilfe'), field('string-choice', []), {})).toEqual({ unfit: 'value-not-allowed' });
  });

  it('of numbers is written as the list spells it', () => {
    expect(mappedValue(number('1.5'), field('decimal-choice', ['0.5', '1.50']), {})).toEqual({ text: '1.50' });
    expect(mappedValue(number('2.0'), field('integer-choice', ['1', '2']), {})).toEqual({ text: '2' });
    expect(mappedValue(number('3'), field('integer-choice', ['1', '2']), {})).toEqual({ unfit: 'value-not-allowed' });
  });

  it('of several takes all tags or none', () => {
    const several = { choice: 'multi' } as const;
    expect(mappedValue(tags('Brandschutz', 'Erste Hilfe'), courses, several)).toEqual({
      text: 'Brandschutz,Erste Hilfe',
    });
    expect(mappedValue(tags('Brandschutz', 'Kochen'), courses, several)).toEqual({ unfit: 'value-not-allowed' });
    expect(mappedValue(number('2'), field('integer-choice', ['1', '2']), several)).toEqual({ text: '2' });
  });

  it('names a comma inside a value instead of making two of it, and takes it in a JSON list', () => {
    const both = tags('Bau, Ausbau', 'Brandschutz');
    expect(mappedValue(both, courses, { choice: 'multi' })).toEqual({ unfit: 'value-has-separator' });
    expect(mappedValue(both, courses, { choice: 'multi', encoding: 'json' })).toEqual({
      text: '["Bau, Ausbau","Brandschutz"]',
    });
    expect(mappedValue(text('Bau, Ausbau'), courses, {})).toEqual({ text: 'Bau, Ausbau' });
  });
});

describe('two values of a field are the same', () => {
  const list = ['A', 'B', 'Müller, Hans', 'Hans, Müller'];
  it.each([
    ['integer', '1', '1.0', true],
    ['integer', '007', '7', true],
    ['decimal', '1.5', '1.50', true],
    ['decimal', '1.5', '1.05', false],
    ['decimal', '1.501', '1.5', false],
    ['date', '2020-05-07', '2020-05-07T00:00:00Z', true],
    ['date', '2020-05-07', '2020-05-08', false],
    ['string', '1.50', '1.5', false],
    ['string', 'eins\r\nzwei', 'eins\nzwei', true],
    ['string-choice', 'B,A', '["A","B"]', true],
    ['string-choice', 'A, B', 'B,A,', true],
    ['string-choice', 'A', 'A,B', false],
    ['string-choice', 'Müller, Hans', 'Hans, Müller', false],
    ['string-choice', '', '[]', true],
    ['decimal-choice', '1.5,2', '2.00,1.50', true],
    ['integer-choice', null, '', true],
  ] as const)('%s: %j and %j: %s', (type, left, right, same) => {
    expect(sameFieldValue(field(type, list), left, right)).toBe(same);
    expect(sameFieldValue(field(type, list), right, left)).toBe(same);
  });
});

const option = fc
  .string({ minLength: 1, maxLength: 8 })
  .filter((one) => one.trim() === one.normalize('NFC') && one !== '');

it('whatever is written is the same as itself, in any order and either encoding', () => {
  fc.assert(
    fc.property(fc.uniqueArray(option, { minLength: 1, maxLength: 5 }), (values) => {
      const several = field('string-choice', values);
      const json = mappedValue(tags(...values), several, { choice: 'multi', encoding: 'json' });
      const turned = mappedValue(tags(...values.toReversed()), several, { choice: 'multi', encoding: 'json' });
      expect('text' in json && jsonItems(json.text)).toEqual(values);
      expect('text' in json && 'text' in turned && sameFieldValue(several, json.text, turned.text)).toBe(true);
      const comma = mappedValue(tags(...values), several, { choice: 'multi' });
      if ('text' in comma) expect('text' in json && sameFieldValue(several, json.text, comma.text)).toBe(true);
      else expect(values.some((value) => value.includes(','))).toBe(true);
    }),
  );
});

it('a decimal is written without the errors of a double, and comes back as it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), (cents) => {
      const given = (cents / 100).toFixed(2);
      const written = mappedValue(number(String(cents / 100)), field('decimal'), {});
      expect(written).toEqual({ text: cents === 0 ? '0.00' : given });
    }),
  );
});

it('tags in a text field have one order, whatever Personio hands out', () => {
  const into = (...tags: string[]) =>
    mappedValue({ kind: 'tags', tags }, { key: 'f' as never, label: 'F', type: 'string' }, {});
  expect(into('Zürich', 'Aachen')).toEqual({ text: 'Aachen, Zürich' });
  expect(into('Aachen', 'Zürich')).toEqual(into('Zürich', 'Aachen'));
});

it('a text with more characters than its field holds is left out, counted as people count', () => {
  const short: FieldDefinition = { ...field('string'), mostCharacters: 4 };
  expect(mappedValue(text(' Köln '), short, {})).toEqual({ text: 'Köln' });
  expect(mappedValue(text('👩👩👩👩'), short, {})).toEqual({ text: '👩👩👩👩' });
  expect(mappedValue(text('Köln!'), short, {})).toEqual({ unfit: 'value-too-long' });
});
