import { fieldText, sameFieldText } from '../../domain/field-text.ts';
import { sameFieldValue } from '../../domain/mapping/same-value.ts';
import type { UserValues } from './client.ts';
import { sameAddress } from './look-up.ts';
import { onAndOff } from './profile-fields.ts';
import type { NamedFields } from './user-row.ts';
import { EMAIL, FIRST_NAME, LAST_NAME, NO_NAME, SUSPENDED, shortnameOf } from './vocabulary.ts';
import type { Definitions } from './writing.ts';

/** Something of an account that is written, and refused, by itself; null is empty. */
export interface Part {
  readonly field: string;
  readonly after: string | null;
}

export const STATUS = 'status';

const OWN_NAMES: Readonly<Record<string, string>> = { [FIRST_NAME]: 'firstname', [LAST_NAME]: 'lastname' };

/** What goes out for these parts: texts by Moodle's names, profile fields by their short names. */
export function userValues(parts: readonly Part[], definitions: Definitions, named: NamedFields): UserValues {
  const values: Record<string, string | number> = {};
  const customfields: { type: string; value: string }[] = [];
  for (const { field, after } of parts) {
    const shortname = shortnameOf(field);
    const text = fieldText(after ?? '');
    if (field === STATUS) values.suspended = after === SUSPENDED ? 1 : 0;
    else if (shortname === null) values[OWN_NAMES[field] ?? field] = text === '' && isName(field) ? NO_NAME : text;
    else customfields.push({ type: shortname, value: profileValue(shortname, after ?? '', definitions, named) });
  }
  return customfields.length > 0 ? { ...values, customfields } : values;
}

/** A checkbox takes any text and shows 1 for on; our words for it are the field's options. */
function profileValue(shortname: string, text: string, definitions: Definitions, named: NamedFields): string {
  const field = named.get(shortname);
  const words = definitions.get(`profile:${shortname}`)?.allowed;
  const isCheckbox = field
    ? field.kind === 'checkbox'
    : definitions.get(`profile:${shortname}`) !== undefined && isOnOff(words);
  if (!isCheckbox) return text;
  const [on, off] = onAndOff(field?.options ?? []);
  return text === on ? '1' : text === off ? '0' : text;
}

function isOnOff(words: readonly string[] | undefined): boolean {
  return words?.join() === onAndOff([]).join();
}

/** As the planner compares; case in addresses is the site's to choose. */
export function holdsText(
  field: string,
  held: string | null,
  wanted: string | null,
  definitions: Definitions,
): boolean {
  if (field === EMAIL && wanted !== null) return sameAddress(held, fieldText(wanted));
  if (isName(field)) return sameFieldText(held ?? NO_NAME, wanted || NO_NAME);
  return sameFieldValue(definitions.get(field), held, wanted);
}

function isName(field: string): boolean {
  return field === FIRST_NAME || field === LAST_NAME;
}
