import type { PersonioSettings } from '../settings.ts';

type Form = Pick<PersonioSettings, 'zone' | 'dateForm'>;

const DAY_MS = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();
const days = new Map<string, Map<string, string>>();
const offsets = new Map<string, Map<number, number | undefined>>();

/** Midnight with the company zone's offset on that very day, summer time included. */
export function wireDay(day: string, { zone, dateForm }: Form): string {
  if (dateForm === 'plain') return day;
  const known = inner(days, dateForm + zone);
  let text = known.get(day);
  if (text === undefined) {
    text = `${day}T00:00:00${offsetText(offsetMinutes(localToInstant(`${day}T00:00:00`, zone), zone), dateForm)}`;
    known.set(day, text);
  }
  return text;
}

function inner<K, V>(outer: Map<string, Map<K, V>>, key: string): Map<K, V> {
  let map = outer.get(key);
  if (!map) {
    map = new Map();
    outer.set(key, map);
  }
  return map;
}

export function wireInstant(iso: string, { zone, dateForm }: Form): string {
  const at = Date.parse(iso);
  const minutes = offsetMinutes(at, zone);
  const local = new Date(at + minutes * 60_000).toISOString();
  return dateForm === 'plain' ? local.slice(0, 10) : `${local.slice(0, 19)}${offsetText(minutes, dateForm)}`;
}

/** Naive local time, as in `updated_since`, read in the company's zone. */
export function localToInstant(local: string, zone: string): number {
  const asUtc = Date.parse(`${local}Z`);
  const guess = asUtc - offsetMinutes(asUtc, zone) * 60_000;
  return asUtc - offsetMinutes(guess, zone) * 60_000;
}

/** Asking Intl is slow, so each day is asked for once, and again only on the two days when the clocks change. */
function offsetMinutes(at: number, zone: string): number {
  const start = Math.floor(at / DAY_MS) * DAY_MS;
  const known = inner(offsets, zone);
  if (!known.has(start)) {
    const atStart = askedOffset(start, zone);
    known.set(start, atStart === askedOffset(start + DAY_MS, zone) ? atStart : undefined);
  }
  return known.get(start) ?? askedOffset(at, zone);
}

function askedOffset(at: number, zone: string): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'longOffset', hour: '2-digit' });
    formats.set(zone, format);
  }
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(format.format(at)) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}

function offsetText(minutes: number, form: PersonioSettings['dateForm']): string {
  const size = Math.abs(minutes);
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${hours}${form === 'offset' ? ':' : ''}${String(size % 60).padStart(2, '0')}`;
}
