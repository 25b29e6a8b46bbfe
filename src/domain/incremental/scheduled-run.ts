import type { RunId } from '../ids.ts';
import type { RunKind } from '../run.ts';

/** What a Schedule starts runs of. */
export type ScheduledKind = Extract<RunKind, 'full' | 'drift'>;

/** A run that has its row, and whose workflow whoever asked has to start. */
export interface BegunRun {
  readonly runId: RunId;
  readonly heartbeatTimeoutMs: number;
  readonly integrationName: string;
}

/** Why nothing begins this time; the next time may be another matter. */
export interface SkippedRun {
  readonly because: 'integration-gone' | 'run-goes-on' | 'quarantined' | 'secret-missing' | 'probe-goes-on';
}
