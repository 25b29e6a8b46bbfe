import type { ScheduleSettings } from './schedule-settings.ts';

export const TIMER_KINDS = ['full-sync', 'poll'] as const;
export type TimerKind = (typeof TIMER_KINDS)[number];

/** One thing that is started by itself, with everything said that a scheduler would else assume. */
export interface Timer {
  readonly kind: TimerKind;
  readonly when:
    | { readonly hour: number; readonly minute: number; readonly days: readonly number[] }
    | { readonly everyMinutes: number };
  readonly timeZone: string;
  /** Starts are spread over this, so that integrations with the same time do not begin together. */
  readonly jitterSeconds: number;
  /** What was missed, because nothing ran, is caught up with if it is not older than this. */
  readonly catchUpSeconds: number;
}

/**
 * Less than the day between two of them: after a weekend's outage one sync starts, not three. More than a night, so that a
 * server that comes back in the morning still does what was missed.
 */
const FULL_SYNC_CATCH_UP_S = 12 * 3_600;
const FULL_SYNC_JITTER_S = 60;
/** A poll goes on where the last one ended, so a missed one is made up for by the next. */
const POLL_CATCH_UP_S = 60;
const POLL_JITTER_SHARE = 0.1;
const POLL_JITTER_MOST_S = 30;

export function timersOf({ timeZone, fullSync, pollMinutes }: ScheduleSettings): readonly Timer[] {
  const timers: Timer[] = [];
  if (fullSync) {
    const [hour = 0, minute = 0] = fullSync.at.split(':').map(Number);
    timers.push({
      kind: 'full-sync',
      when: { hour, minute, days: [...fullSync.days].sort((left, right) => left - right) },
      timeZone,
      jitterSeconds: FULL_SYNC_JITTER_S,
      catchUpSeconds: FULL_SYNC_CATCH_UP_S,
    });
  }
  if (pollMinutes !== null) {
    const share = Math.round(pollMinutes * 60 * POLL_JITTER_SHARE);
    timers.push({
      kind: 'poll',
      when: { everyMinutes: pollMinutes },
      timeZone,
      jitterSeconds: Math.min(share, POLL_JITTER_MOST_S),
      catchUpSeconds: POLL_CATCH_UP_S,
    });
  }
  return timers;
}
