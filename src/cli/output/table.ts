import CliTable from 'cli-table3';
import { fitColumns } from './fit-columns.ts';
import { plainText } from './plain-text.ts';

export interface Column<Row> {
  readonly head: string;
  cell(row: Row): string | number | null;
  /** Gives way where the terminal is narrow; the others stay whole, so that ids can be copied. */
  readonly wraps?: true;
}

/** Prints a list part after part. */
export type Table<Row> = (rows: readonly Row[]) => string;

/** For programs and files: a line a row, tabs between the cells, nothing cut off and nothing filled up. */
export function tabbedTable<Row>(columns: readonly Column<Row>[]): Table<Row> {
  let begun = false;
  return (rows) => {
    const heads = begun ? [] : [columns.map(({ head }) => head)];
    begun = true;
    return [...heads, ...cellsOf(rows, columns)].map((cells) => cells.join('\t')).join('\n');
  };
}

const GAP = 2;
const SIDES = ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right'];
const MIDDLES = ['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'];
const NO_LINES = Object.fromEntries([...SIDES, ...MIDDLES].map((name) => [name, '']));
const STYLE = { 'padding-left': 0, 'padding-right': GAP, head: [], border: [], compact: true };

/** For a terminal: columns side by side, without lines. Those of the first part are kept, and only grow. */
export function fittedTable<Row>(
  columns: readonly Column<Row>[],
  { width, head }: { width: number; head: (text: string) => string },
): Table<Row> {
  let widths = columns.map(() => 0);
  let begun = false;
  return (rows) => {
    const lines = [...(begun ? [] : [columns.map((column) => head(column.head))]), ...cellsOf(rows, columns)];
    begun = true;
    const wanted = naturalWidths(lines).map((natural, index) => Math.max(natural, widths[index] ?? 0));
    const mayWrap = columns.map(({ wraps }) => wraps === true);
    widths = fitColumns(wanted, mayWrap, width);
    const table = new CliTable({ chars: NO_LINES, style: STYLE, colWidths: widths, wordWrap: true });
    table.push(...lines);
    return trimmed(table.toString());
  };
}

function cellsOf<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string[][] {
  return rows.map((row) => columns.map((column) => plainText(String(column.cell(row) ?? '')) || '-'));
}

/** The library knows how wide a letter is shown; its line above the table tells us. */
function naturalWidths(lines: string[][]): number[] {
  const table = new CliTable({ chars: { ...NO_LINES, top: '-', 'top-mid': '|' }, style: STYLE });
  table.push(...lines);
  const [line = ''] = table.toString().split('\n');
  return line.split('|').map((part) => part.length);
}

function trimmed(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
