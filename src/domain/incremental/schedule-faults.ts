import { skippedOrRepeated } from './clock-changes.ts';
import type { ScheduleSettings } from './schedule-settings.ts';
import { isTimeZone } from './time-zone.ts';

/** What cannot work about a schedule, with the facts that the sentence needs. */
export type ScheduleFault =
  | { readonly code: 'unknown-time-zone'; readonly path: 'schedule.timeZone'; readonly timeZone: string }
  | {
      readonly code: 'clocks-change';
      readonly path: 'schedule.fullSync.at' | 'schedule.driftCheck.at';
      readonly timeZone: string;
      readonly from: string;
      readonly to: string;
    };

export function scheduleFault({ timeZone, ...times }: ScheduleSettings, today: Date): ScheduleFault | null {
  if (!isTimeZone(timeZone)) return { code: 'unknown-time-zone', path: 'schedule.timeZone', timeZone };
  for (const what of ['fullSync', 'driftCheck'] as const) {
    const change = times[what] && skippedOrRepeated(times[what].at, timeZone, today);
    if (change) return { code: 'clocks-change', path: `schedule.${what}.at`, timeZone, ...change };
  }
  return null;
}
