import type { FieldKey, GroupId } from '../../../domain/ids.ts';
import type { LearnerInGroups } from '../../../domain/learner.ts';
import { BIRTH_DATE, HIRE_DATE } from '../vocabulary.ts';

/** What a probe writes, so that the next one knows what a killed one left behind. */
const MARK = 'Matrikel probe';
const MARKED = /^Matrikel probe(?:, group (.+))?$/;
export const MARKED_DATE = '1900-01-01';

/** Fields that a sync empties as well. The first one that is blank is taken, so that nothing can be lost. */
export const TEXT_FIELDS = ['team', 'position', 'department', 'custom_field_one'] as FieldKey[];
export const DATE_FIELDS: readonly FieldKey[] = [BIRTH_DATE, HIRE_DATE];

export const FIRST_NAME = 'Matrikel';
export const LAST_NAME = 'Probe';

/** With the group that the account is put into by the same write. */
export function markOf(group?: GroupId): string {
  return group === undefined ? MARK : `${MARK}, group ${group}`;
}

/** Whether a probe made this account: it is switched off at the end of every probe. */
export function isOurs({ fields }: LearnerInGroups): boolean {
  return fields['first_name' as FieldKey] === FIRST_NAME && fields['last_name' as FieldKey] === LAST_NAME;
}

export interface Leftovers {
  readonly fields: readonly FieldKey[];
  readonly groups: readonly GroupId[];
}

/** What an earlier probe could not take back. */
export function leftoversOf({ fields }: LearnerInGroups): Leftovers {
  const texts = TEXT_FIELDS.filter((field) => MARKED.test(fields[field] ?? ''));
  const dates = DATE_FIELDS.filter((field) => fields[field] === MARKED_DATE);
  const groups = texts.flatMap((field) => MARKED.exec(fields[field] ?? '')?.[1] ?? []);
  return { fields: [...texts, ...dates], groups: groups as GroupId[] };
}
