import type { RunId } from '../domain/ids.ts';

/** There is no such integration or run. */
export class NotThereError extends Error {
  override readonly name = 'NotThereError';
  readonly what: 'integration' | 'run';

  constructor(what: NotThereError['what']) {
    super(`no such ${what}`);
    this.what = what;
  }
}

/** What was asked cannot be done to this run, or while it goes on. */
export class RunConflictError extends Error {
  override readonly name = 'RunConflictError';
  readonly code:
    | 'idempotency-key-reused'
    | 'run-goes-on'
    | 'run-finished'
    | 'run-refused'
    | 'run-not-waiting'
    | 'plan-differs'
    | 'approval-expired'
    | 'already-decided'
    | 'settings-changed'
    | 'secret-missing'
    | 'quarantined'
    | 'person-erased'
    | 'person-held'
    | 'no-account'
    | 'one-person';
  /** The run that stands in the way. */
  readonly runId: RunId | null;
  /** Why the workflow itself said no, in its own words. */
  readonly reason: string | null;

  constructor(code: RunConflictError['code'], runId: RunId | null, reason: string | null = null) {
    super(`run conflict: ${code}`);
    this.code = code;
    this.runId = runId;
    this.reason = reason;
  }
}

/** Temporal does not answer: whether it took what was said to it is not known. */
export class TemporalAwayError extends Error {
  override readonly name = 'TemporalAwayError';
}

/** Temporal answers and does not let us in. Nothing was done. */
export class TemporalRefusedError extends Error {
  override readonly name = 'TemporalRefusedError';
}

/** Temporal answers, but no worker took the message up in time. */
export class NoWorkerError extends Error {
  override readonly name = 'NoWorkerError';
}
