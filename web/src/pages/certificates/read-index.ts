import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { columnOf, type IndexColumn, type IndexValues } from '../../../../src/cli/certificates/import/index-columns.ts';

export interface IndexRow {
  readonly line: number;
  readonly values: IndexValues;
}

export type ReadIndex = { readonly rows: readonly IndexRow[] } | { readonly bad: 'not-csv' | 'columns-missing' };

const NEEDED: readonly (readonly IndexColumn[])[] = [['file'], ['employeeId', 'email'], ['title'], ['issuedOn']];
const DELIMITERS = [';', ',', '\t'];

/** The index beside the PDFs, as the command `certificates import` takes it: the same headings, whatever Excel puts between. */
export function readIndex(text: string): ReadIndex {
  const [first = ''] = text.split(/\r?\n/, 1);
  const countIn = (delimiter: string) => first.split(delimiter).length;
  const delimiter = DELIMITERS.toSorted((one, other) => countIn(other) - countIn(one))[0] ?? ',';
  const records = recordsOf(text, delimiter);
  if (!records) return { bad: 'not-csv' };
  const columns = (records[0]?.record ?? []).map(columnOf);
  if (NEEDED.some((any) => !any.some((column) => columns.includes(column)))) return { bad: 'columns-missing' };
  const rows = records.slice(1).map(({ record, info }) => ({
    line: info.lines,
    values: Object.fromEntries(
      columns.flatMap((column, at) => (column && record[at] ? [[column, record[at]] as const] : [])),
    ),
  }));
  return { rows };
}

function recordsOf(text: string, delimiter: string) {
  const options = { delimiter, bom: true, trim: true, info: true, relax_column_count: true, skip_empty_lines: true };
  try {
    return parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

/** UTF-8, or what Excel writes else: UTF-16 with a mark, or the alphabet of Windows. */
export function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
