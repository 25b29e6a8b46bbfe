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
  const days = changesByDay([run({}), run({})], new Date(2026, 10, 22), 3);
  expect(days).toEqual([
    { day: '2026-11-20', count: 0 },
    { day: '2026-11-21', count: 0 },
    { day: '2026-11-22', count: 12 },
  ]);
});

it('what was only planned is no change', () => {
  const days = changesByDay([run({ dryRun: true }), run({ status: 'waiting' })], new Date(2026, 10, 22), 1);
  expect(days).toEqual([{ day: '2026-11-22', count: 0 }]);
});
