import { endsAccess } from '../end-of-access.ts';
import type { LmsCapabilities } from '../lms-capabilities.ts';
import type { PlanStep } from '../steps.ts';

/** What can hurt many people at once. Creates are not among it: an account too many harms nobody. */
export const GUARDED_CHANGES = [
  'deactivation',
  'reactivation',
  'email-change',
  'emptied-field',
  'group-removal',
] as const;
export type GuardedChange = (typeof GUARDED_CHANGES)[number];

/** People concerned, by what would happen to them. */
export type GuardTally = Readonly<Record<GuardedChange, number>>;

export const NOTHING_GUARDED: GuardTally = {
  deactivation: 0,
  reactivation: 0,
  'email-change': 0,
  'emptied-field': 0,
  'group-removal': 0,
};

/** Which of it one person's steps would do; each once, however many fields are emptied. */
export function guardedChanges(
  steps: readonly PlanStep[],
  can: Pick<LmsCapabilities, 'emailField' | 'fields'>,
): ReadonlySet<GuardedChange> {
  const found = new Set<GuardedChange>();
  for (const step of steps) {
    if (endsAccess(step, can)) found.add('deactivation');
    if (step.kind === 'reactivate') found.add('reactivation');
    if (step.kind === 'remove-from-group') found.add('group-removal');
    if (step.kind !== 'update') continue;
    for (const change of step.changes) {
      if (change.after === null) found.add('emptied-field');
      // somebody who had no address gets one: nobody loses theirs
      else if (change.field === can.emailField && change.before !== null) found.add('email-change');
    }
  }
  return found;
}

export function addToTally(tally: GuardTally, changes: ReadonlySet<GuardedChange>): GuardTally {
  const sum = { ...tally };
  for (const change of changes) sum[change]++;
  return sum;
}
