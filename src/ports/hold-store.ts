import type { HeldBack } from '../domain/holding-back.ts';
import type { EmployeeId, IntegrationId, RunId } from '../domain/ids.ts';

/** Somebody for whom nothing is written until a person releases them. */
export interface Hold {
  readonly employeeId: EmployeeId;
  /** `undo`: held by a run that took something back, because Personio still says the same. */
  readonly reason: 'undo' | 'by-hand';
  /** The run that holds them; null where somebody did by hand. */
  readonly runId: RunId | null;
  /** Name of the token. */
  readonly heldBy: string | null;
  readonly heldAt: Date;
}

export interface HoldStore {
  /** Everybody for whom a plan has no steps, whether held or erased. */
  heldBack(integrationId: IntegrationId): Promise<ReadonlyMap<EmployeeId, HeldBack>>;
  /** In the order of employee ids; `after` is the last one of the page before. */
  list(integrationId: IntegrationId, filter: { limit: number; after?: EmployeeId }): Promise<readonly Hold[]>;
  find(integrationId: IntegrationId, employeeId: EmployeeId): Promise<Hold | null>;
  /**
   * Holds people; whoever is held already stays held as before. What open runs have planned for them and not begun is dropped,
   * what is on the wire finishes.
   */
  hold(
    integrationId: IntegrationId,
    employeeIds: readonly EmployeeId[],
    why: Pick<Hold, 'reason' | 'runId' | 'heldBy'>,
  ): Promise<void>;
  /** False where nobody held them. */
  release(integrationId: IntegrationId, employeeId: EmployeeId): Promise<boolean>;
  /** Everybody whom this undo holds; answers how many there were. */
  releaseOfRun(integrationId: IntegrationId, runId: RunId): Promise<number>;
}
