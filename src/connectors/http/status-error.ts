import type { ProblemCode } from '../../domain/problem.ts';
import type { Vendor } from '../../ports/vendor-error.ts';
import { VendorError } from '../../ports/vendor-error.ts';
import type { Answer } from './call.ts';
import { TornAnswer } from './torn-answer.ts';

/** Where two vendors' failures differ for the reader. */
export interface VendorWords {
  readonly baseUrlSetting: string;
  /** What 401 and 403 mean, and the setting to look at. */
  readonly accessRefused: { readonly code: ProblemCode; readonly setting: string };
  /** True for a 2xx answer whose own content says that it failed. */
  readonly disowned?: (content: unknown) => boolean;
  /** Sorts what a refusal says into a word of the connector's own; undefined where it says nothing of use. */
  readonly reasonOf?: (content: unknown) => string | undefined;
  /**
   * For a vendor that tells what is left of an account's limit: how long nobody should call after this answer; null where something
   * is left, or nothing is said. A refusal that it explains lowers no rate.
   */
  readonly spentForMs?: (answer: Pick<Answer, 'status' | 'headers'>, now: number) => number | null;
}

export interface StatusErrors {
  /** Null for 2xx. */
  ofStatus(operation: string, status: number, retryAfterMs: number | null, reason?: string): VendorError | null;
  /** A 2xx answer that cannot be used; `torn` where asking again may help. */
  badAnswer(operation: string, status: number, torn: boolean): VendorError;
}

/** Status codes in our words. What the vendor wrote beside them is dropped here: it may name people. */
export function createStatusErrors(vendor: Vendor, words: VendorWords): StatusErrors {
  function ofStatus(
    operation: string,
    status: number,
    retryAfterMs: number | null,
    reason?: string,
  ): VendorError | null {
    if (status >= 200 && status < 300) return null;
    const base = { vendor, operation, status, ...(reason === undefined ? {} : { reason }) };
    if (status === 401 || status === 403)
      return new VendorError({ ...base, kind: 'access-refused', ...words.accessRefused });
    if (status === 429) {
      const wait = retryAfterMs === null ? {} : { retryAfterMs };
      return new VendorError({ ...base, kind: 'rate-limited', code: 'rate-limited', ...wait });
    }
    if (status === 404) {
      return new VendorError({ ...base, kind: 'not-found', code: 'vendor-bad-answer', setting: words.baseUrlSetting });
    }
    if (status === 408 || status >= 500) {
      return new VendorError({ ...base, kind: 'server-error', code: 'vendor-unavailable', outcomeUnknown: true });
    }
    if (status >= 400) return new VendorError({ ...base, kind: 'refused', code: refusedCode(operation) });
    return badAnswer(operation, status, false); // a redirect: the base URL leads somewhere else
  }

  function badAnswer(operation: string, status: number, torn: boolean): VendorError {
    const details = {
      vendor,
      operation,
      status,
      kind: 'bad-answer',
      code: 'vendor-bad-answer',
      outcomeUnknown: true,
      setting: words.baseUrlSetting,
    } as const;
    return torn ? new TornAnswer(details) : new VendorError(details);
  }

  return { ofStatus, badAnswer };
}

function refusedCode(operation: string): ProblemCode {
  return operation.startsWith('GET ') ? 'vendor-bad-answer' : 'write-refused';
}
