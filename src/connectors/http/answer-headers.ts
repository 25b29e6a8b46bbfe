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

/** A header's text; null where it is absent. */
export function headerText(headers: AnswerHeaders, name: string): string | null {
  return single(headers, name);
}

function single(headers: AnswerHeaders, name: string): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value)?.trim() ?? null;
}
