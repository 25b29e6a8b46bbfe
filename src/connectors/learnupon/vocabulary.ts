import type { FieldKey } from '../../domain/ids.ts';

/** LearnUpon's words that several files of this folder need. */
export const EMAIL = 'email' as FieldKey;
export const FIRST_NAME = 'first_name' as FieldKey;
export const LAST_NAME = 'last_name' as FieldKey;
export const ACCOUNT_EXPIRES = 'account_expires' as FieldKey;

/** The API knows a switch; these are our words for its two positions. */
export const ENABLED = 'enabled';
export const DISABLED = 'disabled';

export const TYPE_OF_NEW_PEOPLE = 'learner';
export const ADMINISTRATOR_TYPE = 'admin';
/** The same as a number, as invitations want it. */
export const LEARNER_MEMBERSHIP = 1;

const CUSTOM = 'custom:';

/** Keys carry the definition's id, so that a renamed label changes nothing. */
export function customKey(definitionId: string): FieldKey {
  return `${CUSTOM}${definitionId}` as FieldKey;
}

/** The definition's id; null for a field that every portal has. */
export function definitionIdOf(field: string): string | null {
  return field.startsWith(CUSTOM) ? field.slice(CUSTOM.length) : null;
}
