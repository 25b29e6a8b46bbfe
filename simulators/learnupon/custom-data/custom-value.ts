import type { LearnUponSettings } from '../settings.ts';
import { type CustomValue, DATE, type Field, isChoice, isDecimal, STRING, STRING_CHOICE } from './field.ts';

type Bad = { bad: string };

/** The value as it is kept, or why the field does not take it. Empty values have been dealt with before. */
export function checkedValue(settings: LearnUponSettings, field: Field, value: unknown): { kept: CustomValue } | Bad {
  if (isChoice(field)) return checkedChoice(settings, field, value);
  if (field.type_id === DATE) return isDate(value) ? { kept: value } : { bad: 'is not a date YYYY-MM-DD' };
  if (field.type_id === STRING) return checkedText(settings, value);
  return checkedNumber(settings, field, value);
}

function checkedText({ maxTextLength }: LearnUponSettings, value: unknown): { kept: CustomValue } | Bad {
  if (typeof value !== 'string') return { bad: 'is not a text' };
  return value.length > maxTextLength ? { bad: 'is too long' } : { kept: value };
}

function checkedNumber(settings: LearnUponSettings, field: Field, value: unknown): { kept: CustomValue } | Bad {
  const asText = typeof value === 'string' && settings.numbersAsText === 'accept' && /^-?\d+(\.\d+)?$/.test(value);
  const number = asText ? Number(value) : value;
  if (typeof number !== 'number') return { bad: 'is not a number' };
  if (isDecimal(field)) return { kept: Math.round(number * 100) / 100 };
  return Number.isInteger(number) ? { kept: number } : { bad: 'is not a whole number' };
}

function checkedChoice(settings: LearnUponSettings, field: Field, value: unknown): { kept: CustomValue } | Bad {
  const options = field.predefined_values ?? [];
  const parts = field.multi ? severalOf(settings, value) : [value];
  if (!parts) return { bad: 'is not written as several values' };
  const chosen = parts.map((part) => options.find((option) => means(settings, field, option, part)));
  if (chosen.includes(undefined)) return { bad: 'is not one of the predefined values' };
  const kept = options.filter((option) => chosen.includes(option));
  const values = field.type_id === STRING_CHOICE ? kept : kept.map(Number);
  return { kept: field.multi ? values : (values[0] ?? null) };
}

function means(settings: LearnUponSettings, field: Field, option: string, part: unknown): boolean {
  if (field.type_id === STRING_CHOICE) return part === option;
  // Several values are written as text whatever they are.
  const textual = field.multi || settings.numbersAsText === 'accept';
  if (typeof part === 'number') return part === Number(option);
  return textual && typeof part === 'string' && part.trim() !== '' && Number(part) === Number(option);
}

/** Whoever writes an option that holds a comma, joined by commas, writes two options that do not exist. */
function severalOf({ multiValues }: LearnUponSettings, value: unknown): unknown[] | undefined {
  if (multiValues === 'list') return Array.isArray(value) ? value : undefined;
  if (multiValues === 'comma' && typeof value === 'number') return [value];
  if (typeof value !== 'string') return undefined;
  if (multiValues === 'comma') return value.split(',').map((part) => part.trim());
  try {
    const list: unknown = JSON.parse(value);
    return Array.isArray(list) ? list : undefined;
  } catch {
    return undefined;
  }
}

export function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const ms = Date.parse(`${value}T00:00:00Z`);
  return Number.isFinite(ms) && new Date(ms).toISOString().startsWith(value);
}
