import { describe, expect, it } from 'vitest';
import { decimalText } from './decimal-text.ts';
import { toAttributeValue } from './values.ts';

const organisation = (name: string) => ({ type: 'Department', attributes: { id: 4090, name } });
const enveloped = (value: unknown) => ({ label: 'x', value, type: 'standard', universal_id: null });

describe('a wire value', () => {
  it.each([
    ['standard', 'Einkauf', { kind: 'text', text: 'Einkauf' }],
    ['standard', '40', { kind: 'text', text: '40' }],
    ['list', 'ja', { kind: 'text', text: 'ja' }],
    ['link', 'https://example.test', { kind: 'text', text: 'https://example.test' }],
    ['date', '2023-06-30T00:00:00+02:00', { kind: 'date', date: '2023-06-30' }],
    ['date', '2014-11-09T00:00:00+0100', { kind: 'date', date: '2014-11-09' }],
    ['date', '2021-01-01', { kind: 'date', date: '2021-01-01' }],
    ['integer', 12, { kind: 'number', number: '12' }],
    ['decimal', '35.75', { kind: 'number', number: '35.75' }],
    ['integer', '9007199254740993121', { kind: 'number', number: '9007199254740993121' }],
    ['decimal', 0, { kind: 'number', number: '0' }],
    ['integer', '1.2344567899877E+18', { kind: 'number', number: '1234456789987700000' }],
    ['tags', 'Erste Hilfe,Brandschutz', { kind: 'tags', tags: ['Erste Hilfe', 'Brandschutz'] }],
    ['tags', '["Bau, Ausbau","Brandschutz"]', { kind: 'tags', tags: ['Bau, Ausbau', 'Brandschutz'] }],
    ['tags', '[neu', { kind: 'tags', tags: ['[neu'] }],
    ['standard', organisation('Pflege'), { kind: 'organisation', name: 'Pflege' }],
    ['standard', [organisation('KST 1'), organisation('KST 2')], { kind: 'tags', tags: ['KST 1', 'KST 2'] }],
  ])('%s %j becomes %j', (type, value, expected) => {
    expect(toAttributeValue(type, value)).toEqual(expected);
  });

  it.each([null, '', []])('%j is empty', (value) => {
    for (const type of ['standard', 'date', 'tags', 'integer']) expect(toAttributeValue(type, value)).toBeNull();
  });

  it('of a supervisor is a person; an id alone says nothing about the name, which is not the same as empty', () => {
    const named = { id: enveloped(771), first_name: enveloped('Ines'), last_name: enveloped('Kern') };
    expect(toAttributeValue('standard', { type: 'Employee', attributes: named })).toEqual({
      kind: 'person',
      firstName: 'Ines',
      lastName: 'Kern',
    });
    expect(toAttributeValue('standard', { type: 'Employee', attributes: { id: enveloped(771) } })).toBeUndefined();
  });

  it('of an unknown shape is missing, so that it clears nothing', () => {
    for (const value of [undefined, {}, { attributes: {} }, [{}]]) {
      expect(toAttributeValue('standard', value)).toBeUndefined();
    }
  });
});

describe('decimalText', () => {
  it.each([
    ['1e21', '1000000000000000000000'],
    ['1.5E-3', '0.0015'],
    ['-2.50e1', '-25'],
    ['12.345e2', '1234.5'],
    ['0e5', '0'],
    ['38.5', '38.5'],
    ['E12', 'E12'],
    ['1e999', '1e999'],
  ])('%s reads %s', (text, expected) => expect(decimalText(text)).toBe(expected));
});
