import { headerText, retryAfterMs } from '../http/answer-headers.ts';
import type { Answer } from '../http/call.ts';

/** A week that rolls gives something back any time: asked again after this long. */
const WEEK_PAUSE_MS = 60_000;

/**
 * How long nobody should call because the account's minute or week is used up, by whomever; null where something is left or
 * nothing is said. Minutes are those of the vendor's clock. A refusal names no time, and perhaps no remainder (learnupon-api §3).
 */
export function spentForMs({ status, headers }: Pick<Answer, 'status' | 'headers'>, now: number): number | null {
  const asked = status === 429 ? retryAfterMs(headers, now) : null;
  if (asked !== null) return asked;
  if (headerText(headers, 'x-lu-rate-limit-remaining-week') === '0') return WEEK_PAUSE_MS;
  if (status !== 429 && headerText(headers, 'x-lu-rate-limit-remaining-minute') !== '0') return null;
  const there = Date.parse(headerText(headers, 'date') ?? '');
  return 60_000 - ((Number.isNaN(there) ? now : there) % 60_000);
}
