import { type Employee, readAttribute, textOf } from './employee.ts';
import type { AttributeKey } from './ids.ts';

/** One condition on an attribute, named by key, universal id or unambiguous label. */
type ScopeCondition =
  | { readonly attribute: string; readonly operator: 'equals' | 'not-equals'; readonly value: string }
  | { readonly attribute: string; readonly operator: 'one-of'; readonly values: readonly string[] }
  | { readonly attribute: string; readonly operator: 'present' | 'absent' };

/** Which employees an integration serves. No conditions means everybody. */
export interface Scope {
  readonly match: 'all' | 'any';
  readonly conditions: readonly ScopeCondition[];
}

/** A condition whose attribute was found in the catalogue. */
export type ResolvedCondition = ScopeCondition & { readonly key: AttributeKey };
export interface ResolvedScope {
  readonly match: 'all' | 'any';
  readonly conditions: readonly ResolvedCondition[];
}

export type ScopeVerdict =
  | { readonly verdict: 'in' | 'out'; readonly values: Readonly<Record<AttributeKey, string | null>> }
  /** The credential may not read what decides: nobody may be judged by it. */
  | { readonly verdict: 'unreadable'; readonly attribute: AttributeKey };

/**
 * Whether an employee is in scope. Case and surrounding blanks do not matter ("Ja " is "ja").
 * An attribute that was not returned makes the verdict unreadable, which stops the plan (design §4, invariant 3).
 */
export function judgeScope(employee: Employee, scope: ResolvedScope): ScopeVerdict {
  const values: Record<AttributeKey, string | null> = {};
  const verdicts: boolean[] = [];
  for (const condition of scope.conditions) {
    const { holds, found } = judgeCondition(employee, condition);
    if (holds === null) return { verdict: 'unreadable', attribute: condition.key };
    values[condition.key] = found;
    verdicts.push(holds);
  }
  const inScope = scope.match === 'all' ? verdicts.every(Boolean) : verdicts.length === 0 || verdicts.some(Boolean);
  return { verdict: inScope ? 'in' : 'out', values };
}

/** One clause of the scope: whether it holds, null where the attribute was not returned, and what was found in its place. */
export function judgeCondition(
  employee: Employee,
  condition: ResolvedCondition,
): { readonly holds: boolean | null; readonly found: string | null } {
  const reading = readAttribute(employee, condition.key);
  if (reading.state === 'missing') return { holds: null, found: null };
  if (reading.state === 'empty') return { holds: holds(condition, []), found: null };
  const found = textOf(reading.value);
  return { holds: holds(condition, reading.value.kind === 'tags' ? reading.value.tags : [found]), found };
}

/** `parts` is empty for a blank attribute, the single tags for a tag list, else the one text. */
function holds(condition: ScopeCondition, parts: readonly string[]): boolean {
  switch (condition.operator) {
    case 'present':
      return parts.length > 0;
    case 'absent':
      return parts.length === 0;
    case 'equals':
      return parts.some((part) => sameText(part, condition.value));
    case 'not-equals':
      return !parts.some((part) => sameText(part, condition.value));
    case 'one-of':
      return parts.some((part) => condition.values.some((value) => sameText(part, value)));
  }
}

/** Equal but for case, surrounding blanks and the Unicode form of umlauts. */
function sameText(left: string, right: string): boolean {
  return foldText(left) === foldText(right);
}

export function foldText(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
