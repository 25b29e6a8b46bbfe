import { LOOK_SECONDS } from '../certificates/between-reads.ts';
import type { CertificateSettings } from '../certificates/certificate-settings.ts';
import { type DateSettings, waitsForDays } from '../dates/date-settings.ts';
import type { ScheduleSettings, TimeOfDay } from './schedule-settings.ts';

export const TIMER_KINDS = ['full-sync', 'poll', 'due-dates', 'drift-check', 'certificates'] as const;
export type TimerKind = (typeof TIMER_KINDS)[number];

/** One thing that is started by itself, with everything said that a scheduler would else assume. */
export interface Timer {
  readonly kind: TimerKind;
  readonly when:
    | { readonly hour: number; readonly minute: number; readonly days: readonly number[] }
    | { readonly everySeconds: number };
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
const DAILY_CATCH_UP_S = 12 * 3_600;
const DAILY_JITTER_S = 60;
/** What starts every few minutes goes on where the last one ended, so a missed one is made up for by the next. */
const SOON_CATCH_UP_S = 60;
/** A day that began at midnight is noticed by five past. */
const DUE_S = 5 * 60;
const SOON_JITTER_SHARE = 0.1;
const SOON_JITTER_MOST_S = 30;

/** What the settings want to have started by itself. */
interface Timed {
  readonly schedule: ScheduleSettings;
  readonly settings: { readonly dates: DateSettings; readonly outOfScope: string };
  readonly certificates: Pick<CertificateSettings, 'enabled' | 'pollSeconds'>;
}

export function timersOf({ schedule, settings, certificates }: Timed): readonly Timer[] {
  const { timeZone, fullSync, pollMinutes, driftCheck } = schedule;
  const timers: Timer[] = [];
  if (fullSync) timers.push(daily(fullSync, 'full-sync', timeZone));
  if (pollMinutes !== null) timers.push(every(pollMinutes * 60, 'poll', timeZone));
  // where everything is started by hand, retries are too
  if (timers.length > 0 || waitsForDays(settings)) timers.push(every(DUE_S, 'due-dates', timeZone));
  if (driftCheck) timers.push(daily(driftCheck, 'drift-check', timeZone)); // it writes nothing, so nothing follows from it
  if (certificates.enabled) {
    // however rarely the LMS is asked: what is due again does not wait for that
    const seconds = Math.min(certificates.pollSeconds, LOOK_SECONDS);
    timers.push(every(seconds, 'certificates', timeZone));
  }
  return timers;
}

function daily({ at, days }: TimeOfDay, kind: TimerKind, timeZone: string): Timer {
  const [hour = 0, minute = 0] = at.split(':').map(Number);
  const when = { hour, minute, days: [...days].sort((left, right) => left - right) };
  return { kind, when, timeZone, jitterSeconds: DAILY_JITTER_S, catchUpSeconds: DAILY_CATCH_UP_S };
}

function every(seconds: number, kind: TimerKind, timeZone: string): Timer {
  const share = Math.round(seconds * SOON_JITTER_SHARE);
  const jitterSeconds = Math.min(share, SOON_JITTER_MOST_S);
  return { kind, when: { everySeconds: seconds }, timeZone, jitterSeconds, catchUpSeconds: SOON_CATCH_UP_S };
}
