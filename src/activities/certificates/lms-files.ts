import { nextWhileAway } from '../../domain/certificates/next-attempt.ts';
import type { Problem } from '../../domain/problem.ts';
import type { LedgerCertificate } from '../../ports/certificate-ledger.ts';
import type { VendorError } from '../../ports/vendor-error.ts';
import { countFaults } from './faults.ts';
import { isAway } from './is-away.ts';

/**
 * The LMS as a batch finds it. Once it hands out nothing to anybody, it is left alone until `againAt`; what was handed in, and records, need
 * no file of it and go on.
 */
export interface LmsFiles {
  readonly away: { readonly problem: Problem; readonly againAt: Date } | null;
  readonly hasServed: boolean;
  served(): void;
  /** What a download ended with. */
  note(error: VendorError, now: Date): void;
}

export function watchLmsFiles(): LmsFiles {
  const faults = countFaults<VendorError>();
  let away: LmsFiles['away'] = null;
  let hasServed = false;
  return {
    get away() {
      return away;
    },
    get hasServed() {
      return hasServed;
    },
    served() {
      hasServed = true;
      faults.clear();
    },
    note(error, now) {
      if (error.details.kind === 'server-error') faults.note(error);
      const concernsAll = isAway(error) || error.details.code === 'certificates-not-offered';
      const cause = concernsAll ? error : faults.tooMany;
      if (cause !== null)
        away ??= { problem: cause.problem, againAt: nextWhileAway(now, cause.details.retryAfterMs ?? 0) };
    },
  };
}

/** Whether its PDF can only be had from the LMS. */
export function needsLms({ origin, kind }: LedgerCertificate): boolean {
  return origin === 'lms' && kind === 'file';
}
