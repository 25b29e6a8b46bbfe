import type { Encoding } from './field-type.ts';

export const SEPARATOR = ',';

/** Several values as one text, as the row wants it. With `comma` none of them may contain one. */
export function joinValues(values: readonly string[], encoding: Encoding): string {
  return encoding === 'json' ? JSON.stringify(values) : values.join(SEPARATOR);
}

/** The values of a JSON list of texts; null where the text is something else, like a value that begins with a bracket. */
export function jsonItems(text: string): readonly string[] | null {
  if (!text.trimStart().startsWith('[')) return null;
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) && parsed.every((item) => typeof item === 'string') ? parsed : null;
  } catch {
    return null;
  }
}
