import type { ScheduleDescription } from '@temporalio/client';
import { canonicalJson } from '../../domain/canonical-json.ts';
import type { Timer } from '../../domain/incremental/timers.ts';
import { actionOf, DAYS, type DayName, dayName, policiesOf, specOf, type Whose } from './schedule-options.ts';

/** Whether Temporal has the schedule as we want it; whether it is paused is another question. */
export function isSameSchedule({ spec, policies, action }: ScheduleDescription, timer: Timer, whose: Whose): boolean {
  const wanted = specOf(timer);
  const has = {
    ...{ overlap: policies.overlap, catchupWindow: policies.catchupWindow },
    ...{ timezone: spec.timezone, jitter: spec.jitter ?? 0, when: whenOf(spec) },
    ...{ taskQueue: action.taskQueue, summary: action.staticSummary, pauseOnFailure: policies.pauseOnFailure },
    ...{ starts: action.workflowType, id: action.workflowId, with: action.args ?? [] },
  };
  const { workflowType, workflowId, args, taskQueue, staticSummary } = actionOf(timer.kind, whose);
  const should = {
    ...policiesOf(timer),
    ...{ timezone: wanted.timezone, jitter: wanted.jitter, when: wantedWhen(timer) },
    ...{ taskQueue, summary: staticSummary, starts: workflowType, id: workflowId, with: args },
  };
  return canonicalJson(has) === canonicalJson(should);
}

/** Temporal hands calendars out as ranges, whatever they were written as. */
function whenOf({ calendars = [], intervals = [] }: ScheduleDescription['spec']) {
  return {
    every: intervals.map(({ every }) => every),
    at: calendars.map(({ hour, minute, dayOfWeek }) => ({
      hour: hour.map(({ start }) => start),
      minute: minute.map(({ start }) => start),
      days: dayOfWeek.flatMap(({ start, end }) => daysBetween(start, end)),
    })),
  };
}

function wantedWhen({ when }: Timer) {
  if ('everySeconds' in when) return { every: [when.everySeconds * 1_000], at: [] };
  return { every: [], at: [{ hour: [when.hour], minute: [when.minute], days: when.days.map(dayName) }] };
}

function daysBetween(start: DayName, end: DayName): DayName[] {
  return DAYS.slice(DAYS.indexOf(start), DAYS.indexOf(end) + 1);
}
