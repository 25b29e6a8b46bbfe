import type { AttributeKey, EmployeeId } from './ids.ts';

/** Personio's attribute types, as its catalogue names them. */
export type AttributeType = 'standard' | 'date' | 'integer' | 'decimal' | 'list' | 'link' | 'tags' | 'multiline';

/** A value as it was read; dates are `yyyy-mm-dd`, numbers keep their decimal text. */
export type AttributeValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'tags'; readonly tags: readonly string[] }
  | { readonly kind: 'organisation'; readonly name: string }
  | { readonly kind: 'person'; readonly firstName: string; readonly lastName: string };

/**
 * An employee with the attributes that were asked for and returned.
 * A key that is absent was not returned: *missing*, the credential may not read it. A `null` is *empty*: HR left it blank.
 */
export interface Employee {
  readonly id: EmployeeId;
  readonly attributes: Readonly<Record<AttributeKey, AttributeValue | null>>;
}

/** Proof that the employee's own record says "blank"; a field can only be cleared with one of these. */
export interface EmptyReading {
  readonly state: 'empty';
  readonly attribute: AttributeKey;
}
interface MissingReading {
  readonly state: 'missing';
  readonly attribute: AttributeKey;
}
interface PresentReading {
  readonly state: 'present';
  readonly attribute: AttributeKey;
  readonly value: AttributeValue;
}
export type Reading = MissingReading | EmptyReading | PresentReading;

/** What the employee's record says about one attribute. Missing and empty never look alike. */
export function readAttribute(employee: Employee, attribute: AttributeKey): Reading {
  const value = Object.hasOwn(employee.attributes, attribute) ? employee.attributes[attribute] : undefined;
  if (value === undefined) return { state: 'missing', attribute };
  if (value === null || textOf(value).trim() === '') return { state: 'empty', attribute };
  return { state: 'present', attribute, value };
}

/** How a value stands in a text field: ISO dates, tags joined by comma and blank, a supervisor as "First Last". */
export function textOf(value: AttributeValue): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'date':
      return value.date;
    case 'number':
      return value.number;
    case 'tags':
      return value.tags.join(', ');
    case 'organisation':
      return value.name;
    case 'person':
      return `${value.firstName} ${value.lastName}`.trim();
  }
}

/** The text of an attribute, or null where it is missing or empty. */
export function textAttribute(employee: Employee, attribute: AttributeKey): string | null {
  const reading = readAttribute(employee, attribute);
  return reading.state === 'present' ? textOf(reading.value) : null;
}
