/**
 * `full`: everybody. `undo`: takes back what an earlier run did. `person`: one person, by a hint, a click or a date. `drift`: a look at
 * everybody for what was edited in the LMS; it plans, waits for nobody and writes nothing.
 */
export const RUN_KINDS = ['full', 'undo', 'person', 'drift'] as const;
export type RunKind = (typeof RUN_KINDS)[number];

/** From the start to the one word it ended with (design §3). */
export const OPEN_RUN_STATUSES = ['queued', 'planning', 'waiting', 'applying', 'paused'] as const;
export const CLOSED_RUN_STATUSES = [
  'completed',
  'completed_with_problems',
  'rejected',
  'expired',
  'superseded',
  'cancelled',
  'failed',
] as const;
export const RUN_STATUSES = [...OPEN_RUN_STATUSES, ...CLOSED_RUN_STATUSES] as const;
export type OpenRunStatus = (typeof OPEN_RUN_STATUSES)[number];
export type ClosedRunStatus = (typeof CLOSED_RUN_STATUSES)[number];
export type RunStatus = (typeof RUN_STATUSES)[number];

export function isOpen(status: RunStatus): status is OpenRunStatus {
  return (OPEN_RUN_STATUSES as readonly string[]).includes(status);
}

/**
 * What a run did. `created`, `updated` (reactivations included) and `deactivated` count accounts, `groupsAdded` and `groupsRemoved` memberships,
 * `invited` invitations, with a creation or by hand; `unchanged` and `skipped` count employees in scope,
 * `failed` those with a step that did not reach the LMS. In a dry run the numbers are what would be done.
 */
export interface RunCounts {
  readonly created: number;
  readonly updated: number;
  readonly deactivated: number;
  readonly unchanged: number;
  readonly skipped: number;
  readonly failed: number;
  readonly groupsAdded: number;
  readonly groupsRemoved: number;
  readonly invited: number;
  readonly certificates: number;
}

export const NO_COUNTS: RunCounts = {
  created: 0,
  updated: 0,
  deactivated: 0,
  unchanged: 0,
  skipped: 0,
  failed: 0,
  groupsAdded: 0,
  groupsRemoved: 0,
  invited: 0,
  certificates: 0,
};
