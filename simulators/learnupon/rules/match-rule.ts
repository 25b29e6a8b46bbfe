import type { CustomValue } from '../custom-data/field.ts';
import type { User } from '../users/user.ts';
import type { Criterion, Rule } from './rule.ts';

/** Looks at its own criteria alone: a login that is switched off is none of them. */
export function matches({ blocks }: Pick<Rule, 'blocks'>, user: User): boolean {
  return blocks.length === 0 || blocks.some((rows) => rows.every((row) => holds(row, user)));
}

function holds({ field, operator, value }: Criterion, user: User): boolean {
  const held = heldIn(user, field);
  const several = [held].flat().filter((one) => one !== null && one !== '');
  if (operator === 'empty') return several.length === 0;
  if (operator === 'not_empty') return several.length > 0;
  if (operator === 'is_not') return !several.some((one) => same(one, value));
  return several.some((one) => compared(one as string | number, operator, value));
}

function heldIn(user: User, field: string): CustomValue {
  if (field === 'email_domain') return user.email?.split('@')[1]?.toLowerCase() ?? null;
  if (field === 'created_at') return user.created_at.slice(0, 10);
  return user.custom[field.replace(/^custom:/, '')] ?? null;
}

function compared(held: string | number, operator: Criterion['operator'], value: Criterion['value']): boolean {
  const wanted = `${value}`.toLowerCase();
  const text = `${held}`.toLowerCase();
  switch (operator) {
    case 'is':
      return same(held, value);
    case 'contains':
      return text.includes(wanted);
    case 'starts_with':
      return text.startsWith(wanted);
    case 'before':
      return `${held}` < `${value}`;
    case 'after':
      return `${held}` > `${value}`;
    case 'less':
      return Number(held) < Number(value);
    case 'greater':
      return Number(held) > Number(value);
    default:
      return false;
  }
}

function same(held: unknown, value: unknown): boolean {
  return `${held}`.toLowerCase() === `${value}`.toLowerCase();
}
