import type { FieldKey } from '../../domain/ids.ts';

export const EMAIL = 'email' as FieldKey;
export const FIRST_NAME = 'first_name' as FieldKey;
export const LAST_NAME = 'last_name' as FieldKey;
export const IDNUMBER = 'idnumber' as FieldKey;
export const COUNTRY = 'country' as FieldKey;
export const LANGUAGE = 'lang' as FieldKey;

/** Nobody is without a first and a last name; this is what people write where there is none (moodle-api §2). */
export const NO_NAME = '-';

/** Moodle knows a switch; these are our words for its two positions. */
export const ACTIVE = 'active';
export const SUSPENDED = 'suspended';

/** How accounts sign in that were made without a plugin. */
export const MANUAL = 'manual';

const PROFILE = 'profile:';

export function profileKey(shortname: string): FieldKey {
  return `${PROFILE}${shortname}` as FieldKey;
}

/** The short name; null for a field that every site has. */
export function shortnameOf(field: string): string | null {
  return field.startsWith(PROFILE) ? field.slice(PROFILE.length) : null;
}
