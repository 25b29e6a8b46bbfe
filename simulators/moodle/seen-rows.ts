import { type Call, twistOf } from '../shared/calls.ts';
import { bentPage, bentSource } from '../shared/list-faults.ts';
import type { Row, Table } from '../shared/table.ts';

type Dated = Row & { timemodified?: number; timecreated?: number };

/** The rows that a call gets to see; faults may hold some back, or show what was before the last write. */
export function seenRows<T extends Dated>(
  call: Call,
  table: Table<T>,
  rows: readonly T[],
  from = 0,
  count?: number,
): T[] {
  const lag = twistOf(call, 'index-lag');
  const youngest = (Date.now() - (lag?.lagMs ?? 60_000)) / 1000;
  const settled = lag
    ? rows.filter(({ timemodified, timecreated = 0 }) => (timemodified ?? timecreated) < youngest)
    : rows;
  const stale = twistOf(call, 'stale-read') !== undefined;
  const shown = stale ? settled.map(({ id }) => table.get(id, true)).filter((row) => row !== undefined) : settled;
  const source = bentSource(call, shown);
  return bentPage(call, source, from, count ?? source.length);
}
