import { CsvError, parse } from 'csv-parse/sync';
import { Explained } from '../../../servers/explained.ts';
import { EXIT } from '../../exit-codes.ts';
import { COLUMNS, columnOf, type IndexColumn, type IndexValues } from './index-columns.ts';

/** One certificate as the index has it, and where: `line 7`. */
export interface IndexRow {
  readonly place: string;
  readonly values: IndexValues;
}

interface Index {
  readonly rows: readonly IndexRow[];
  /** Headings that say nothing to us. */
  readonly unused: readonly string[];
}

const NEEDED: readonly (readonly IndexColumn[])[] = [['file'], ['employeeId', 'email'], ['title'], ['issuedOn']];
const DELIMITERS = [';', ',', '\t'];

/** Comma, semicolon or tab between the columns, whichever the first line has most of: within a row others are text. */
export function csvRows(text: string, name: string): Index {
  const [first = ''] = text.split(/\r?\n/, 1);
  const countIn = (delimiter: string) => first.split(delimiter).length;
  const delimiter = DELIMITERS.toSorted((one, other) => countIn(other) - countIn(one))[0] ?? ',';
  const [head, ...lines] = linesOf(text, name, delimiter);
  const headings = head?.record ?? [];
  const columns = headings.map(columnOf);
  const missing = NEEDED.filter((any) => !any.some((column) => columns.includes(column)));
  if (missing.length > 0) throw bad(`${name} lacks columns: ${missing.map((any) => any.join(' or ')).join(', ')}.`);
  const rows = lines.map(({ record, info }): IndexRow => {
    const values = columns.flatMap((column, at) => (column && record[at] ? [[column, record[at]] as const] : []));
    return { place: `line ${info.lines}`, values: Object.fromEntries(values) };
  });
  return { rows, unused: headings.filter((_heading, at) => columns[at] === null) };
}

function linesOf(text: string, name: string, delimiter: string) {
  const options = {
    delimiter,
    bom: true,
    trim: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
  } as const;
  try {
    return parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw bad(`${name} is not CSV: something is wrong with the quotes in line ${Number(error.lines)}.`); // the library quotes what it read
  }
}

/** A list of objects, or an object with one under `certificates`. */
export function jsonRows(text: string, name: string): Index {
  const entries = listIn(text.replace(/^\uFEFF/, ''));
  if (!entries) throw bad(`${name} is not a list of objects in JSON.`);
  const unused = new Set<string>();
  const rows = entries.map((entry, index): IndexRow => {
    const values = Object.entries(entry ?? {}).flatMap(([heading, value]) => {
      const column = columnOf(heading);
      if (column === null) unused.add(heading);
      return column === null || value === null ? [] : [[column, String(value).trim()] as const];
    });
    return { place: `entry ${index + 1}`, values: Object.fromEntries(values) };
  });
  return { rows, unused: [...unused] };
}

function listIn(text: string): readonly unknown[] | null {
  try {
    const value = JSON.parse(text) as { certificates?: unknown } | null;
    const list = Array.isArray(value) ? value : value?.certificates;
    return Array.isArray(list) ? list : null;
  } catch {
    return null;
  }
}

function bad(words: string): Explained {
  return new Explained(`${words} ${KNOWN}`, EXIT.badInput);
}

const KNOWN = `Known columns: ${COLUMNS.join(', ')}; docs/certificates.md has an example.`;
