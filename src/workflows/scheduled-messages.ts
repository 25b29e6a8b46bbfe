import type { Stopped } from '../domain/certificates/transfer-result.ts';
import type { IntegrationId, RunId } from '../domain/ids.ts';
import type { ClosedRunStatus } from '../domain/run.ts';

export const SCHEDULED_FULL_SYNC = 'scheduledFullSync';
export const SCHEDULED_DRIFT_CHECK = 'scheduledDriftCheck';
export const POLL_CHANGES = 'pollChanges';
export const ASK_FOR_DUE_DATES = 'askForDueDates';
export const SCHEDULED_CERTIFICATE_TRANSFER = 'scheduledCertificateTransfer';

/** Input of whatever a Schedule starts: the same every time. */
export interface ScheduledInput {
  readonly integrationId: IntegrationId;
}

/** Nothing about people; a skip says by its code what stood in the way. */
export type ScheduledRunResult =
  | { readonly outcome: ClosedRunStatus; readonly runId: RunId }
  | { readonly outcome: 'skipped'; readonly because: string };

/** A look for certificates, in numbers. */
export interface ScheduledTransferResult {
  readonly found: number;
  readonly due: number;
  readonly stopped: Stopped | null;
  /** A transfer was begun; false also where one went on. */
  readonly begun: boolean;
}
