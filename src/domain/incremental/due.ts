import type { Day } from '../dates/day.ts';

/**
 * Why somebody is to be looked at on a day. `retry`: writing failed for a reason that may pass. `grace`: they left the scope.
 * `hire`: they get an account. `last-day`: their access ends.
 */
export const DUE_KINDS = ['retry', 'grace', 'hire', 'last-day'] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** A day that the rules wait for. */
export interface DueDate {
  readonly kind: Exclude<DueKind, 'retry'>;
  /** The first day on which something else holds: with an account, or without access. */
  readonly on: Day;
}

/** Longest between two looks at somebody whose day has come and whose account is not so yet. */
const MOST_HOURS = 24;
/** After so many attempts somebody's failed writes are left to the runs, which try in any case. */
export const MOST_RETRIES = 10;

/** Hours until the next attempt after so many of them: 1, 2, 4, 8, 16, and then once a day. */
export function hoursUntilNext(attempts: number): number {
  return Math.min(2 ** Math.max(0, attempts - 1), MOST_HOURS);
}
