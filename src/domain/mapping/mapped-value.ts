import { type AttributeValue, textOf } from '../employee.ts';
import { fieldText } from '../field-text.ts';
import { compareText } from '../ids.ts';
import type { FieldDefinition } from '../lms-capabilities.ts';
import type { ProblemCode } from '../problem.ts';
import { oneValue } from './canonical-text.ts';
import { type Choice, type Encoding, isChoice } from './field-type.ts';
import { isoDate } from './iso-date.ts';
import { joinValues, SEPARATOR } from './multi-value.ts';
import { decimalText, integerText } from './number-text.ts';

/** What a row says of how a value is written. */
export interface WrittenAs {
  readonly choice?: Choice;
  readonly encoding?: Encoding;
}

type Unfit = Extract<ProblemCode, 'value-not-allowed' | 'value-not-of-type' | 'value-too-long' | 'value-has-separator'>;
export type MappedValue = { readonly text: string } | { readonly unfit: Unfit };

/** Beyond it a JSON number would not be the number that was meant. */
const MOST_DIGITS = 15;

/**
 * What an attribute's value is in a field: text as it is written, in the spelling of the field's type, and of a choice in that of
 * the LMS. Without a type any text goes that is on the list, where there is one.
 */
export function mappedValue(
  value: AttributeValue,
  definition: FieldDefinition | undefined,
  { choice = 'single', encoding = 'comma' }: WrittenAs,
): MappedValue {
  const type = definition?.type;
  if (!isChoice(type)) return plainValue(textOf(type === 'string' ? inOrder(value) : value), definition);
  const several = choice === 'multi';
  const values = several && value.kind === 'tags' ? value.tags : [textOf(value)];
  const options: string[] = [];
  for (const one of values) {
    const option = optionFor(one, definition);
    if (option === null) return { unfit: 'value-not-allowed' };
    options.push(option);
  }
  if (!several) return { text: options[0] ?? '' };
  if (encoding === 'comma' && options.some((option) => option.includes(SEPARATOR)))
    return { unfit: 'value-has-separator' };
  return { text: joinValues([...new Set(options)], encoding) };
}

/** Nobody promises an order of tags: as one text they have always the same, or a list in another order would be written again. */
function inOrder(value: AttributeValue): AttributeValue {
  return value.kind === 'tags' ? { ...value, tags: [...value.tags].sort(compareText) } : value;
}

function plainValue(text: string, definition: FieldDefinition | undefined): MappedValue {
  switch (definition?.type) {
    case 'integer':
      return numberOr(integerText(text));
    case 'decimal':
      return numberOr(decimalText(text));
    case 'date': {
      const day = isoDate(text);
      return day === null ? { unfit: 'value-not-of-type' } : { text: day };
    }
    case 'string': {
      const written = oneValue('string', text);
      const fits = [...written].length <= (definition.mostCharacters ?? Number.POSITIVE_INFINITY);
      return fits ? { text: written } : { unfit: 'value-too-long' };
    }
    default: {
      const written = fieldText(text);
      const allowed = definition?.allowed?.includes(written) ?? true;
      return allowed ? { text: written } : { unfit: 'value-not-allowed' };
    }
  }
}

function numberOr(text: string | null): MappedValue {
  const digits = text?.replace(/\D/g, '').length ?? Number.POSITIVE_INFINITY;
  return text === null || digits > MOST_DIGITS ? { unfit: 'value-not-of-type' } : { text };
}

/** The option as the LMS spells it: 1.5 goes into a list that has "1.50". */
function optionFor(text: string, definition: FieldDefinition | undefined): string | null {
  const wanted = oneValue(definition?.type, text);
  if (!definition?.allowed) return wanted;
  return definition.allowed.find((option) => oneValue(definition.type, option) === wanted) ?? null;
}
