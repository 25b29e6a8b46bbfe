import type { GuardSettings } from '../safety-settings.ts';
import type { GuardFinding } from './guard-result.ts';
import { GUARDED_CHANGES, type GuardedChange, type GuardTally } from './guarded-changes.ts';

export interface PlanFacts {
  readonly tally: GuardTally;
  /** What runs that nobody approved did in the days of the window. */
  readonly earlier: GuardTally;
  /** What of it updates of single people did within a day: many small changes are one large one. */
  readonly singly?: GuardTally;
  /** Active linked learners. */
  readonly base: number;
}

/** Whether a plan would do too much of something, by itself or together with the days before it (design §7.4). */
export function judgePlan({ tally, earlier, singly, base }: PlanFacts, guard: GuardSettings): GuardFinding[] {
  if (!guard.enabled) return [];
  return GUARDED_CHANGES.flatMap((change): GuardFinding[] => {
    const people = tally[change];
    if (people === 0) return [];
    const found = tooMany(change, people, base, guard);
    if (found) return [found];
    const before = singly?.[change] ?? 0;
    if (before > 0 && tooMany(change, people + before, base, guard))
      return [{ code: 'guard-window', change, people, earlier: before, of: base, days: 1 }];
    const sum = people + earlier[change];
    const overWindow = isManyOf(sum, base, guard.windowPercent, guard);
    return overWindow
      ? [{ code: 'guard-window', change, people, earlier: earlier[change], of: base, days: guard.windowDays }]
      : [];
  });
}

function tooMany(change: GuardedChange, people: number, of: number, guard: GuardSettings): GuardFinding | null {
  if (people >= guard.mostPeople || (of < guard.smallBelow && people >= guard.smallPeople))
    return { code: 'guard-count', change, people, of };
  return isManyOf(people, of, guard.sharePercent, guard) ? { code: 'guard-share', change, people, of } : null;
}

/** A share counts only from so many people on: one of eight leaving is no accident. */
export function isManyOf(people: number, of: number, percent: number, guard: GuardSettings): boolean {
  const least = of < guard.smallBelow ? guard.smallPeople : guard.leastPeople;
  return people >= least && people * 100 > percent * of;
}
