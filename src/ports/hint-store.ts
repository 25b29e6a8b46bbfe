import type { EmployeeId, IntegrationId, RunId } from '../domain/ids.ts';
import type { HintSource } from '../domain/incremental/hint.ts';

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

export interface HintStore {
  /** Kept before anything is answered or acted on; answers how many of them were new. */
  add(integrationId: IntegrationId, hints: readonly NewHint[]): Promise<number>;
  /** The same for what can arrive twice: answers the digests that were new. */
  addOnce(
    integrationId: IntegrationId,
    hints: readonly (NewHint & { readonly digest: string })[],
  ): Promise<ReadonlySet<string>>;
  /** Workflows were told of these people just now. */
  markPassedOn(integrationId: IntegrationId, employeeIds: readonly EmployeeId[]): Promise<void>;
  /**
   * People with hints that nobody passed on for `youngMs`, or that were passed on longer ago than `againAfterMs` and not served; oldest
   * first. Whoever is in an integration in quarantine waits for its end, or until it may start things by itself again (clicks do not).
   */
  unpassed(filter: {
    readonly youngMs: number;
    readonly againAfterMs: number;
    readonly limit: number;
    /** Integrations that are seen to otherwise. */
    readonly except?: readonly IntegrationId[];
  }): Promise<readonly PendingPerson[]>;
  /** How many people of each integration have had hints for so long that no update has served. */
  countPending(olderThanMs: number): Promise<ReadonlyMap<IntegrationId, number>>;
  /** Where the hints came from that an update which reads for this run is about to serve. */
  sources(runId: RunId, employeeId: EmployeeId): Promise<readonly HintSource[]>;
  /**
   * The run has looked at the person: what had been received when it began to read is served. Where it wrote, notes how long the
   * change took. Repeatable.
   */
  serve(runId: RunId, employeeId: EmployeeId): Promise<void>;
  /** The same for everybody, by a full run. */
  serveEverybody(runId: RunId): Promise<void>;
  /** Whether there are hints without a person that no poll has served. */
  wantsEverything(integrationId: IntegrationId): Promise<boolean>;
  /** A poll that began at `before` has looked at everything that changed. */
  serveEverything(integrationId: IntegrationId, before: Date): Promise<void>;
}
