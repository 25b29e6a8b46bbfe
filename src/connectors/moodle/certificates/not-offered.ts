import type { ProblemCode } from '../../../domain/problem.ts';
import { VendorError } from '../../../ports/vendor-error.ts';

const EXPLAINED: readonly ProblemCode[] = ['certificates-not-offered', 'lms-function-missing', 'lms-right-missing'];

/** A site without the plugin, or with one from before the list of issues, does not know the function: it has no such record. */
export function explained(error: unknown): unknown {
  if (!(error instanceof VendorError) || error.details.reason !== 'missing-record') return error;
  const { status: _status, reason: _reason, ...details } = error.details;
  const setting = 'certificates.enabled';
  return new VendorError({ ...details, kind: 'not-found', code: 'certificates-not-offered', setting });
}

/** Whether it says what the site's administrator would have to do. */
export function isExplained(error: unknown): error is VendorError {
  return error instanceof VendorError && EXPLAINED.includes(error.details.code);
}
