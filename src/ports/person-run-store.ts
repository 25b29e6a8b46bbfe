import type { EmployeeId, IntegrationId, RunId } from '../domain/ids.ts';
import type { IdempotencyKey } from './idempotency-store.ts';
import type { NewRun, Run, RunStore } from './run-store.ts';
import type { PlannedPerson } from './step-store.ts';

export interface PersonRef {
  readonly integrationId: IntegrationId;
  readonly employeeId: EmployeeId;
}

type NewPersonRun = PersonRef & Pick<NewRun, 'settingsVersion' | 'startedBy' | 'traceParent'>;

/** What an update begins with. */
interface BegunUpdate {
  /** Null where nobody asked since the last one. */
  readonly runId: RunId | null;
  /** Its plan was made by an attempt before this one, and only has to be carried out. */
  readonly planned: boolean;
  /** Nothing is kept of it yet. */
  readonly fresh: boolean;
  /** Runs of the person that a workflow which was ended from outside left behind. */
  readonly abandoned: readonly RunId[];
  /** Webhooks that came so shortly before that Personio may not show their changes yet. */
  readonly ahead: number;
}

/** What is kept of a person, and by the clock that all workers share when that was so: nobody asks further for what is not there. */
export interface Standing {
  readonly now: Date;
  readonly held: boolean;
  readonly erased: boolean;
  /** Open cases, due dates, or fields that somebody edited in the LMS. */
  readonly cases: boolean;
  readonly dates: boolean;
  readonly edits: boolean;
}

/** The plan of one person, with what a run of everybody keeps in pages. */
export interface PlanOfUpdate extends PlannedPerson {
  /** Of the employee; null outside the scope. It becomes the account's fingerprint when the run closes. */
  readonly employeeHash: string | null;
  /** The account was linked before. */
  readonly linked: boolean;
  readonly summary: Parameters<RunStore['savePlanSummary']>[1];
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
  /** The same, and keeps the key at once; null, and no run, where the key leads to another already. */
  orderOnce(run: NewPersonRun, key: IdempotencyKey): Promise<Run | null>;
  /**
   * Which run the update that begins now works for: one that waits, or a new one where there are hints, or somebody wants a second look
   * (`again`). From this moment, by the database's clock, counts what is read. Only the workflow of the person calls it, and one at a
   * time; repeatable: `retried`, where an attempt before this one may have made the plan already.
   */
  begin(
    who: PersonRef,
    how: {
      readonly settingsVersion: number;
      readonly again: boolean;
      readonly retried: boolean;
      /** For how long after a webhook its change may not show. */
      readonly readAgainMs: number;
    },
  ): Promise<BegunUpdate>;
  standing(who: PersonRef): Promise<Standing>;
  /**
   * Keeps the plan, and where it has steps the link that they are written under: from here on the run writes. All of it or nothing; throws
   * LeaseLostError where the run is planned or closed already.
   */
  keepPlan(runId: RunId, integrationId: IntegrationId, plan: PlanOfUpdate): Promise<void>;
  /** Runs of the person under way or waiting, orders aside. */
  open(who: PersonRef): Promise<readonly RunId[]>;
  /**
   * Open runs of everybody that no hint will bring forth any more, oldest first: orders, and what was begun or waits without one. Those
   * that somebody writes for at the moment are not among them.
   */
  unhinted(): Promise<readonly Run[]>;
}
