import { describe, expect, it } from 'vitest';
import { type Column, fittedTable, tabbedTable } from './table.ts';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly note: string;
}

const COLUMNS: readonly Column<Person>[] = [
  { head: 'ID', cell: ({ id }) => id },
  { head: 'NAME', cell: ({ name }) => name },
  { head: 'NOTE', cell: ({ note }) => note, wraps: true },
];
const LONG = 'a sentence that is far too long for the little room that a narrow terminal leaves it';
const plain = { head: (text: string) => text };

/** Columns that a terminal shows: two for each letter of a Japanese name. */
function shown(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 2 : 1), 0);
}

describe('a table at a terminal', () => {
  it('lines up umlauts and wide letters', () => {
    const table = fittedTable(COLUMNS, { width: 100, ...plain });
    const lines = table([
      { id: '1', name: 'Jörg Müßig', note: '|' },
      { id: '22', name: '山田太郎鈴木次郎', note: '|' },
      { id: '333', name: 'Al', note: '|' },
    ]).split('\n');
    const places = lines.slice(1).map((line) => shown(line.slice(0, line.indexOf('|'))));
    expect(new Set(places).size).toBe(1);
    expect(lines[2]).toContain('山田太郎鈴木次郎');
    expect(lines[0]?.indexOf('NOTE')).toBe(places[0]);
  });

  it('wraps what may wrap until it fits, and cuts off no id', () => {
    const id = '9390d8af-ee54-4f93-b2de-5f0c5ca61b4f';
    const text = fittedTable(COLUMNS, { width: 70, ...plain })([{ id, name: 'Al', note: LONG }]);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(70);
    expect(text).toContain(id);
    expect(text.replaceAll(/\s+/g, ' ')).toContain('that a narrow terminal leaves it');
    expect(text.split('\n').length).toBeGreaterThan(3);
  });

  it('prints its head once, and keeps later parts whole where they are wider', () => {
    const table = fittedTable(COLUMNS, { width: 100, ...plain });
    const [first, second] = [
      table([{ id: '1', name: 'Al', note: '' }]),
      table([{ id: '1234567890', name: 'Al', note: '' }]),
    ];
    expect(first).toContain('NAME');
    expect(second).not.toContain('NAME');
    expect(second).toContain('1234567890');
  });
});

describe('a table in a pipe', () => {
  it('has one line a row, tabs between cells, a dash for nothing, and cuts nothing off', () => {
    const text = tabbedTable(COLUMNS)([
      { id: '1', name: 'Jörg', note: LONG },
      { id: '2', name: '', note: '' },
    ]);
    expect(text.split('\n')).toEqual(['ID\tNAME\tNOTE', `1\tJörg\t${LONG}`, '2\t-\t-']);
  });

  it('lets no name from a vendor break the line or command the terminal', () => {
    const [, line] = tabbedTable(COLUMNS)([
      { id: '1', name: 'a\tb\nc', note: '\u001b]0;title\u0007\u001b[31mred\u0000\u202e' },
    ]).split('\n');
    expect(line).toBe('1\ta b c\tred');
  });
});
