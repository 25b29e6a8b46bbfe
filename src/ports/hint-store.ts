import type { EmployeeId, IntegrationId, RunId } from '../domain/ids.ts';
import type { HintSource } from '../domain/incremental/hint.ts';
import type { PersonRef } from './person-run-store.ts';

/** That something may have changed: ids and times, no values. */
export interface NewHint {
  /** Null asks for a look at everything that changed. */
  readonly employeeId: EmployeeId | null;
  readonly source: HintSource;
  /** HMAC of what arrived, where it can arrive twice: the same digest of an integration is one hint. */
  readonly digest?: string;
  /** When it changed in Personio, where that is known. */
  readonly changedAt?: Date | null;
}

/** Somebody with hints that no update has served. */
export interface PendingPerson {
  readonly integrationId: IntegrationId;
  readonly employeeId: EmployeeId;
  /** Of the newest of them. */
  readonly source: HintSource;
}

/** Nobody passed them on for `youngMs`, or somebody did, longer ago than `againAfterMs`, and no update served them. */
interface DueHints {
  readonly youngMs: number;
  readonly againAfterMs: number;
}

export interface HintStore {
  /** Kept before anything is answered or acted on; answers how many of them were new. Of whoever was erased nothing is kept. */
  add(integrationId: IntegrationId, hints: readonly NewHint[]): Promise<number>;
  /** The same for what can arrive twice: answers the digests that were new. */
  addOnce(
    integrationId: IntegrationId,
    hints: readonly (NewHint & { readonly digest: string })[],
  ): Promise<ReadonlySet<string>>;
  /** Workflows were told of these people just now. */
  markPassedOn(integrationId: IntegrationId, employeeIds: readonly EmployeeId[]): Promise<void>;
  /** A full sync began that serves everybody. */
  markAllPassedOn(integrationId: IntegrationId): Promise<void>;
  /**
   * People with hints that are due; those first that nobody was ever told of, then those who waited longest. Whoever is in an integration
   * in quarantine waits for its end, or until it may start things by itself again (clicks do not).
   */
  unpassed(
    filter: DueHints & {
      /** Of each integration. */
      readonly limit: number;
      /** Integrations that are seen to otherwise, but for clicks. */
      readonly except?: readonly IntegrationId[];
    },
  ): Promise<readonly PendingPerson[]>;
  /** How many people of each integration have hints that are due. */
  countUnpassed(due: DueHints): Promise<ReadonlyMap<IntegrationId, number>>;
  /** Notes how long the changes took that the run wrote. Asked before its hints are served. Repeatable. */
  measure(runId: RunId): Promise<void>;
  /**
   * The run has looked at the person: what had been received when it began to read is served, a webhook only if it came `lagMs` before.
   * Repeatable.
   */
  serve(runId: RunId, employeeId: EmployeeId, lagMs?: number): Promise<void>;
  /**
   * Somebody looked at the person once more at `readAt` and found them in step: serves the webhooks that waited for that. Answers whether
   * later ones still wait.
   */
  serveSecondLook(who: PersonRef, readAt: Date, lagMs: number): Promise<boolean>;
  /** The same for everybody whom a full run judged. `listComplete`: who is not in Personio's list is judged too. */
  serveEverybody(runId: RunId, how: { readonly lagMs: number; readonly listComplete: boolean }): Promise<void>;
  /** Whether there are hints without a person that no poll has served; or only whether somebody clicked. */
  wantsEverything(integrationId: IntegrationId, only?: 'by-hand'): Promise<boolean>;
  /** A poll that began at `before` has looked at everything that changed. */
  serveEverything(integrationId: IntegrationId, before: Date): Promise<void>;
}
