import type { AttributeKey } from '../ids.ts';
import type { GuardSettings } from '../safety-settings.ts';
import type { GuardFinding } from './guard-result.ts';
import { isManyOf } from './judge-plan.ts';
import type { SourceProfile } from './source-profile.ts';

/**
 * Whether the source looks as if something were wrong with it, against earlier complete reads that were trusted, newest first.
 * Numbers of people in scope are held against reads under the same scope only.
 */
export function judgeSource(
  now: SourceProfile,
  earlier: readonly SourceProfile[],
  guard: GuardSettings,
): GuardFinding[] {
  if (!guard.enabled) return [];
  const sameScope = earlier.filter(({ scope }) => scope === now.scope);
  const [last] = sameScope;
  return [
    ...shrank(now, earlier, false, guard),
    ...shrank(now, sameScope, true, guard),
    ...(last ? [...emptiedUnits(now, last, guard), ...emptiedAttributes(now, last)] : []),
  ];
}

function shrank(
  now: SourceProfile,
  earlier: readonly SourceProfile[],
  inScope: boolean,
  guard: GuardSettings,
): GuardFinding[] {
  const sizeOf = (profile: SourceProfile) => (inScope ? profile.inScope : profile.employees);
  if (earlier.length === 0) return [];
  const usually = median(earlier.map(sizeOf));
  return isManyOf(usually - sizeOf(now), usually, guard.shrinkPercent, guard)
    ? [{ code: 'guard-source-shrank', now: sizeOf(now), usually, inScope }]
    : [];
}

/** A unit attribute that was not returned at all says nothing: missing is not empty (invariant 3). */
function emptiedUnits(now: SourceProfile, last: SourceProfile, guard: GuardSettings): GuardFinding[] {
  return Object.entries(last.units).flatMap(([key, units]) => {
    const attribute = key as AttributeKey;
    const left = now.units[attribute];
    if (!left) return [];
    return Object.entries(units)
      .filter(([unit, people]) => people >= guard.unitPeople && (left[unit] ?? 0) === 0)
      .map(([unit, people]): GuardFinding => ({ code: 'guard-unit-emptied', attribute, unit, people }));
  });
}

function emptiedAttributes(now: SourceProfile, last: SourceProfile): GuardFinding[] {
  return Object.entries(last.filled).flatMap(([key, people]): GuardFinding[] => {
    const attribute = key as AttributeKey;
    return people > 0 && now.filled[attribute] === 0 ? [{ code: 'guard-attribute-emptied', attribute, people }] : [];
  });
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : Math.round(((sorted[middle - 1] ?? 0) + upper) / 2);
}
