/** When Temporal starts what by itself. Times are of day in `timeZone`; changed directly, never part of a draft. */
export interface ScheduleSettings {
  /** IANA name. */
  readonly timeZone: string;
  /** `hh:mm` on days of the week (0 is Sunday); null: by hand only. */
  readonly fullSync: { readonly at: string; readonly days: readonly number[] } | null;
  /** Minutes between looks at what changed; null: none. */
  readonly pollMinutes: number | null;
  readonly paused: boolean;
  /** Why it is paused. */
  readonly note: string | null;
}
