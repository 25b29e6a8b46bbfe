export const PROFILE_TYPES = ['text', 'textarea', 'menu', 'date', 'checkbox', 'integer', 'decimal'] as const;
export type ProfileType = (typeof PROFILE_TYPES)[number];

/** A profile field as its row holds it; of the options one stands on each line, as in Moodle's own form. */
export interface ProfileField {
  readonly shortName: string;
  readonly type: ProfileType;
  readonly options: string;
}
export type ProfileFieldFault =
  | 'name-missing'
  | 'name-bad'
  | 'name-twice'
  | 'options-missing'
  | 'options-not-two'
  | 'options-bad';

export const NEW_PROFILE_FIELD: ProfileField = { shortName: '', type: 'text', options: '' };
const SHORT_NAME = /^[A-Za-z0-9_-]+$/;
/** They separate fields and options in the text. */
const SEPARATORS = /[;()|]/;

export function takesOptions(type: ProfileType): boolean {
  return type === 'menu' || type === 'checkbox';
}

/** The rows of a text such as `eintritt: date; stufe: menu(1|2|3)`. */
export function profileFieldsOf(text: string): ProfileField[] {
  return text.split(';').flatMap((entry) => {
    const [, shortName, type, options = ''] = /^\s*([\w-]+)\s*:\s*(\w+)\s*(?:\((.*)\))?\s*$/.exec(entry) ?? [];
    const known = PROFILE_TYPES.find((one) => one === type);
    if (shortName === undefined || known === undefined) return [];
    return [{ shortName, type: known, options: partsOf(options, '|').join('\n') }];
  });
}

/** The text that the API takes; rows that nobody has begun to fill in are left out. */
export function profileFieldsText(fields: readonly ProfileField[]): string {
  return fields.filter(isBegun).map(entryOf).join('; ');
}

export function profileFieldFault(field: ProfileField, all: readonly ProfileField[]): ProfileFieldFault | null {
  return isBegun(field) ? (nameFault(field, all) ?? optionsFault(field)) : null;
}

function nameFault(field: ProfileField, all: readonly ProfileField[]): ProfileFieldFault | null {
  const name = field.shortName.trim();
  if (name === '') return 'name-missing';
  if (!SHORT_NAME.test(name)) return 'name-bad';
  return all.some((other) => other !== field && other.shortName.trim() === name) ? 'name-twice' : null;
}

function optionsFault({ type, options }: ProfileField): ProfileFieldFault | null {
  if (!takesOptions(type)) return null;
  const given = partsOf(options, '\n');
  if (type === 'menu' && given.length === 0) return 'options-missing';
  if (type === 'checkbox' && given.length !== 0 && given.length !== 2) return 'options-not-two';
  return SEPARATORS.test(options) ? 'options-bad' : null;
}

function entryOf({ shortName, type, options }: ProfileField): string {
  const given = takesOptions(type) ? partsOf(options, '\n') : [];
  return `${shortName.trim()}: ${type}${given.length > 0 ? `(${given.join('|')})` : ''}`;
}

function isBegun({ shortName, options }: ProfileField): boolean {
  return shortName.trim() !== '' || options.trim() !== '';
}

function partsOf(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
