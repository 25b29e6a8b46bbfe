const ZERO = {
  creates: 0,
  duplicateCreates: 0,
  updates: 0,
  noopUpdates: 0,
  deletes: 0,
  invitations: 0,
  courseMails: 0,
};

export type Tally = Partial<typeof ZERO>;

/** What happened in the portal, beside the plain count of calls. Kept in the journal, so a kill does not clear it. */
export class Tallies {
  #now: typeof ZERO = { ...ZERO };

  add(tally: Tally): void {
    for (const key of Object.keys(tally) as (keyof typeof ZERO)[]) this.#now[key] += tally[key] ?? 0;
  }

  reset(): void {
    this.#now = { ...ZERO };
  }

  snapshot(): Record<string, number> {
    return { ...this.#now };
  }
}
