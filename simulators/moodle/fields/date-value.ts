import type { Field } from './field.ts';

type Range = Pick<Field, 'startYear' | 'endYear' | 'withTime'>;

/**
 * A number counts as UNIX time, anything else as `year-month-day` and is cut at its hyphens. What comes out as the year
 * is pressed between the field's years, even if it is no year at all. A date without a time is its first second on site.
 */
export function storedDate({ startYear, endYear, withTime }: Range, given: string, zone: string): string {
  if (given === '' || given === '0') return '0';
  const parts = isNumber(given) ? localParts(Number(given), zone) : given.split('-');
  const year = smaller(larger(parts[0] ?? '', `${startYear}`), `${endYear}`);
  const rest = parts.slice(1).map((part) => Number.parseInt(part, 10) || 0);
  const [month = 1, day = 1, hour = 0, minute = 0, second = 0] = withTime ? rest : rest.slice(0, 2);
  return String(epoch([Number(year), month, day, hour, minute, second], zone));
}

function isNumber(text: string): boolean {
  return /^\s*[+-]?\d+(\.\d+)?\s*$/.test(text);
}

/** PHP compares as numbers where both are, and as texts otherwise: `01.01.2024` comes before 1989, `abc` after 2049. */
function isLess(one: string, other: string): boolean {
  return isNumber(one) && isNumber(other) ? Number(one) < Number(other) : one < other;
}

function larger(one: string, other: string): string {
  return isLess(one, other) ? other : one;
}

function smaller(one: string, other: string): string {
  return isLess(other, one) ? other : one;
}

function localParts(unix: number, zone: string): string[] {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const parts = new Map(format.formatToParts(new Date(unix * 1000)).map(({ type, value }) => [type, value]));
  return ['year', 'month', 'day', 'hour', 'minute', 'second'].map((name) => parts.get(name as 'year') ?? '0');
}

type Moment = [number, number, number, number, number, number];

function epoch([year, month, day, hour, minute, second]: Moment, zone: string): number {
  const asUtc = Date.UTC(year, month - 1, day, hour, minute, second) / 1000;
  // Once more with what the first guess found: the offset may change between the two.
  const guess = asUtc - offset(asUtc, zone);
  return asUtc - offset(guess, zone);
}

function offset(unix: number, zone: string): number {
  const [year, month, day, hour, minute, second] = localParts(unix, zone).map(Number) as Moment;
  return Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - unix;
}
