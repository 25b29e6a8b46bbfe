import type { IntegrationId } from '../domain/ids.ts';
import type { HintSource } from '../domain/incremental/hint.ts';

/** Who announces changes in Personio; clicks and dates do not. */
type FreshnessSource = Extract<HintSource, 'webhook' | 'poll'>;

/**
 * How long changes took until they were in the LMS, in seconds. Of a webhook from the change in Personio. A poll is told no such moment: its
 * numbers count from when it saw the change, and what lies before that, up to its interval, is not in them.
 */
export interface Freshness {
  readonly integrationId: IntegrationId;
  readonly integration: string;
  readonly source: FreshnessSource;
  /** How many changes the numbers are of. */
  readonly changes: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

export interface FreshnessStore {
  /** Of each integration and source that had a change written within that time; from the store, so that every process gives the same. */
  ofHours(hours: number): Promise<readonly Freshness[]>;
  /** People with hints that no update has served yet, and since when the oldest waits. */
  waiting(integrationId: IntegrationId): Promise<{ readonly people: number; readonly oldestAt: Date | null }>;
}
