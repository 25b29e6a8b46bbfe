import type { FieldDefinition } from '../../domain/lms-capabilities.ts';
import type { FieldType } from '../../domain/mapping/field-type.ts';
import type { CustomField } from './schema.ts';
import { profileKey } from './vocabulary.ts';

/** A field of the site's own user profiles. */
export interface ProfileField {
  readonly shortname: string;
  readonly label: string;
  readonly kind: Kind;
  /** Of a menu what it offers; of a checkbox our words for on and off. Empty where nobody said. */
  readonly options: readonly string[];
  /** Of a text, the characters that the site lets it have; absent where nobody said. */
  readonly most?: number;
}

const KINDS = ['text', 'textarea', 'menu', 'date', 'checkbox', 'integer', 'decimal'] as const;
type Kind = (typeof KINDS)[number];

/** In brackets after a text its length, after others what they offer. */
const TEXT = 'text\\s*(?:\\(\\s*[1-9][0-9]{0,4}\\s*\\))?';
const OTHERS = `(?:${KINDS.filter((kind) => kind !== 'text').join('|')})\\s*(?:\\([^();]+\\))?`;
const ENTRY = `\\s*[A-Za-z0-9_-]+\\s*:\\s*(?:${TEXT}|${OTHERS})\\s*`;
/** Entries between semicolons. */
export const PROFILE_FIELDS = new RegExp(`^(?:${ENTRY}(?:;|$))*\\s*$`);

const ON_AND_OFF: readonly string[] = ['ja', 'nein'];

/** What an administrator says of the site's fields: no function of the web services lists them. */
export function parseProfileFields(text: string): readonly ProfileField[] {
  return text
    .split(';')
    .filter((entry) => entry.trim() !== '')
    .map((entry) => {
      const [, shortname = '', kind = 'text', options = ''] =
        /^\s*([\w-]+)\s*:\s*(\w+)\s*(?:\((.+)\))?\s*$/.exec(entry) ?? [];
      const listed = options.split('|').map((option) => option.trim());
      const own = { shortname, label: shortname, kind: kind as Kind };
      if (kind === 'text') return { ...own, options: [], ...(options === '' ? {} : { most: Number(options) }) };
      return { ...own, options: listed.filter((option) => option !== '') };
    });
}

const SHOWN_KINDS: Readonly<Record<string, Kind>> = {
  text: 'text',
  textarea: 'textarea',
  menu: 'menu',
  datetime: 'date',
  checkbox: 'checkbox',
};

/** What the service account's own profile tells of a field that is filled in there; null for a kind that nobody knows. */
export function shownField({ shortname, name, type }: CustomField): ProfileField | null {
  const kind = SHOWN_KINDS[type];
  return kind === undefined ? null : { shortname, label: name, kind, options: [] };
}

const TYPES: Readonly<Record<Kind, FieldType>> = {
  text: 'string',
  textarea: 'string',
  menu: 'string-choice',
  date: 'date',
  checkbox: 'string-choice',
  integer: 'integer',
  decimal: 'decimal',
};

export function toDefinition({ shortname, label, kind, options, most }: ProfileField): FieldDefinition {
  const allowed = kind === 'checkbox' ? onAndOff(options) : options;
  return {
    key: profileKey(shortname),
    label,
    type: TYPES[kind],
    clearedWith: 'empty-text',
    ...(TYPES[kind] === 'string-choice' ? { single: true } : {}),
    ...(most === undefined ? {} : { mostCharacters: most }),
    ...(allowed.length > 0 ? { allowed } : {}),
  };
}

export function onAndOff(options: readonly string[]): readonly string[] {
  return options.length === 2 ? options : ON_AND_OFF;
}
