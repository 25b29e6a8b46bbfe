import { type Call, type Reply, twistOf } from '../shared/calls.ts';
import { bentPage, bentSource } from '../shared/list-faults.ts';
import type { Row, Table } from '../shared/table.ts';
import type { Portal } from './portal.ts';
import { json } from './replies.ts';

/** One page of rows; `wrap` makes the answer of it. Nothing tells how many there are in all. */
export function pageReply<T>(
  portal: Portal,
  call: Call,
  rows: readonly T[],
  wrap: (page: readonly T[]) => unknown,
): Reply {
  const { listOrder, pageEnd } = portal.settings;
  const ordered = bentSource(call, listOrder === 'newest-first' ? rows.toReversed() : rows);
  const size = pageSize(portal, call);
  const asked = pageAsked(call);
  const shown = pageEnd === 'same-page' ? 1 : asked;
  const page = bentPage(call, ordered, (shown - 1) * size, size);
  const hasNext = pageEnd !== 'honest' || shown * size < ordered.length;
  return json(200, wrap(page), {
    'LU-Current-Page': String(asked),
    'LU-Records-Per-Page': String(size),
    'LU-Has-Next-Page': String(hasNext),
  });
}

export function pageAsked(call: Call): number {
  const text = call.query.get('page') ?? '1';
  return /^[1-9]\d*$/.test(text) ? Number(text) : 1;
}

function pageSize({ settings }: Portal, call: Call): number {
  const asked = Number(call.query.get('per_page') ?? settings.pageSize);
  if (settings.perPageParameter === 'ignore' || !Number.isInteger(asked) || asked < 1) return settings.pageSize;
  return Math.min(asked, settings.pageSize);
}

/** The rows as they are; with the fault, as they were before the last write to each. */
export function asSeen<T extends Row>(call: Call, table: Table<T>, rows: readonly T[]): readonly T[] {
  if (!isStale(call)) return rows;
  return rows.map(({ id }) => table.get(id, true)).filter((row) => row !== undefined);
}

export function isStale(call: Call): boolean {
  return twistOf(call, 'stale-read') !== undefined;
}

/** What was changed within the last moments is not in a list yet. */
export function settled<T extends { created_at: string }>(call: Call, rows: readonly T[]): readonly T[] {
  const lag = twistOf(call, 'index-lag');
  if (!lag) return rows;
  const youngest = new Date(Date.now() - (lag.lagMs ?? 60_000)).toISOString();
  return rows.filter(({ created_at }) => created_at <= youngest);
}
