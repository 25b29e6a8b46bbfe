import type { EmployeeId, IntegrationId, RunId } from '../domain/ids.ts';
import type { NewRun, Run } from './run-store.ts';

export interface PersonRef {
  readonly integrationId: IntegrationId;
  readonly employeeId: EmployeeId;
}

type NewPersonRun = PersonRef & Pick<NewRun, 'settingsVersion' | 'startedBy' | 'traceParent'>;

/** What an update begins with. */
interface BegunUpdate {
  /** Null where nobody asked since the last one. */
  readonly runId: RunId | null;
  /** Runs of the person that a workflow which was ended from outside left behind. */
  readonly abandoned: readonly RunId[];
}

/** Runs of kind `person`. */
export interface PersonRunStore {
  /**
   * The run of this person that has not begun yet, or a new one. Throws `ProbeGoesOnError` while the integration is being probed.
   */
  enqueue(run: NewPersonRun): Promise<{ readonly runId: RunId; readonly joined: boolean }>;
  /**
   * An order for one person that is planned already, such as an invitation: nothing is read for it. It stands beside what `enqueue`
   * and `begin` know.
   */
  order(run: NewPersonRun): Promise<Run>;
  /**
   * Which run the update that begins now works for: one that waits, or a new one where there are hints, or somebody wants a second look
   * (`again`). From this moment, by the database's clock, counts what is read. Only the workflow of the person calls it, and one at a
   * time; repeatable.
   */
  begin(who: PersonRef, how: { readonly settingsVersion: number; readonly again: boolean }): Promise<BegunUpdate>;
  /** Runs of the person under way or waiting, orders aside. */
  open(who: PersonRef): Promise<readonly RunId[]>;
  /** Orders of everybody that are not carried out yet, oldest first. */
  orders(): Promise<readonly Run[]>;
}
