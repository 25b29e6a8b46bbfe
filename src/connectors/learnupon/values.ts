import { fieldText } from '../../domain/field-text.ts';
import type { FieldDefinition } from '../../domain/lms-capabilities.ts';
import { sameFieldValue } from '../../domain/mapping/same-value.ts';
import type { FieldChange } from '../../domain/steps.ts';
import type { UserValues } from './client.ts';
import { wireValue } from './custom-values.ts';
import { sameAddress } from './find-learner.ts';
import { definitionIdOf, EMAIL, ENABLED } from './vocabulary.ts';

/** What is to be in a field; null is what empties it, unless a change says that something else does. */
export type Wanted = Readonly<Record<string, string | null>>;

/** A definition by key: the fields of every portal and this one's own. */
export type Definitions = ReadonlyMap<string, FieldDefinition>;

/**
 * What goes out for these fields. The portal's own are named by id: a label may be renamed. A known account's address is changed
 * with a name of its own.
 */
export function userValues(
  wanted: Wanted,
  status: string | null,
  definitions: Definitions,
  isNew: boolean,
): UserValues {
  const values: Record<string, unknown> = {};
  const custom: Record<string, unknown> = {};
  for (const [field, text] of Object.entries(wanted)) {
    const id = definitionIdOf(field);
    if (id !== null) custom[id] = wireValue(definitions.get(field)?.type, text);
    else values[field === EMAIL && !isNew ? 'new_email' : field] = text;
  }
  if (status !== null) values.enabled = status === ENABLED;
  if (Object.keys(custom).length === 0) return values;
  return { ...values, CustomData: { use_definition_ids: 1, ...custom } };
}

/** What a change sends. */
export function sentOf(change: FieldChange): string | null {
  return change.after === null ? change.sent : change.after;
}

/** As the planner compares; case in addresses is the vendor's to choose. */
export function holdsValue(
  field: string,
  definitions: Definitions,
  held: string | null,
  wanted: string | null,
): boolean {
  if (field === EMAIL && wanted !== null) return sameAddress(held, fieldText(wanted));
  return sameFieldValue(definitions.get(field), held, wanted);
}
