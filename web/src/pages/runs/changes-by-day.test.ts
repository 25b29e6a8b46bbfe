import { expect, it } from 'vitest';
import { changesByDay } from './changes-by-day.ts';

const counts = {
  created: 2,
  updated: 1,
  deactivated: 0,
  unchanged: 9,
  skipped: 4,
  failed: 1,
  groupsAdded: 3,
  groupsRemoved: 0,
  invited: 0,
  certificates: 0,
};
const run = (part: object) => ({
  createdAt: new Date(2026, 10, 22, 9).toISOString(),
  counts,
  dryRun: false,
  status: 'completed' as const,
  ...part,
});

it('adds up what was written on each day, today last', () => {
  const days = changesByDay([run({}), run({})], new Date(2026, 10, 22), { days: 3 });
  expect(days).toEqual([
    { day: '2026-11-20', count: 0 },
    { day: '2026-11-21', count: 0 },
    { day: '2026-11-22', count: 12 },
  ]);
});

it('what was only planned is no change', () => {
  const days = changesByDay([run({ dryRun: true }), run({ status: 'waiting' })], new Date(2026, 10, 22), { days: 1 });
  expect(days).toEqual([{ day: '2026-11-22', count: 0 }]);
});

it('days that the list does not reach are left out, since they would look as if nothing had happened', () => {
  const on = (day: number) => run({ createdAt: new Date(2026, 10, day, 9).toISOString() });
  const reached = (runs: ReturnType<typeof run>[]) =>
    changesByDay(runs, new Date(2026, 10, 22), { days: 5, goesOn: true }).map(({ day }) => day);
  expect(reached([on(22), on(20)])).toEqual(['2026-11-21', '2026-11-22']);
  expect(reached([on(22), on(22)])).toEqual(['2026-11-22']);
  expect(reached([on(22), on(2)])).toHaveLength(5);
});
