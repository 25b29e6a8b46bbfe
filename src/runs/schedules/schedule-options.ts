import type { ScheduleOptions, ScheduleOptionsStartWorkflowAction } from '@temporalio/client';
import type { Workflow } from '@temporalio/common';
import type { IntegrationId } from '../../domain/ids.ts';
import type { Timer, TimerKind } from '../../domain/incremental/timers.ts';
import {
  certificatesId,
  driftCheckId,
  dueDatesId,
  fullSyncId,
  pollId,
  scheduledCertificatesId,
  scheduledDriftCheckId,
  scheduledFullSyncId,
} from '../../workflows/ids.ts';
import {
  ASK_FOR_DUE_DATES,
  POLL_CHANGES,
  SCHEDULED_CERTIFICATE_TRANSFER,
  SCHEDULED_DRIFT_CHECK,
  SCHEDULED_FULL_SYNC,
  type ScheduledInput,
} from '../../workflows/scheduled-messages.ts';
import { INTEGRATION_KEY } from '../search-attribute-keys.ts';

/** Whose schedule it is, in the words of the Temporal UI; a new name is carried over. */
export interface Whose {
  readonly integrationId: IntegrationId;
  readonly integrationName: string;
  readonly taskQueue: string;
}

type Action = ScheduleOptionsStartWorkflowAction<Workflow> & { readonly workflowId: string };

const STARTS = {
  'full-sync': { scheduleId: fullSyncId, workflowId: scheduledFullSyncId, workflowType: SCHEDULED_FULL_SYNC },
  poll: { scheduleId: pollId, workflowId: pollId, workflowType: POLL_CHANGES },
  'due-dates': { scheduleId: dueDatesId, workflowId: dueDatesId, workflowType: ASK_FOR_DUE_DATES },
  'drift-check': {
    scheduleId: driftCheckId,
    workflowId: scheduledDriftCheckId,
    workflowType: SCHEDULED_DRIFT_CHECK,
  },
  certificates: {
    scheduleId: certificatesId,
    workflowId: scheduledCertificatesId,
    workflowType: SCHEDULED_CERTIFICATE_TRANSFER,
  },
} as const;
const WORDS = {
  'full-sync': 'Full sync',
  poll: 'Look for changes',
  'due-dates': 'Due dates',
  'drift-check': 'Drift check',
  certificates: 'Look for certificates',
} as const;

export function scheduleId(kind: TimerKind, integrationId: IntegrationId): string {
  return STARTS[kind].scheduleId(integrationId);
}

export function actionOf(kind: TimerKind, { integrationId, integrationName, taskQueue }: Whose): Action {
  const { workflowId, workflowType } = STARTS[kind];
  const input: ScheduledInput = { integrationId };
  return {
    type: 'startWorkflow',
    ...{ workflowType, workflowId: workflowId(integrationId), taskQueue, args: [input] },
    staticSummary: summaryOf(kind, integrationName),
  };
}

function summaryOf(kind: TimerKind, integrationName: string): string {
  return `${WORDS[kind]} of ${integrationName}, by schedule`;
}

export function searchableAction(action: Action, { integrationName }: Whose): Action {
  return { ...action, typedSearchAttributes: [{ key: INTEGRATION_KEY, value: integrationName }] };
}

/** Nothing is left to Temporal's defaults, which are no time zone, and a year of catching up. */
export function specOf({ when, timeZone, jitterSeconds }: Timer): ScheduleOptions['spec'] {
  const jitter = jitterSeconds * 1_000;
  if ('everySeconds' in when) return { intervals: [{ every: when.everySeconds * 1_000 }], timezone: timeZone, jitter };
  const { hour, minute, days } = when;
  return { calendars: [{ hour, minute, second: 0, dayOfWeek: days.map(dayName) }], timezone: timeZone, jitter };
}

/**
 * A full sync is always let begin: whether it may is decided by its start, which gives the reason, and lets a run that only waits for
 * a person make room. To Temporal that run would be one that goes on, for days.
 */
export function policiesOf({ kind, catchUpSeconds }: Pick<Timer, 'kind' | 'catchUpSeconds'>) {
  const overlap = kind === 'full-sync' ? 'ALLOW_ALL' : 'SKIP';
  return { overlap, catchupWindow: catchUpSeconds * 1_000, pauseOnFailure: false } as const;
}

export const DAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'] as const;

export type DayName = (typeof DAYS)[number];

export function dayName(day: number): DayName {
  const name = DAYS[day];
  if (!name) throw new RangeError(`${day} is no day of the week`);
  return name;
}
