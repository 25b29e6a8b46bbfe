import type { FieldKey } from '../ids.ts';
import type { FieldType } from '../mapping/field-type.ts';
import type { PlanStep } from '../steps.ts';
import { STATUS_FIELD, type ValueHash, valueHash, type WrittenHashes } from './field-drift.ts';

/** Hashes of what an account holds by the steps that were applied to it. */
export function valuesWritten(applied: readonly PlanStep[], hash: ValueHash): WrittenHashes {
  const written: Record<FieldKey, string> = {};
  const note = (field: FieldKey, value: string | null, type?: FieldType) => {
    written[field] = valueHash({ hash }, field, value, type);
  };
  for (const step of applied) {
    if (step.kind === 'create') {
      for (const [field, value] of Object.entries(step.after.fields))
        note(field as FieldKey, value, step.after.types?.[field as FieldKey]);
      note(STATUS_FIELD, step.after.status);
    } else if (step.kind === 'update') {
      for (const { field, after, type } of step.changes) note(field, after, type);
      if (step.status) note(STATUS_FIELD, step.status.after);
    } else if (step.kind === 'deactivate' || step.kind === 'reactivate') {
      note(STATUS_FIELD, step.after);
    }
  }
  return written;
}
