import { fieldText } from '../field-text.ts';
import { type FieldType, isChoice } from './field-type.ts';
import { isoDate } from './iso-date.ts';
import { jsonItems, SEPARATOR } from './multi-value.ts';
import { decimalText, integerText } from './number-text.ts';

/**
 * The one form in which two values of a field can be compared, whatever form the LMS gives them: numbers and dates in one spelling,
 * the values of a choice sorted, since their order means nothing and no LMS promises to keep it. What is no value of the type stays
 * as it is.
 */
export function canonicalText(type: FieldType | undefined, text: string): string {
  return isChoice(type) ? sortedValues(type, text) : oneValue(type, text);
}

/** One value alone, or one of several, in the spelling of its type. */
export function oneValue(type: FieldType | undefined, text: string): string {
  switch (type) {
    case 'integer':
    case 'integer-choice':
      return integerText(text) ?? fieldText(text);
    case 'decimal':
    case 'decimal-choice':
      return decimalText(text) ?? fieldText(text);
    case 'date':
      return isoDate(text) ?? fieldText(text);
    case 'string':
      return fieldText(text.replace(/\r\n?/g, '\n')); // a browser sends form texts with CRLF
    default:
      return fieldText(text);
  }
}

/** A comma inside a value cannot be told from one between two; both sides are cut alike, so that it does not matter. */
function sortedValues(type: FieldType, text: string): string {
  const values = (jsonItems(text) ?? [text]).flatMap((item) => item.split(SEPARATOR));
  const spelled = values.map((value) => oneValue(type, value)).filter((value) => value !== '');
  return [...new Set(spelled)].sort().join(SEPARATOR);
}
