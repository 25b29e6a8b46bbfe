/**
 * When a plan must wait for a person (design §7.4). Counts are people, shares are percent of the active linked learners.
 */
export interface GuardSettings {
  readonly enabled: boolean;
  /** Whether the first run that would invite people, or that meets a portal with members, waits; also where `enabled` is off. */
  readonly confirmFirstRun: boolean;
  /** Trips above this share, if at least `leastPeople` are concerned. */
  readonly sharePercent: number;
  readonly leastPeople: number;
  /** Trips at this many, whatever the share. */
  readonly mostPeople: number;
  /** With fewer active linked learners than this it trips at `smallPeople`. */
  readonly smallBelow: number;
  readonly smallPeople: number;
  /** The share over several days, so that ten small accidents are not let through one by one. */
  readonly windowPercent: number;
  readonly windowDays: number;
  /** Trips when fewer people were read than the median of earlier complete reads, by more than this. */
  readonly shrinkPercent: number;
  /** Trips when a department, office or team that had this many people has none. */
  readonly unitPeople: number;
}

/** Ages in days after which values of people are dropped; counts and outcomes stay (design §4, invariant 11). */
export interface RetentionSettings {
  /** Before and after of steps: as long as a run can be undone. */
  readonly valuesDays: number;
  readonly mailsDays: number;
}

/** What protects people from a plan. Changed directly; no part of what a plan is made from. */
export interface SafetySettings {
  readonly guard: GuardSettings;
  /** `always`: every run waits for a person. */
  readonly approval: 'when-guarded' | 'always';
  /** How long a waiting plan can be approved. */
  readonly approvalHours: number;
  readonly retention: RetentionSettings;
}

export const DEFAULT_SAFETY: SafetySettings = {
  guard: {
    enabled: true,
    confirmFirstRun: true,
    sharePercent: 5,
    leastPeople: 5,
    mostPeople: 100,
    smallBelow: 50,
    smallPeople: 3,
    windowPercent: 10,
    windowDays: 7,
    shrinkPercent: 10,
    unitPeople: 5,
  },
  approval: 'when-guarded',
  approvalHours: 24,
  retention: { valuesDays: 90, mailsDays: 30 },
};
