import type { Employee } from '../employee.ts';
import type { AttributeKey } from '../ids.ts';
import { judgeCondition, judgeScope, type ResolvedCondition, type ResolvedScope } from '../scope.ts';

/** One clause of the scope, held against one employee. */
interface ExplainedCondition {
  /** As the settings name it. */
  readonly attribute: string;
  readonly key: AttributeKey;
  readonly operator: ResolvedCondition['operator'];
  /** What the clause asks for; empty for `present` and `absent`. */
  readonly wanted: readonly string[];
  readonly found: string | null;
  /** Null where Personio did not hand the attribute out: then nobody can be judged by it, and a run stops. */
  readonly holds: boolean | null;
}

export interface ExplainedScope {
  readonly match: 'all' | 'any';
  readonly verdict: 'in' | 'out' | 'unreadable';
  readonly conditions: readonly ExplainedCondition[];
}

/** The verdict of the sync itself, with every clause beside it. */
export function explainScope(employee: Employee, scope: ResolvedScope): ExplainedScope {
  const conditions = scope.conditions.map((condition) => ({
    attribute: condition.attribute,
    key: condition.key,
    operator: condition.operator,
    wanted: wantedBy(condition),
    ...judgeCondition(employee, condition),
  }));
  return { match: scope.match, verdict: judgeScope(employee, scope).verdict, conditions };
}

function wantedBy(condition: ResolvedCondition): readonly string[] {
  if ('value' in condition) return [condition.value];
  return 'values' in condition ? condition.values : [];
}
