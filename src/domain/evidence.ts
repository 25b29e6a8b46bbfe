import type { CompleteReadProof } from './complete-read.ts';
import type { Day } from './dates/day.ts';
import type { AttributeKey } from './ids.ts';

/** Read from the employee itself. */
type EmployeeEvidence =
  | { readonly kind: 'status'; readonly status: 'inactive' }
  /** Where switched on: the scope attribute's own value, never its absence. */
  | { readonly kind: 'scope'; readonly values: Readonly<Record<AttributeKey, string | null>> }
  /** Where switched on: the last day that the employee's own record names, once it is over. */
  | { readonly kind: 'last-day'; readonly attribute: AttributeKey; readonly lastDay: Day };

/** A person's order; the decision's id, names stay in the store. */
export interface OrderEvidence {
  readonly kind: 'order';
  readonly decisionId: string;
}

/**
 * What a deactivation rests on. There is no other way to build one: absence is not departure (design §4, invariant 1).
 */
export type Evidence = EmployeeEvidence | OrderEvidence | CompleteReadProof;
