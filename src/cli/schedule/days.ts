import { InvalidArgumentError } from 'commander';

const DAYS: readonly string[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const WORDS = 'It must be days like mon-fri, mon,wed,fri or daily.';

/** `mon-fri`, `sat-sun`, `mon,wed` or `daily`, as days of the week from Sunday, 0. */
export function daysOf(text: string): number[] {
  const parts = text === 'daily' ? ['sun-sat'] : text.toLowerCase().split(',');
  const days = parts.flatMap((part) => span(...(part.trim().split('-') as [string, string?])));
  return [...new Set(days)].sort((left, right) => left - right);
}

/** For people: `Mon to Fri`, `daily`. */
export function daysText(days: readonly number[]): string {
  if (days.length === DAYS.length) return 'daily';
  if (days.join() === '1,2,3,4,5') return 'Mon to Fri';
  return days.map((day) => new Date(Date.UTC(2026, 10, 22 + day)).toLocaleDateString('en', SHORT)).join(', ');
}

const SHORT = { weekday: 'short', timeZone: 'UTC' } as const;

/** From the first to the last of them, over the end of the week too. */
function span(first: string, last = first): number[] {
  const [from, to] = [indexOf(first), indexOf(last)];
  return Array.from({ length: ((to - from + DAYS.length) % DAYS.length) + 1 }, (_, day) => (from + day) % DAYS.length);
}

function indexOf(name: string): number {
  const index = DAYS.indexOf(name);
  if (index < 0) throw new InvalidArgumentError(WORDS);
  return index;
}
