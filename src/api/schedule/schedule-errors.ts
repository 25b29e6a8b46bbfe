import { type ScheduleFault, scheduleFault } from '../../domain/incremental/schedule-faults.ts';
import type { ScheduleSettings } from '../../domain/incremental/schedule-settings.ts';
import { ApiError } from '../http/api-error.ts';

/** Refuses what would never start, or start twice, before anything is saved. */
export function requireSoundSchedule(schedule: ScheduleSettings, today: Date): void {
  const fault = scheduleFault(schedule, today);
  if (!fault) return;
  const { path, code } = fault;
  const { detail, remedy } = words(fault);
  throw new ApiError({ code: 'invalid-settings', detail, remedy, errors: [{ path, code, message: detail, remedy }] });
}

function words(fault: ScheduleFault): { readonly detail: string; readonly remedy: string } {
  const { timeZone } = fault;
  if (fault.code === 'unknown-time-zone') {
    const remedy = 'Give the name of an IANA time zone, like Europe/Berlin.';
    return { detail: `"${timeZone}" is no time zone.`, remedy };
  }
  const { from, to } = fault;
  return {
    detail: `In ${timeZone} the clocks change between ${from} and ${to}: on those days what starts at that time would be left out, or start twice.`,
    remedy: `Choose a time before ${from}, or from ${to} on.`,
  };
}
