import { z } from 'zod';
import type { ScheduleSettings, TimeOfDay } from '../../domain/incremental/schedule-settings.ts';
import { Reason } from '../runs/reason.ts';

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const MOST_POLL_MINUTES = 1_440;

const TimeOfDayBody = z.strictObject({
  at: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day, like 03:30')
    .describe('Time of day in `timeZone`. Not in the hour that summer time skips or repeats.'),
  days: z
    .array(z.number().int().min(0).max(6))
    .min(1)
    .refine((days) => new Set(days).size === days.length, 'must name each day once')
    .default(EVERY_DAY)
    .describe('Days of the week, 0 is Sunday; every day where left out.'),
});

/** When Matrikel starts what by itself; it takes effect at once and changes no version of the settings. */
export const ScheduleBody = z.strictObject({
  timeZone: z.string().min(1).max(60).exactOptional().describe('IANA name, like `Europe/Berlin`.'),
  fullSync: TimeOfDayBody.nullable().exactOptional().describe('When a full sync starts; null: by hand only.'),
  pollMinutes: z
    .number()
    .int()
    .min(1)
    .max(MOST_POLL_MINUTES)
    .nullable()
    .exactOptional()
    .describe('Minutes between looks at what changed in Personio; null: none.'),
  driftCheck: TimeOfDayBody.nullable()
    .exactOptional()
    .describe(
      'When everybody is looked at for what was edited in the LMS, without a write; null: by hand only. Every full sync finds it as well.',
    ),
  paused: z.boolean().exactOptional().describe('Nothing starts by itself until it is resumed.'),
  note: Reason.unwrap().nullable().exactOptional().describe('Why it is paused; dropped when it is resumed.'),
});
export type ScheduleBody = z.infer<typeof ScheduleBody>;

export function mergeSchedule(former: ScheduleSettings, body: ScheduleBody): ScheduleSettings {
  const merged = { ...former, ...body };
  const [fullSync, driftCheck] = [sorted(merged.fullSync), sorted(merged.driftCheck)];
  return { ...merged, fullSync, driftCheck, note: merged.paused ? merged.note : null };
}

function sorted(time: TimeOfDay | null): TimeOfDay | null {
  return time && { ...time, days: [...time.days].sort((left, right) => left - right) };
}
