import type { RunId } from '../domain/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { IntegrationStore } from '../ports/integration-store.ts';
import type { RunStore } from '../ports/run-store.ts';
import type { FullSyncWorkflows } from './full-sync-workflows.ts';

/** What starting and steering runs needs. */
export interface RunsDeps {
  readonly workflows: FullSyncWorkflows;
  readonly runs: RunStore;
  readonly integrations: IntegrationStore;
  readonly heartbeatTimeoutMs: number;
  readonly clock: Clock;
}

export interface StartRequest {
  readonly kind: 'full';
  readonly dryRun: boolean;
}
export interface StartedRun {
  readonly runId: RunId;
  /** True when a run that does the same was already going on. */
  readonly joined: boolean;
}
