import type { AttributeType } from '../employee.ts';
import type { FieldDefinition } from '../lms-capabilities.ts';
import { type Choice, type FieldKind, type FieldType, fieldKind, isChoice } from './field-type.ts';

/** Which fields each type of attribute goes into. Whatever is not in here is refused. */
export const FITTING_KINDS: Readonly<Record<AttributeType, readonly FieldKind[]>> = {
  link: ['string'],
  multiline: ['string'],
  standard: ['string', 'string-choice/single'],
  list: ['string-choice/single', 'string'],
  tags: ['string-choice/multi', 'string'],
  date: ['date'],
  integer: ['integer', 'integer-choice/single', 'integer-choice/multi'],
  decimal: ['decimal', 'decimal-choice/single', 'decimal-choice/multi'],
};

/** A field without a type takes anything as text. */
export function fits(attribute: AttributeType, field: FieldType | undefined, choice: Choice): boolean {
  return field === undefined || FITTING_KINDS[attribute].includes(fieldKind(field, choice));
}

/** What a row means that does not say it. */
export function usualChoice(attribute: AttributeType, field?: Pick<FieldDefinition, 'single'>): Choice {
  return attribute === 'tags' && !field?.single ? 'multi' : 'single';
}

/** The ways in which an attribute may go into a field: none, or for a choice up to two, the usual one first. */
export function fittingChoices(
  attribute: AttributeType,
  field: Pick<FieldDefinition, 'type' | 'single'>,
): readonly Choice[] {
  const usual = usualChoice(attribute, field);
  if (!isChoice(field.type) || field.single) return fits(attribute, field.type, usual) ? [usual] : [];
  const ways = usual === 'single' ? (['single', 'multi'] as const) : (['multi', 'single'] as const);
  return ways.filter((choice) => fits(attribute, field.type, choice));
}
