import { describe, expect, it } from 'vitest';
import { type AttributeValue, readAttribute, textOf } from './employee.ts';
import type { AttributeKey, EmployeeId } from './ids.ts';

const employee = {
  id: '1' as EmployeeId,
  attributes: { team: null, position: { kind: 'text', text: '' }, email: { kind: 'text', text: 'a@b.test' } } as Record<
    string,
    AttributeValue | null
  >,
};

describe('reading an attribute', () => {
  it('tells what was not returned from what HR left blank', () => {
    expect(readAttribute(employee, 'department' as AttributeKey).state).toBe('missing');
    expect(readAttribute(employee, 'team' as AttributeKey).state).toBe('empty');
    expect(readAttribute(employee, 'position' as AttributeKey).state).toBe('empty');
    expect(readAttribute(employee, 'email' as AttributeKey)).toMatchObject({
      state: 'present',
      value: { text: 'a@b.test' },
    });
  });

  it('does not take a name of Object.prototype for an attribute', () => {
    expect(readAttribute(employee, 'constructor' as AttributeKey).state).toBe('missing');
  });

  it.each<[AttributeValue, string]>([
    [{ kind: 'date', date: '2019-03-31' }, '2019-03-31'],
    [{ kind: 'tags', tags: ['Erste Hilfe', 'Brandschutz'] }, 'Erste Hilfe, Brandschutz'],
    [{ kind: 'person', firstName: 'Ines', lastName: 'Kern' }, 'Ines Kern'],
    [{ kind: 'person', firstName: 'Ines', lastName: '' }, 'Ines'],
    [{ kind: 'organisation', name: 'Pflege' }, 'Pflege'],
    [{ kind: 'number', number: '38.50' }, '38.50'],
  ])('writes %o as text', (value, text) => {
    expect(textOf(value)).toBe(text);
  });
});
