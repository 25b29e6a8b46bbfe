export type AnswerHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** `Retry-After` in milliseconds, given as seconds or as a date; null where it is absent or unreadable. */
export function retryAfterMs(headers: AnswerHeaders, now: number): number | null {
  const text = single(headers, 'retry-after');
  if (text === null) return null;
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/**
 * How long to hold back because the vendor says that nothing is left of its bucket; null where it says no such thing.
 * Personio's newer API sends these headers with good answers too (personio-api §9).
 */
export function exhaustedForMs(headers: AnswerHeaders): number | null {
  if (single(headers, 'x-ratelimit-remaining') !== '0') return null;
  const perSecond = Number(single(headers, 'x-ratelimit-replenish-rate'));
  return perSecond > 0 ? Math.min(1_000, 1_000 / perSecond) : 1_000;
}

/** A week that rolls gives something back any time: asked again after this long. */
const WEEK_PAUSE_MS = 60_000;

/**
 * How long nobody should call because the account's minute or week is used up, by whomever; null where something is left or
 * nothing is said. Minutes are those of the vendor's clock (learnupon-api §3).
 */
export function spentForMs(headers: AnswerHeaders, now: number): number | null {
  if (single(headers, 'x-lu-rate-limit-remaining-week') === '0') return WEEK_PAUSE_MS;
  if (single(headers, 'x-lu-rate-limit-remaining-minute') !== '0') return null;
  const there = Date.parse(single(headers, 'date') ?? '');
  return 60_000 - ((Number.isNaN(there) ? now : there) % 60_000);
}

/** A header's text; null where it is absent. */
export function headerText(headers: AnswerHeaders, name: string): string | null {
  return single(headers, name);
}

function single(headers: AnswerHeaders, name: string): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value)?.trim() ?? null;
}
