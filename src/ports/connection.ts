import type { ProbedCapabilities } from '../domain/probed-capabilities.ts';
import type { IntegrationSettings } from '../domain/settings.ts';

/** How to reach Personio; secrets come out of the store's sealed column only for the connector. */
export interface PersonioConnection {
  readonly baseUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Employees calls a minute; null takes the limiter off (bench and tests). */
  readonly requestsPerMinute: number | null;
}

export interface LmsConnection {
  readonly kind: LmsKind;
  readonly baseUrl: string;
  /** The name that the key belongs to, where the LMS wants one. */
  readonly apiUser?: string | null;
  readonly apiKey: string;
  /** Calls a minute; null takes the limiter off. */
  readonly requestsPerMinute: number | null;
  /** Learners a page; null takes what was probed, else the connector's default. */
  readonly pageSize: number | null;
  /** What `probe` found out about this portal; without it the connector assumes the worst. */
  readonly probed?: ProbedCapabilities | null;
  /** Switches of this LMS alone (`settings.connector`). */
  readonly connector?: IntegrationSettings['connector'];
  /** Whether memberships are compared at all: where a list does not show them they cost calls of their own. */
  readonly usesGroups?: boolean;
}

export const LMS_KINDS = ['elearnio', 'learnupon', 'moodle'] as const;
export type LmsKind = (typeof LMS_KINDS)[number];
