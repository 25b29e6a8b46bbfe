import type { PlanCost } from './cost.ts';

/** How many people had an outcome at a moment of a steady clock. */
export interface PaceSample {
  readonly atMs: number;
  readonly done: number;
}

const WINDOW_MS = 30_000;
/** Outcomes are stored in groups, so a shorter stretch says nothing. */
const LEAST_MS = 3_000;

/** The samples with a new one, as far back as the window reaches: the first may lie just outside, the rest inside. */
export function withSample(samples: readonly PaceSample[], sample: PaceSample): readonly PaceSample[] {
  const firstInside = samples.findIndex(({ atMs }) => atMs > sample.atMs - WINDOW_MS);
  return [...(firstInside === -1 ? [] : samples.slice(Math.max(0, firstInside - 1))), sample];
}

/** People a minute over the last half minute, to one decimal; null as long as nobody can say. */
export function peoplePerMinute(samples: readonly PaceSample[]): number | null {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last || last.atMs - first.atMs < LEAST_MS) return null;
  const perMinute = ((last.done - first.done) * 60_000) / (last.atMs - first.atMs);
  return Math.max(0, Math.round(perMinute * 10) / 10);
}

/**
 * Seconds until everybody has an outcome: by the measured pace, before there is one by the plan's estimate. Null where
 * nobody can say: nothing moves, or there is no plan yet.
 */
export function secondsLeft(
  { done, total }: { readonly done: number; readonly total: number },
  perMinute: number | null,
  cost: PlanCost | null,
): number | null {
  const left = Math.max(0, total - done);
  if (left === 0) return total === 0 ? null : 0;
  if (perMinute !== null) return perMinute === 0 ? null : Math.ceil((left * 60) / perMinute);
  return cost === null ? null : Math.ceil((cost.seconds * left) / total);
}
