import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SAFETY } from '../safety-settings.ts';
import { GUARDED_CHANGES, type GuardTally, NOTHING_GUARDED } from './guarded-changes.ts';
import { judgePlan } from './judge-plan.ts';

const { guard } = DEFAULT_SAFETY;
const of = (tally: Partial<GuardTally>, base: number, earlier: Partial<GuardTally> = {}) =>
  judgePlan({ tally: { ...NOTHING_GUARDED, ...tally }, earlier: { ...NOTHING_GUARDED, ...earlier }, base }, guard);
const codes = (...given: Parameters<typeof of>) => of(...given).map(({ code }) => code);

describe('the guard of a plan', () => {
  it.each([
    ['5 of 100: exactly the share', 5, 100, []],
    ['6 of 100: above the share', 6, 100, ['guard-share']],
    ['4 of 60: above the share, and too few to count', 4, 60, []],
    ['5 of 60', 5, 60, ['guard-share']],
    ['99 of 10,000', 99, 10_000, []],
    ['100 of 10,000', 100, 10_000, ['guard-count']],
    ['2 of 49', 2, 49, []],
    ['3 of 49', 3, 49, ['guard-count']],
    ['3 of 50: no longer small', 3, 50, []],
    ['3 where nobody is linked', 3, 0, ['guard-count']],
    ['2 where nobody is linked', 2, 0, []],
  ])('%s', (_what, people, base, expected) => {
    for (const change of GUARDED_CHANGES) expect(codes({ [change]: people }, base), change).toEqual(expected);
  });

  it('adds what unapproved runs did in the days before', () => {
    expect(codes({ deactivation: 5 }, 200, { deactivation: 15 })).toEqual([]);
    expect(of({ deactivation: 5 }, 200, { deactivation: 16 })).toEqual([
      { code: 'guard-window', change: 'deactivation', people: 5, earlier: 16, of: 200, days: 7 },
    ]);
    expect(codes({ 'email-change': 5 }, 200, { deactivation: 90 })).toEqual([]);
    expect(codes({}, 200, { deactivation: 90 })).toEqual([]);
  });

  it('lets a company of eight see two people go in a week', () => {
    expect(codes({ deactivation: 1 }, 8, { deactivation: 1 })).toEqual([]);
    expect(codes({ deactivation: 1 }, 8, { deactivation: 2 })).toEqual(['guard-window']);
  });

  it('says nothing where it is off', () => {
    const tally = { ...NOTHING_GUARDED, deactivation: 5_000 };
    expect(judgePlan({ tally, earlier: NOTHING_GUARDED, base: 6_000 }, { ...guard, enabled: false })).toEqual([]);
  });

  it('never lets more than 99 of 10,000 be switched off by one plan (invariants 1 and 7, the figure)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 10_000 }), (people, base) => {
        if (codes({ deactivation: people }, base).length === 0) expect(people).toBeLessThanOrEqual(99);
      }),
    );
  });

  it('never lets a week go beyond 10 % unapproved, where that is anybody at all', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 50, max: 10_000 }),
        fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 20 }),
        (base, runs) => {
          let done = 0;
          for (const people of runs)
            if (of({ deactivation: people }, base, { deactivation: done }).length === 0) done += people;
          expect(done).toBeLessThanOrEqual(Math.max(4, base * 0.1));
        },
      ),
    );
  });
});
