import type { EmployeeId, FieldKey } from '../ids.ts';
import type { FieldType } from '../mapping/field-type.ts';
import type { Problem } from '../problem.ts';
import {
  compareDiffering,
  type DriftKnowledge,
  type FieldDrift,
  newlyKnown,
  type WrittenHashes,
} from './field-drift.ts';

/** What comparing one account with what was last written to it brought. */
export interface Edits {
  readonly drifts: readonly FieldDrift[];
  /** Fields that are as Personio wants them, and were not known to be. */
  readonly written: WrittenHashes;
}

export const NO_EDITS: Edits = { drifts: [], written: {} };

/** Collects, field by field, what was edited in the LMS. Without knowledge of the account nothing counts as edited. */
export function lookForEdits(known: DriftKnowledge | null) {
  const drifts: FieldDrift[] = [];
  const written: Record<FieldKey, string> = {};
  return {
    /** The field is as Personio wants it. */
    same(field: FieldKey, value: string | null, type?: FieldType): void {
      const hash = newlyKnown(field, value, known, type);
      if (hash !== null) written[field] = hash;
    },
    /** Whether an edit of this differing field is to stay. */
    keeps(differing: Omit<FieldDrift, 'policy'>, type?: FieldType): boolean {
      const { drift, keeps } = compareDiffering(differing, known, type);
      if (drift) drifts.push(drift);
      return keeps;
    },
    found: { drifts, written } satisfies Edits,
    /** Fields that each run names until somebody decides. */
    get reported(): FieldKey[] {
      return drifts.filter(({ policy }) => policy === 'report').map(({ field }) => field);
    },
  };
}

export function driftedProblem(employeeId: EmployeeId, field: FieldKey): Problem {
  return { code: 'field-drifted', severity: 'warning', employeeId, params: { field } };
}
