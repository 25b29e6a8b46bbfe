import { z } from 'zod';
import type { AttributeValue } from '../../domain/employee.ts';
import { decimalText } from './decimal-text.ts';
import { tagsOf } from './tags.ts';

const Organisation = z.object({ attributes: z.object({ name: z.string() }) });
const EnvelopedText = z.object({ value: z.string().nullish() }).optional();
const Person = z.object({
  type: z.literal('Employee'),
  attributes: z.object({ first_name: EnvelopedText, last_name: EnvelopedText }),
});

/**
 * A wire value in our words; null is *empty*, which Personio writes as null, `""` or `[]` depending on type and age of the
 * account; undefined is a shape that we do not know, so that it counts as missing and clears nothing. Organisation objects
 * carry plain names, a supervisor carries attribute envelopes (personio-api §3.3, §3.4).
 */
export function toAttributeValue(type: string, value: unknown): AttributeValue | null | undefined {
  if (value === null || value === '') return null;
  if (typeof value === 'string') return fromString(type, value);
  if (typeof value === 'number') return { kind: 'number', number: decimalText(String(value)) };
  if (typeof value === 'boolean') return { kind: 'text', text: String(value) };
  if (Array.isArray(value)) return fromList(value);
  return fromObject(value);
}

function fromString(type: string, text: string): AttributeValue | null {
  switch (type) {
    case 'date':
      // Midnight with the company zone's offset of that day; converting to UTC would move it to the day before.
      return { kind: 'date', date: text.slice(0, 10) };
    case 'integer':
    case 'decimal':
      return { kind: 'number', number: decimalText(text) };
    case 'tags': {
      const tags = tagsOf(text);
      return tags.length === 0 ? null : { kind: 'tags', tags };
    }
    default:
      return { kind: 'text', text };
  }
}

/** Cost centres are a list of organisation objects; tags are strings. */
function fromList(list: readonly unknown[]): AttributeValue | null | undefined {
  const tags: string[] = [];
  for (const entry of list) {
    const name = typeof entry === 'string' ? entry : nameOf(entry);
    if (name === undefined) return undefined;
    if (name !== '') tags.push(name);
  }
  return tags.length === 0 ? null : { kind: 'tags', tags };
}

/** A supervisor may come with an id alone, as the vendor's own example has it: then the name is not known, not empty. */
function fromObject(value: unknown): AttributeValue | undefined {
  // Looked at before it is parsed: a failed parse costs more than all good ones of the row together.
  if (!isEmployee(value)) {
    const name = nameOf(value);
    return name === undefined ? undefined : { kind: 'organisation', name };
  }
  const person = Person.safeParse(value);
  if (!person.success) return undefined;
  const { first_name, last_name } = person.data.attributes;
  if (!first_name && !last_name) return undefined;
  return { kind: 'person', firstName: first_name?.value ?? '', lastName: last_name?.value ?? '' };
}

function isEmployee(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'Employee';
}

function nameOf(value: unknown): string | undefined {
  const parsed = Organisation.safeParse(value);
  return parsed.success ? parsed.data.attributes.name : undefined;
}
