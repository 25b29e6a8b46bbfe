const ZERO = {
  creates: 0,
  duplicateCreates: 0,
  updates: 0,
  noopUpdates: 0,
  userTypeWrites: 0,
  deletes: 0,
  welcomeMails: 0,
  invitations: 0,
  repeatedInvitations: 0,
  refusedInvitations: 0,
  droppedValues: 0,
  membershipsAdded: 0,
  membershipsRemoved: 0,
  membershipEnrollments: 0,
  ruleJoins: 0,
  ruleLeaves: 0,
  ruleEnrollments: 0,
};

export type Tally = Partial<typeof ZERO>;

/** What happened in the portal, beside the plain count of calls. Kept in the journal, so a kill does not clear it. */
export class Tallies {
  #now: typeof ZERO = { ...ZERO };

  add(tally: Tally, sign = 1): void {
    for (const key of Object.keys(tally) as (keyof typeof ZERO)[]) this.#now[key] += sign * (tally[key] ?? 0);
  }

  reset(): void {
    this.#now = { ...ZERO };
  }

  snapshot(): Record<string, number> {
    return { ...this.#now };
  }
}
