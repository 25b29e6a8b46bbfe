import type { RunId } from '../domain/ids.ts';
import type { RunKind } from '../domain/run.ts';
import type { Clock } from '../ports/clock.ts';
import type { DecisionStore } from '../ports/decision-store.ts';
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
  readonly decisions: DecisionStore;
  readonly heartbeatTimeoutMs: number;
  readonly clock: Clock;
}

export interface StartRequest {
  readonly kind: RunKind;
  /** The run that an undo takes back. */
  readonly undoes?: RunId;
  /** A dry run under the draft of the settings; ends after its plan. */
  readonly preview?: boolean;
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
