import { type Call, twistOf } from './calls.ts';

/** Faults that change the list itself, and with it the totals. */
export function bentSource<T>(call: Call, ids: readonly T[]): readonly T[] {
  if (twistOf(call, 'empty-list')) return [];
  if (twistOf(call, 'half-list')) return ids.slice(0, Math.ceil(ids.length / 2));
  return ids;
}

/** Faults that change what a page shows while the totals stay as they are. */
export function bentPage<T>(call: Call, ids: readonly T[], offset: number, limit: number): T[] {
  const page = ids.slice(offset, offset + limit);
  const shifted = twistOf(call, 'unstable-paging');
  if (shifted && offset > 0 && page.length > 0) page[0] = ids[offset - 1] as T; // one repeats, one is missed
  const dropped = twistOf(call, 'drop-rows');
  if (dropped) page.splice(0, dropped.count ?? 1);
  const repeated = twistOf(call, 'repeat-rows');
  if (repeated) page.push(...page.slice(0, repeated.count ?? 1));
  return page;
}
