import type { Learner } from './learner.ts';
import type { LmsCapabilities } from './lms-capabilities.ts';
import { isoDate } from './mapping/iso-date.ts';
import type { FieldChange, PlanStep } from './steps.ts';

type Fields = Pick<LmsCapabilities, 'fields'>;

/** Whether somebody could no longer sign in because of this step: at once, or from a date on. */
export function endsAccess(step: PlanStep, can: Fields): boolean {
  return step.kind === 'deactivate' || (step.kind === 'update' && step.changes.some((change) => setsEnd(change, can)));
}

/** A date on which an access ends that had no end, or a later one. */
export function setsEnd({ field, before, after }: FieldChange, can: Fields): boolean {
  if (after === null || !isEnd(field, can)) return false;
  return before === null || after < (isoDate(before) ?? before);
}

/** Whether an account lets somebody sign in, with no end that is set already. */
export function goesOn(
  { status, fields }: Pick<Learner, 'status' | 'fields'>,
  can: Fields & Pick<LmsCapabilities, 'inactiveStatus'>,
): boolean {
  return status !== can.inactiveStatus && !can.fields.some(({ key, endsAccess: ends }) => ends && fields[key]);
}

function isEnd(field: FieldChange['field'], { fields }: Fields): boolean {
  return fields.some(({ key, endsAccess: ends }) => ends === true && key === field);
}
