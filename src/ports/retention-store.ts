/** Drops what served its time (design §4, invariant 11). */
export interface RetentionStore {
  /**
   * Values and mails by the ages of their integration (`SafetySettings.retention`): before and after of steps, what drifted, kept
   * mails; counts and outcomes stay. Updates of single people go with their values, hints that were served and what they say of
   * freshness after 30 days; a hint that was not served is never dropped. Keys of starts after a day, sessions and
   * links of people who sign in when they are over, entries of the audit log by the age of the installation.
   */
  purge(): Promise<void>;
}
