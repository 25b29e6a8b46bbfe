import type { MoodleSettings } from '../settings.ts';
import { storedDate } from './date-value.ts';
import type { Field } from './field.ts';

/** What becomes of a value on its way in; nobody is told. */
export function storedValue(field: Field, given: string, { version, timezone }: MoodleSettings): string {
  if (field.datatype === 'menu') return field.options.includes(given) ? given : '';
  if (field.datatype === 'datetime') return storedDate(field, given, timezone);
  if (field.datatype === 'text' && version !== '4.3') return [...given].slice(0, field.maxLength).join('');
  return given;
}

/** Empty fields are not shown, but a plain 0 is no empty one. */
export function isShown(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}
