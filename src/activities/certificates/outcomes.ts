import type { maySend } from '../../domain/certificates/may-send.ts';
import { nextAfterFailure, nextForGone } from '../../domain/certificates/next-attempt.ts';
import type { ProblemCode } from '../../domain/problem.ts';
import type { CertificateOutcome, LedgerCertificate } from '../../ports/certificate-ledger.ts';

/** Not the end of it. */
type OpenOutcome = Extract<CertificateOutcome, { readonly nextAt: Date | null }>;

export const WITHDRAWN: CertificateOutcome = { state: 'withdrawn' };

/** Due again when the ledger sees that the reason is gone. */
export function waitingFor(code: 'certificate-owner-held' | 'certificate-not-linked'): OpenOutcome {
  return { state: 'waiting', code, nextAt: null };
}

export function ownerGone(now: Date): OpenOutcome {
  return { state: 'waiting', code: 'certificate-owner-gone', nextAt: nextForGone(now) };
}

/** Of an upload that may have taken effect. */
export function inDoubt(nextAt: Date): OpenOutcome {
  return { state: 'unconfirmed', code: 'certificate-unconfirmed', nextAt };
}

export function failed(certificate: LedgerCertificate, code: ProblemCode, now: Date): OpenOutcome {
  return { state: 'failed', code, nextAt: nextAfterFailure(now, inARow(certificate, code)) };
}

/** How often it has come to an end with this code, this time included. */
export function inARow({ code: before, attempts }: LedgerCertificate, code: ProblemCode): number {
  return before === code ? attempts + 1 : 1;
}

export function notYet({ because, lookAgainAt }: Exclude<ReturnType<typeof maySend>, { may: true }>): OpenOutcome {
  return because === 'after-restore'
    ? { state: 'waiting', code: 'certificate-after-restore', nextAt: lookAgainAt }
    : inDoubt(lookAgainAt);
}
