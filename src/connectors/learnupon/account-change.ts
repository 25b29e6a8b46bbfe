import type { StepId } from '../../domain/ids.ts';
import type { Learner } from '../../domain/learner.ts';
import type { DeactivateStep, ReactivateStep, UpdateStep } from '../../domain/steps.ts';
import { type Definitions, holdsValue, sentOf, type Wanted } from './values.ts';
import { definitionIdOf } from './vocabulary.ts';

/** A step on the account itself; all of one person's go out with one call. Groups have calls of their own. */
export interface AccountChange {
  readonly id: StepId;
  readonly step: UpdateStep | DeactivateStep | ReactivateStep;
}

/** Something of an account that is written, and refused, by itself. */
export interface Part {
  readonly field: string;
  readonly before: string | null;
  /** What it is to be; null is empty. */
  readonly after: string | null;
  readonly sent: string | null;
}

const STATUS = 'status';

/** The parts of a step: its fields, and whether somebody may sign in. */
export function partsOf({ step }: AccountChange): readonly Part[] {
  if (step.kind !== 'update') return [statusPart(step)];
  const fields = step.changes.map(
    (change): Part => ({ field: change.field, before: change.before, after: change.after, sent: sentOf(change) }),
  );
  return step.status ? [...fields, statusPart(step.status)] : fields;
}

export function wantedOf(parts: readonly Part[]): { readonly fields: Wanted; readonly status: string | null } {
  const fields = parts.filter(({ field }) => field !== STATUS).map(({ field, sent }) => [field, sent] as const);
  return { fields: Object.fromEntries(fields), status: parts.find(({ field }) => field === STATUS)?.after ?? null };
}

export function hasOwnFields(parts: readonly Part[]): boolean {
  return parts.some(({ field }) => definitionIdOf(field) !== null);
}

export function holds({ field, after }: Part, learner: Learner, definitions: Definitions): boolean {
  if (field === STATUS) return learner.status === after;
  return holdsValue(field, definitions, learner.fields[field as keyof Learner['fields']] ?? null, after);
}

function statusPart({ before, after }: { readonly before: string; readonly after: string }): Part {
  return { field: STATUS, before, after, sent: after };
}
