import type { EmployeeId, RunId } from '../../domain/ids.ts';

/** The run of an update that has begun. */
export interface UpdateRun {
  readonly runId: RunId;
  readonly employeeId: EmployeeId;
  /** Nothing is kept of it yet. */
  readonly fresh: boolean;
}
