import { skippedOrRepeated } from './clock-changes.ts';
import type { ScheduleSettings } from './schedule-settings.ts';
import { isTimeZone } from './time-zone.ts';

/** What cannot work about a schedule, with the facts that the sentence needs. */
export type ScheduleFault =
  | { readonly code: 'unknown-time-zone'; readonly path: 'schedule.timeZone'; readonly timeZone: string }
  | {
      readonly code: 'clocks-change';
      readonly path: 'schedule.fullSync.at';
      readonly timeZone: string;
      readonly from: string;
      readonly to: string;
    };

export function scheduleFault({ timeZone, fullSync }: ScheduleSettings, today: Date): ScheduleFault | null {
  if (!isTimeZone(timeZone)) return { code: 'unknown-time-zone', path: 'schedule.timeZone', timeZone };
  const change = fullSync && skippedOrRepeated(fullSync.at, timeZone, today);
  return change ? { code: 'clocks-change', path: 'schedule.fullSync.at', timeZone, ...change } : null;
}
