import { type Call, twistOf } from '../../shared/calls.ts';
import type { World } from '../world.ts';
import { localToInstant } from './dates.ts';

const SINCE = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d)?$/;
const LAG_MS = 45 * 60_000;

/** No zone is stated in the parameter, so it means the company's. NaN when it is not a date at all. */
export function parseSince(text: string | null, zone: string): number | undefined {
  if (text === null) return undefined;
  if (!SINCE.test(text)) return Number.NaN;
  const local = text.includes('T') ? text : `${text}T00:00:00`;
  return Number.isNaN(Date.parse(`${local}Z`)) ? Number.NaN : localToInstant(local, zone);
}

/** Only changes to attributes that would be sent count; the index may lag behind the records. */
export function selectChanged({ employees, settings }: World, call: Call, since: number, keys: string[]): string[] {
  const counting = keys.filter((key) => key !== 'last_modified_at');
  const lag = twistOf(call, 'index-lag');
  const lagMs = lag ? (lag.lagMs ?? LAG_MS) : settings.readLagMs;
  const until = lagMs > 0 ? Date.now() - lagMs : Number.POSITIVE_INFINITY;
  return employees.order.filter((id) => {
    const employee = employees.get(id);
    if (!employee) return false;
    const changedAt = employees.changedAt(employee, counting);
    return changedAt >= since && changedAt <= until;
  });
}
