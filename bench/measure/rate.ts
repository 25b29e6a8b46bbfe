export interface Sample {
  readonly ms: number;
  readonly count: number;
}

/** How much a minute a counter grew while it was growing, without an edge at either end. */
export function rateBetween(samples: readonly Sample[], edgeMs: number): number {
  const final = samples.at(-1)?.count ?? 0;
  const growing = samples.filter(({ count }) => count > 0 && count < final);
  const fromMs = (growing[0]?.ms ?? 0) + edgeMs;
  const toMs = (growing.at(-1)?.ms ?? 0) - edgeMs;
  const middle = growing.filter(({ ms }) => ms >= fromMs && ms <= toMs);
  const [first, last] = [middle[0], middle.at(-1)];
  if (!first || !last || first === last) return Number.NaN;
  return ((last.count - first.count) / (last.ms - first.ms)) * 60_000;
}
