import type { FieldKey } from '../../domain/ids.ts';
import type { FieldDefinition } from '../../domain/lms-capabilities.ts';
import { COLUMNS } from './columns.ts';
import { countryCodes } from './country-codes.ts';
import { type ProfileField, parseProfileFields, shownField, toDefinition } from './profile-fields.ts';
import type { User } from './schema.ts';
import type { MoodleSettings } from './settings.ts';
import { COUNTRY, LANGUAGE } from './vocabulary.ts';

const STANDARD: readonly FieldDefinition[] = [
  text('department', 'Department'),
  text('institution', 'Institution'),
  text('city', 'City/town'),
  choice(COUNTRY, 'Country', countryCodes()),
];
/**
 * Shown only to whoever may see hidden details, or where the site counts them among a user's identity; the service account is no exception.
 * What is not shown would be written for ever.
 */
const MAYBE_HIDDEN = [text('address', 'Address'), text('phone1', 'Phone'), text('phone2', 'Mobile phone')] as const;

/** What an integration's settings say of the site's profile fields, by short name. */
export function namedFields({ profileFields }: MoodleSettings): ReadonlyMap<string, ProfileField> {
  return new Map(parseProfileFields(profileFields).map((field) => [field.shortname, field]));
}

/**
 * What an assignment may name. No function lists profile fields: they are those that the settings name and those that are filled in
 * in the profile of the service account. What the settings say comes first, since only they know what a menu offers.
 */
export function siteFields(settings: MoodleSettings, ownProfile: User): readonly FieldDefinition[] {
  const named = namedFields(settings);
  const shown = (ownProfile.customfields ?? []).map(shownField).filter((field) => field !== null);
  const labels = new Map(shown.map(({ shortname, label }) => [shortname, label]));
  const profile = new Map(shown.map((field) => [field.shortname, field]));
  for (const [shortname, field] of named)
    profile.set(shortname, { ...field, label: labels.get(shortname) ?? field.label });
  const seen = MAYBE_HIDDEN.filter(({ key }) => ownProfile[key as 'address' | 'phone1' | 'phone2'] != null);
  const languages = languagesOf(settings);
  return [
    ...STANDARD,
    ...seen,
    ...(languages.length > 0 ? [choice(LANGUAGE, 'Language', languages)] : []),
    ...[...profile.values()].map(toDefinition),
  ];
}

function languagesOf({ languages }: MoodleSettings): readonly string[] {
  return languages
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function text(key: string, label: string): FieldDefinition {
  const most = COLUMNS[key];
  return {
    ...{ key: key as FieldKey, label, type: 'string', clearedWith: 'empty-text' },
    ...(most === undefined ? {} : { mostCharacters: most }),
  };
}

function choice(key: FieldKey, label: string, allowed: readonly string[]): FieldDefinition {
  return { key, label, type: 'string-choice', single: true, allowed, clearedWith: 'empty-text' };
}
