import type { AttributeDefinition } from '../../../src/domain/attribute-catalogue.ts';
import type { Scope } from '../../../src/domain/scope.ts';

type Condition = Scope['conditions'][number];
type Value = string | number | null | readonly string[];

/** Something that fits the type; nothing of it comes from the account that the catalogue was read from. */
export function inventedValue({ type, options }: AttributeDefinition, index: number): Value {
  const option = options[index % Math.max(1, options.length)];
  switch (type) {
    case 'date':
      return `2025-0${1 + (index % 9)}-15`;
    case 'integer':
      return index % 50;
    case 'decimal':
      return (index % 200) / 4;
    case 'tags':
      return option === undefined ? [] : [option];
    case 'link':
      return `https://intranet.example/${index}`;
    case 'list':
      return option ?? '';
    default:
      return `Wert ${index % 7}`;
  }
}

/** Left as they are: what an account cannot be without, and what other disasters are about. */
const UNTOUCHED = ['id', 'email', 'status', 'first_name', 'last_name', 'supervisor'];

/** A value that fulfils the condition, or for somebody who is not marked one that does not; undefined leaves it as it is. */
export function scopeValue(
  condition: Condition,
  attribute: AttributeDefinition,
  index: number,
  marked: boolean,
): Value | undefined {
  if (UNTOUCHED.includes(attribute.key)) return undefined;
  const asList = (value: string): Value => (attribute.type === 'tags' ? [value] : value);
  switch (condition.operator) {
    case 'equals':
      return marked ? asList(condition.value) : null;
    case 'not-equals':
      return marked ? null : asList(condition.value);
    case 'one-of':
      return marked ? asList(condition.values[index % condition.values.length] ?? '') : null;
    case 'present':
      return marked ? inventedValue(attribute, index + 1) : null;
    case 'absent':
      return marked ? null : inventedValue(attribute, index + 1);
  }
}
