import type { z } from 'zod';

/** What a value must be, in the words of whoever sends it; they go after the path: "lms.pageSize: must be a whole number". */
const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'a list',
};

const FORMATS: Readonly<Record<string, string>> = {
  url: 'must be an address that begins with https:// or http://',
  email: 'must be an e-mail address',
};

/** Replaces zod's own sentences, which speak of its types and not of what to send. A schema's own words go before these. */
export const plainSentence: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return isMissing(issue) ? 'is missing' : `must be ${TYPES[issue.expected] ?? 'of another type'}`;
    case 'too_small':
      return `must ${limited(issue.origin, 'least', Number(issue.minimum))}`;
    case 'too_big':
      return `must ${limited(issue.origin, 'most', Number(issue.maximum))}`;
    case 'invalid_value':
      return isMissing(issue) ? `is missing: ${oneOf(issue.values)}` : `must be ${oneOf(issue.values)}`;
    case 'invalid_union':
      return Array.isArray(issue.options) ? `must be ${oneOf(issue.options)}` : 'has none of the possible forms';
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'does not have the right form';
    case 'unrecognized_keys':
      return 'unknown field';
    default:
      return 'is not valid';
  }
};

/** A query's number that is missing or no number arrives as NaN, so only what was left out counts as missing. */
function isMissing(issue: { readonly input?: unknown }): boolean {
  return issue.input === undefined;
}

function oneOf(values: readonly unknown[]): string {
  const words = values.map(String);
  return words.length === 1 ? String(words[0]) : `one of ${words.join(', ')}`;
}

function limited(origin: string, side: 'least' | 'most', bound: number): string {
  if (origin === 'string') {
    return side === 'least' && bound === 1 ? 'not be empty' : `have at ${side} ${bound} ${plural('character', bound)}`;
  }
  if (origin === 'array') return `have at ${side} ${bound} ${bound === 1 ? 'entry' : 'entries'}`;
  return `be at ${side} ${bound}`;
}

function plural(word: string, count: number): string {
  return count === 1 ? word : `${word}s`;
}
