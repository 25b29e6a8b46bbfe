import type { ScheduleSettings } from './schedule-settings.ts';

const DAYS_OF_WEEK = 7;
const MINUTES_OF_DAY = 1_440;

/** Minutes from one full sync to the next, where they lie furthest apart; a day where they are started by hand. */
export function expectedInterval({ fullSync }: Pick<ScheduleSettings, 'fullSync'>): number {
  const days = [...(fullSync?.days ?? [])].sort((left, right) => left - right);
  const [first] = days;
  if (first === undefined) return MINUTES_OF_DAY;
  const following = [...days.slice(1), first + DAYS_OF_WEEK];
  return Math.max(...days.map((day, index) => (following[index] ?? day) - day)) * MINUTES_OF_DAY;
}
