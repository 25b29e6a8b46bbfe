/** Ages in days (design §4, invariant 11). */
export interface RetentionAges {
  /** Before and after of steps; counts and outcomes stay. */
  readonly stepsDays: number;
  readonly mailsDays: number;
  /** Keys of starts: how long sending one again leads to the same run. */
  readonly keysDays: number;
  /** Entries of the audit log: a little more than a year, so that a yearly review sees all of it. */
  readonly auditDays: number;
}

export const DEFAULT_AGES: RetentionAges = { stepsDays: 90, mailsDays: 30, keysDays: 1, auditDays: 400 };

export interface RetentionStore {
  /** Drops what served its time. */
  purge(ages: RetentionAges): Promise<void>;
}
