import { sameFieldText } from '../field-text.ts';
import type { FieldDefinition } from '../lms-capabilities.ts';
import { canonicalText, oneValue } from './canonical-text.ts';
import { isChoice } from './field-type.ts';

/** Whether two values of a field say the same by its type; blank counts as none. A field without a type holds plain text. */
export function sameFieldValue(
  definition: Pick<FieldDefinition, 'type' | 'allowed'> | undefined,
  left: string | null,
  right: string | null,
): boolean {
  const type = definition?.type;
  if (type === undefined) return sameFieldText(left, right);
  const [one, other] = [left ?? '', right ?? ''];
  const single = isChoice(type) && isOption(definition, one) && isOption(definition, other);
  return single
    ? oneValue(type, one) === oneValue(type, other) // "Müller, Hans" is not "Hans, Müller"
    : canonicalText(type, one) === canonicalText(type, other);
}

function isOption(definition: Pick<FieldDefinition, 'type' | 'allowed'> | undefined, text: string): boolean {
  const wanted = oneValue(definition?.type, text);
  return definition?.allowed?.some((option) => oneValue(definition.type, option) === wanted) ?? false;
}
