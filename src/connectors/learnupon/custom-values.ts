import type { FieldDefinition } from '../../domain/lms-capabilities.ts';
import { type FieldType, isChoice } from '../../domain/mapping/field-type.ts';
import { jsonItems } from '../../domain/mapping/multi-value.ts';
import type { CustomValue, Definition } from './schema.ts';
import { customKey } from './vocabulary.ts';

/** learnupon-api §6. Whether a choice takes one value or several is not said anywhere. */
const TYPES: Readonly<Record<number, FieldType>> = {
  1: 'string',
  2: 'decimal',
  3: 'integer',
  4: 'string-choice',
  5: 'decimal-choice',
  6: 'integer-choice',
  7: 'date',
};
const NUMBER = /^-?\d+(\.\d+)?$/;

/** Null for a type that came after this was written: nobody knows what it takes. */
export function toField({ id, label, type_id, predefined_values }: Definition): FieldDefinition | null {
  const type = TYPES[type_id];
  if (type === undefined) return null;
  const allowed = isChoice(type) && predefined_values !== null ? { allowed: predefined_values } : {};
  return { key: customKey(id), label, type, ...allowed };
}

/** The portal's value as text: several as it joined them, a list as JSON. */
export function textOfCustom(value: CustomValue | undefined): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.length === 0 ? null : JSON.stringify(value.map(String));
  return String(value);
}

/** The text as the portal takes it: numbers are numbers, and a JSON list of a choice goes as a list. Several joined by commas stay text. */
export function wireValue(type: FieldType | undefined, text: string | null): unknown {
  if (text === null || text === '' || type === undefined) return text;
  const items = isChoice(type) ? jsonItems(text) : null;
  if (items) return items.map((item) => one(type, item));
  return one(type, text);
}

function one(type: FieldType, text: string): string | number {
  const numeric = type.startsWith('integer') || type.startsWith('decimal');
  return numeric && NUMBER.test(text) ? Number(text) : text;
}
