import { changesOf, type Run } from '../../api/run-rules.ts';

export interface DayOfChanges {
  readonly day: string;
  readonly count: number;
}

/**
 * Changes of each of the last days, today last; days without a run count none. What was only planned is no change.
 * Of a list that goes on the day of its last run is not all there, and days before it look as if nothing had happened: those are left out.
 */
export function changesByDay(
  runs: readonly Pick<Run, 'createdAt' | 'counts' | 'dryRun' | 'status'>[],
  today: Date,
  { goesOn = false, days = 30 }: { readonly goesOn?: boolean; readonly days?: number } = {},
): DayOfChanges[] {
  const counts = new Map<string, number>();
  for (const run of runs) {
    if (run.dryRun || run.status === 'waiting') continue;
    const day = dayOf(new Date(run.createdAt));
    counts.set(day, (counts.get(day) ?? 0) + changesOf(run));
  }
  const oldest = runs.map(({ createdAt }) => dayOf(new Date(createdAt))).toSorted()[0] ?? '';
  const all = Array.from({ length: days }, (_, index) => {
    const day = dayOf(new Date(today.getFullYear(), today.getMonth(), today.getDate() - (days - 1 - index)));
    return { day, count: counts.get(day) ?? 0 };
  });
  return goesOn ? all.filter(({ day }, index) => day > oldest || index === days - 1) : all;
}

/** By the reader's own calendar, not by UTC. */
function dayOf(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
