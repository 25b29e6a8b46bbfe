import { type FieldValue, type Rule, WRITABLE } from './member.ts';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const MUST_HAVE_VALUE = ['role', 'status'];
const zones = new Map<string, boolean>();

/** A sentence on what does not fit. It goes to the log of refusals, not to the client: the vendor names no field. */
export function fieldProblem(key: string, value: unknown): string | undefined {
  const rule = WRITABLE[key];
  if (rule === undefined) return `${key} is not an attribute`;
  if (value === null) return MUST_HAVE_VALUE.includes(key) ? `${key} is null` : undefined;
  return fits(rule, value as FieldValue) ? undefined : `${key} does not accept ${JSON.stringify(value)}`;
}

function fits(rule: Rule, value: FieldValue): boolean {
  if (rule === 'flag') return typeof value === 'boolean';
  if (rule === 'whole') return Number.isInteger(value);
  if (typeof value !== 'string') return false;
  if (rule === 'text') return true;
  if (rule === 'email') return EMAIL.test(value);
  // The pattern is all that is documented: the 31st of February passes.
  if (rule === 'date') return DATE.test(value);
  if (rule === 'zone') return isZone(value);
  return rule.includes(value);
}

function isZone(name: string): boolean {
  let known = zones.get(name);
  if (known === undefined) {
    try {
      known = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
    } catch {
      known = false;
    }
    zones.set(name, known);
  }
  return known;
}
