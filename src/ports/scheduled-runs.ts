import type { IntegrationId, RunId } from '../domain/ids.ts';
import type { BegunRun, ScheduledKind, SkippedRun } from '../domain/incremental/scheduled-run.ts';

/** Starts that come from a Schedule, decided like any other. */
export interface ScheduledRuns {
  /** The same key answers the same run. For a full sync a run that only waits for a person makes room, as for any start; not for a look at drift. */
  begin(integrationId: IntegrationId, kind: ScheduledKind, key: string): Promise<BegunRun | SkippedRun>;
  /** Another start was quicker after all: the row that was made goes. */
  takeBack(runId: RunId): Promise<void>;
  /** Nothing more starts by itself for an integration that is gone. */
  forget(integrationId: IntegrationId): Promise<void>;
}
