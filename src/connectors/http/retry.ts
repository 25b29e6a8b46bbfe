import { VendorError } from '../../ports/vendor-error.ts';
import type { HttpSettings } from './http-settings.ts';
import { TornAnswer } from './torn-answer.ts';
import { backoff, wait } from './wait.ts';

/** A vendor that asks for more than this is the caller's to plan around; the error carries how long. */
export const LONGEST_WAIT_MS = 120_000;

/** Repeats a call that changes nothing while there is hope; the last failure is thrown as it is. */
export async function retryReads<T>(
  settings: Pick<HttpSettings, 'attempts' | 'backoffMs'>,
  signal: AbortSignal,
  attempt: (number: number) => Promise<T>,
): Promise<T> {
  for (let number = 1; ; number += 1) {
    try {
      return await attempt(number);
    } catch (error) {
      if (!(error instanceof VendorError) || !mayPass(error) || number >= settings.attempts) throw error;
      const askedMs = error.details.retryAfterMs ?? 0;
      if (askedMs > LONGEST_WAIT_MS) throw error;
      await wait(Math.max(askedMs, backoff(settings.backoffMs, number)), signal);
    }
  }
}

/** Failures that another attempt may not meet: a broken way, a busy or failing vendor, an answer cut short. */
function mayPass(error: VendorError): boolean {
  const { kind } = error.details;
  return error instanceof TornAnswer || kind === 'unreachable' || kind === 'rate-limited' || kind === 'server-error';
}
