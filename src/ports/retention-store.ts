/** Ages in days (design §4, invariant 11). */
export interface RetentionAges {
  /** Before and after of steps; counts and outcomes stay. */
  readonly stepsDays: number;
  readonly mailsDays: number;
}

export const DEFAULT_AGES: RetentionAges = { stepsDays: 90, mailsDays: 30 };

export interface RetentionStore {
  /** Drops what served its time. */
  purge(ages: RetentionAges): Promise<void>;
}
