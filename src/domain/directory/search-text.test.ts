import { describe, expect, it } from 'vitest';
import { anEmployee } from '../testing/builders.ts';
import { directoryEntry } from './directory-entry.ts';
import { searchText, searchWords, sortText } from './search-text.ts';

const finds = (typed: string, ...parts: (string | null)[]) =>
  searchWords(typed).every((spellings) => spellings.some((word) => searchText(parts).includes(word)));

describe('searching people', () => {
  it.each([
    ['müller', 'Jörg Müller'],
    ['MUELLER', 'Jörg Müller'],
    ['muller', 'Jörg Müller'],
    ['müller', 'Joerg Mueller'],
    ['strasse', 'Anna Straße'],
    ['lodz', 'Łódź'],
    ['ngoc', 'Trần Ngọc'],
    ['soren', 'Søren'],
    ['soeren', 'Søren'],
    ['mu\u0308ller', 'Jörg Müller'],
  ])('%s finds %s', (typed, name) => {
    expect(finds(typed, name)).toBe(true);
  });

  it('finds by parts of several words in any order, all of which must be there', () => {
    expect(finds('must eri', 'Erika Mustermann', 'erika@example.com')).toBe(true);
    expect(finds('example.com must', 'Erika Mustermann', 'erika@example.com')).toBe(true);
    expect(finds('eri maier', 'Erika Mustermann', null)).toBe(false);
  });

  it('finds everybody where nothing was typed', () => {
    expect(searchWords('  ')).toEqual([]);
  });

  it('orders umlauts with their letters', () => {
    expect(['Ödön', 'Zoe', 'Otto'].sort((a, b) => (sortText(a) < sortText(b) ? -1 : 1))).toEqual([
      'Ödön',
      'Otto',
      'Zoe',
    ]);
  });
});

it('somebody whose names cannot be read has none', () => {
  const { id } = anEmployee('7');
  expect(directoryEntry({ id, attributes: {} })).toEqual({ employeeId: '7', name: null, email: null });
});
