import type { IntegrationId } from '../domain/ids.ts';

/** How long changes took from Personio to the LMS, in seconds; from when the hint came where Personio did not say when it changed. */
export interface Freshness {
  readonly integrationId: IntegrationId;
  readonly integration: string;
  /** How many changes the numbers are of. */
  readonly changes: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

export interface FreshnessStore {
  /** Of each integration that wrote a change within that time; from the store, so that every process gives the same. */
  ofHours(hours: number): Promise<readonly Freshness[]>;
  /** People with hints that no update has served yet, and since when the oldest waits. */
  waiting(integrationId: IntegrationId): Promise<{ readonly people: number; readonly oldestAt: Date | null }>;
}
