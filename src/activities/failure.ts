import { ApplicationFailure } from '@temporalio/common';
import { LeaseLostError } from '../ports/step-store.ts';
import { VendorError } from '../ports/vendor-error.ts';

/** Without a `Retry-After` we try again after this; the connector has waited before. */
const DEFAULT_WAIT_MS = 30_000;

/**
 * The one place where an error becomes Temporal's decision: stop, wait, or retry as usual. What leaves here is stored in
 * the history, so nothing of the original goes along: no message, no cause, no stack (a database error quotes its parameters).
 */
export function toFailure(error: unknown): ApplicationFailure {
  if (error instanceof ApplicationFailure) return error;
  if (error instanceof VendorError) return vendorFailure(error);
  if (error instanceof LeaseLostError) {
    return ApplicationFailure.create({ type: 'lease-lost', message: 'another attempt has taken these people over' });
  }
  const name = error instanceof Error ? error.name : 'unknown';
  return ApplicationFailure.create({
    type: 'internal-error',
    message: `an unexpected ${name}; the worker's log has its origin`,
  });
}

function vendorFailure(error: VendorError): ApplicationFailure {
  const { code, kind, retryAfterMs } = error.details;
  const failure = { type: code, message: error.message };
  if (kind === 'access-refused' || kind === 'refused')
    return ApplicationFailure.create({ ...failure, nonRetryable: true });
  if (kind === 'rate-limited')
    return ApplicationFailure.create({ ...failure, nextRetryDelay: retryAfterMs ?? DEFAULT_WAIT_MS });
  return ApplicationFailure.create(failure);
}

/** Where an error came from, for the log: name, code and places in our code, never its message. */
export function originOf(error: unknown): { error: string; code?: string; at?: string[] } {
  if (!(error instanceof Error)) return { error: typeof error };
  const inner = error.cause instanceof Error ? error.cause : error;
  const code = 'code' in inner && typeof inner.code === 'string' ? { code: inner.code } : {};
  const at = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim());
  return { error: error.name, ...code, at };
}
