import type { RunId } from '../domain/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { IdempotencyStore } from '../ports/idempotency-store.ts';
import type { IntegrationStore } from '../ports/integration-store.ts';
import type { RunStore } from '../ports/run-store.ts';
import type { FullSyncWorkflows } from './full-sync-workflows.ts';

/** What starting and steering runs needs. */
export interface RunsDeps {
  readonly workflows: FullSyncWorkflows;
  readonly runs: RunStore;
  readonly integrations: IntegrationStore;
  readonly keys: IdempotencyStore;
  readonly heartbeatTimeoutMs: number;
  readonly clock: Clock;
}

export interface StartRequest {
  readonly kind: 'full';
  readonly dryRun: boolean;
  /** Name of the token that asks. */
  readonly startedBy?: string;
  /** Starts with the same key lead to the same run. */
  readonly idempotencyKey?: string;
}

export interface StartedRun {
  readonly runId: RunId;
  /** True when a run that does the same was already going on. */
  readonly joined: boolean;
  /** An earlier start with the same key led to this run. */
  readonly replayed: boolean;
}
