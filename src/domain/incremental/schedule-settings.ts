/** `hh:mm` on days of the week (0 is Sunday). */
export interface TimeOfDay {
  readonly at: string;
  readonly days: readonly number[];
}

/** When Temporal starts what by itself. Times are of day in `timeZone`; changed directly, never part of a draft. */
export interface ScheduleSettings {
  /** IANA name. */
  readonly timeZone: string;
  /** Null: by hand only. */
  readonly fullSync: TimeOfDay | null;
  /** Minutes between looks at what changed; null: none. */
  readonly pollMinutes: number | null;
  /** When everybody is looked at for what was edited in the LMS; null: by hand only, and by every full sync. */
  readonly driftCheck: TimeOfDay | null;
  readonly paused: boolean;
  /** Why it is paused. */
  readonly note: string | null;
}
