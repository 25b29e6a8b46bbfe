import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SAFETY } from '../safety-settings.ts';
import { GUARDED_CHANGES, type GuardedChange, NOTHING_GUARDED } from './guarded-changes.ts';
import { judgePlan } from './judge-plan.ts';

const { guard } = DEFAULT_SAFETY;
const COMPANY = 10_000;

function passes(change: GuardedChange, people: number, base: number, earlier = 0): boolean {
  const facts = {
    tally: { ...NOTHING_GUARDED, [change]: people },
    earlier: { ...NOTHING_GUARDED, [change]: earlier },
    base,
  };
  return judgePlan(facts, guard).length === 0;
}

/** The most people that one plan may concern before somebody is asked. */
function mostLetThrough(change: GuardedChange, base: number): number {
  let people = 0;
  while (people < base && passes(change, people + 1, base)) people++;
  return people;
}

describe('what the guard lets through with nobody asked (design §7.4)', () => {
  it.each(GUARDED_CHANGES)('is never more than 99 people: %s', (change) => {
    let most = 0;
    for (let base = 0; base <= COMPANY; base++) most = Math.max(most, mostLetThrough(change, base));
    expect(most).toBe(99);
  });

  it('is at most two people in a company of fewer than fifty, and one in twenty in a larger one', () => {
    expect([10, 49].map((base) => mostLetThrough('deactivation', base))).toEqual([2, 2]);
    expect([50, 100, 400, 1_000].map((base) => mostLetThrough('deactivation', base))).toEqual([4, 5, 20, 50]);
  });

  it('is nothing more for a worse fault: whatever is above it waits, too', () => {
    const size = fc.integer({ min: 1, max: COMPANY });
    fc.assert(
      fc.property(size, size, fc.integer({ min: 0, max: 2_000 }), (base, people, earlier) => {
        if (people > mostLetThrough('deactivation', base))
          expect(passes('deactivation', people, base, earlier)).toBe(false);
      }),
    );
  });
});
