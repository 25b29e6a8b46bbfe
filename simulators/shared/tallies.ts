export type Tally<K extends string> = Partial<Record<K, number>>;

/** What happened at the vendor, beside the plain count of calls. */
export class Tallies<K extends string> {
  readonly #names: readonly K[];
  #now: Record<K, number>;

  constructor(names: readonly K[]) {
    this.#names = names;
    this.#now = zero(names);
  }

  add(tally: Tally<K>, sign = 1): void {
    for (const key of Object.keys(tally) as K[]) this.#now[key] += sign * (tally[key] ?? 0);
  }

  reset(): void {
    this.#now = zero(this.#names);
  }

  snapshot(): Record<string, number> {
    return { ...this.#now };
  }
}

function zero<K extends string>(names: readonly K[]): Record<K, number> {
  return Object.fromEntries(names.map((name) => [name, 0])) as Record<K, number>;
}
