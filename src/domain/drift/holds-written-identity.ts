import type { FieldKey } from '../ids.ts';
import type { Learner } from '../learner.ts';
import type { LmsCapabilities } from '../lms-capabilities.ts';
import { ATTRIBUTE } from '../personio-attributes.ts';
import { type ValueHash, valueHash, type WrittenHashes } from './field-drift.ts';

const NAMES: readonly string[] = [ATTRIBUTE.firstName, ATTRIBUTE.lastName];

/** Whether an account still has the address, or both names, that were last written to it for this person (0020). */
export function holdsWrittenIdentity(
  { fields }: Learner,
  written: WrittenHashes,
  { emailField, masterData }: Pick<LmsCapabilities, 'emailField' | 'masterData'>,
  hash: ValueHash,
): boolean {
  const holds = (field: FieldKey): boolean => {
    const value = fields[field] ?? '';
    return value.trim() !== '' && valueHash({ hash }, field, value) === written[field];
  };
  const names = masterData.filter(({ attribute }) => NAMES.includes(attribute));
  return holds(emailField) || (names.length === NAMES.length && names.every(({ field }) => holds(field)));
}
