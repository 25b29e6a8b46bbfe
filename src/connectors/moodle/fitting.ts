import { fieldText } from '../../domain/field-text.ts';
import { isoDate } from '../../domain/mapping/iso-date.ts';
import { COLUMNS } from './columns.ts';
import type { Part } from './values.ts';
import { EMAIL } from './vocabulary.ts';
import type { Definitions } from './writing.ts';

const LOCAL_PART = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN = /^([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z0-9][A-Za-z0-9-]*[A-Za-z0-9]$/;
/** What Moodle would clean away, for which it refuses the whole call: to PHP, whatever follows a `<` but for a blank makes it a tag. */
const TAG = /<(?!\s)/;

/**
 * Whether a value can be written as it is. What cannot would fail everybody of its call, or be stored as something else without a word:
 * countries and menus outside their list, and dates that are none.
 */
export function isFit({ field, after }: Part, definitions: Definitions): boolean {
  const text = fieldText(after ?? '');
  if (field === EMAIL) return isAddress(text) && fitsColumn(field, text);
  if (text === '') return true;
  const { type, allowed } = definitions.get(field) ?? {};
  if (type === 'date') return isoDate(text) === text;
  if (allowed !== undefined) return allowed.includes(text);
  return fitsColumn(field, text);
}

function fitsColumn(field: string, text: string): boolean {
  const most = COLUMNS[field];
  return most === undefined || ([...text].length <= most && !TAG.test(text));
}

/** ASCII on both sides, and a domain with a dot; other letters only in the `xn--` form. */
function isAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  return at > 0 && LOCAL_PART.test(text.slice(0, at)) && DOMAIN.test(text.slice(at + 1));
}
