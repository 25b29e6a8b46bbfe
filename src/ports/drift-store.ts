import type { FieldDrift } from '../domain/drift/field-drift.ts';
import type { EmployeeId, IntegrationId, LearnerId, RunId } from '../domain/ids.ts';

/** A field that somebody edited in the LMS since Matrikel wrote it. */
export interface StoredDrift extends FieldDrift {
  /** Employee and field. */
  readonly id: string;
  readonly employeeId: EmployeeId;
  readonly learnerId: LearnerId;
  /** The run that saw it last. */
  readonly runId: RunId | null;
  readonly firstSeenAt: Date;
  readonly seenAt: Date;
}

/** Somebody whose account was compared. */
interface Compared {
  readonly employeeId: EmployeeId;
  readonly learnerId: LearnerId;
  readonly drifts: readonly FieldDrift[];
}

export interface DriftStore {
  /** By employee and field; `after` is the id of the last one of the page before. */
  list(
    integrationId: IntegrationId,
    page: { readonly limit: number; readonly after?: string },
  ): Promise<readonly StoredDrift[]>;
  /** Keeps what these people's accounts show now. Repeatable. */
  keep(integrationId: IntegrationId, runId: RunId, people: readonly Compared[]): Promise<void>;
  /** Drops what the run's plan, which is complete now, did not see any more; of this person only, where it was of one. */
  dropUnseen(integrationId: IntegrationId, runId: RunId, only?: EmployeeId): Promise<void>;
}
