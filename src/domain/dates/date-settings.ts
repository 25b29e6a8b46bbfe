/** What waits for a day. Days begin and end in the time zone of the integration's schedule. */
export interface DateSettings {
  /** When somebody new gets an account. */
  readonly create: 'when-seen' | 'on-hire-date';
  /** How many days before the hire date; counts with `on-hire-date` alone. */
  readonly daysBeforeHire: number;
  /** `end-access`: the account is switched off after the last working day, or where that is empty after the termination date. */
  readonly lastDay: 'ignore' | 'end-access';
  /** Days between leaving the scope and being switched off; counts with `outOfScope: 'deactivate'` alone. */
  readonly graceDays: number;
}

export const DEFAULT_DATES: DateSettings = {
  create: 'when-seen',
  daysBeforeHire: 0,
  lastDay: 'ignore',
  graceDays: 0,
};

/** Whether anything waits for a day at all. */
export function waitsForDays(settings: { readonly dates: DateSettings; readonly outOfScope: string }): boolean {
  const { create, lastDay, graceDays } = settings.dates;
  return create !== 'when-seen' || lastDay !== 'ignore' || (settings.outOfScope === 'deactivate' && graceDays > 0);
}
