import type { RunId } from '../domain/ids.ts';
import type { RunKind } from '../domain/run.ts';
import type { Clock } from '../ports/clock.ts';
import type { DecisionStore } from '../ports/decision-store.ts';
import type { ErasureStore } from '../ports/erasure-store.ts';
import type { HintStore } from '../ports/hint-store.ts';
import type { HoldStore } from '../ports/hold-store.ts';
import type { IdempotencyStore } from '../ports/idempotency-store.ts';
import type { IntegrationStore } from '../ports/integration-store.ts';
import type { LinkStore } from '../ports/link-store.ts';
import type { PersonRunStore } from '../ports/person-run-store.ts';
import type { RunStore } from '../ports/run-store.ts';
import type { StepStore } from '../ports/step-store.ts';
import type { EmployeeUpdates } from './employee-updates.ts';
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

/** What updates of single people need beside it. */
export interface UpdatesDeps extends RunsDeps {
  readonly updates: EmployeeUpdates;
  readonly personRuns: PersonRunStore;
  readonly hints: HintStore;
  readonly steps: Pick<StepStore, 'savePlan' | 'list'>;
  readonly links: Pick<LinkStore, 'around'>;
  readonly holds: Pick<HoldStore, 'find'>;
  readonly erasures: Pick<ErasureStore, 'find'>;
}

/** Who asks for something about one person. */
export interface Asker {
  /** Name of the token that asks. */
  readonly startedBy: string;
  /** Calls with the same key lead to the same run. */
  readonly idempotencyKey?: string;
}

export interface InvitedPerson {
  readonly runId: RunId;
  /** An earlier call with the same key led to this run. */
  readonly replayed: boolean;
}

export interface StartRequest {
  readonly kind: RunKind;
  /** The run that an undo takes back. */
  readonly undoes?: RunId;
  /** A dry run under the draft of the settings; ends after its plan. */
  readonly preview?: boolean;
  readonly dryRun: boolean;
  /** Its workflow is started by whoever asks, as a child. */
  readonly asChild?: boolean;
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
