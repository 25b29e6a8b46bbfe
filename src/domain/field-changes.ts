import type { DriftKnowledge } from './drift/field-drift.ts';
import { driftedProblem, type Edits, lookForEdits } from './drift/look-for-edits.ts';
import { type Employee, readAttribute, textOf } from './employee.ts';
import { fieldText, sameFieldText } from './field-text.ts';
import type { AttributeKey, EmployeeId, FieldKey } from './ids.ts';
import type { Learner } from './learner.ts';
import type { FieldDefinition, LmsCapabilities } from './lms-capabilities.ts';
import type { Problem } from './problem.ts';
import type { FieldSource } from './resolved-settings.ts';
import type { FieldChange } from './steps.ts';

export interface FieldPlan {
  readonly changes: readonly FieldChange[];
  /** Attributes that were not returned: their fields stay as they are. */
  readonly frozen: readonly AttributeKey[];
  readonly problems: readonly Problem[];
  readonly edits: Edits;
}

/**
 * What has to change in the fields. Missing freezes a field, empty clears it, a value outside the LMS's list is left out
 * with a problem while the person's other fields are still written. With no learner every value counts as new. An edit made in the
 * LMS is left alone where the settings say so.
 */
export function planFields(
  employee: Employee,
  learner: Learner | null,
  sources: readonly FieldSource[],
  can: LmsCapabilities,
  known: DriftKnowledge | null = null,
): FieldPlan {
  const changes: FieldChange[] = [];
  const frozen: AttributeKey[] = [];
  const problems: Problem[] = [];
  const edits = lookForEdits(known);
  const definitions = new Map(can.fields.map((field) => [field.key, field]));

  for (const { attribute, field } of sources) {
    const reading = readAttribute(employee, attribute);
    const definition = definitions.get(field);
    const before = valueBefore(learner, field, definition);
    if (reading.state === 'missing') {
      frozen.push(attribute);
    } else if (reading.state === 'empty') {
      if (before === null) edits.same(field, null);
      if (field === can.emailField || before === null) continue; // an account without an address could not be found again
      if (edits.keeps({ field, expected: null, found: before })) continue;
      const sent = sentToEmpty(definition);
      if (sent === 'nothing') problems.push(notClearable(employee.id, field, attribute));
      else changes.push({ field, before, after: null, sent: sent.value, evidence: reading });
    } else {
      const after = fieldText(textOf(reading.value));
      if (definition?.allowed && !definition.allowed.includes(after)) {
        problems.push(valueNotAllowed(employee.id, field, attribute, definition.allowed));
      } else if (sameValue(before, after, field === can.emailField)) {
        edits.same(field, after);
      } else if (!edits.keeps({ field, expected: after, found: before })) {
        changes.push({ field, before, after, from: attribute });
      }
    }
  }
  problems.push(...edits.reported.map((field) => driftedProblem(employee.id, field)));
  return { changes, frozen, problems, edits: edits.found };
}

/** The foreign id, written only where the place is blank unless the setting says otherwise. */
export function externalIdChange(
  employeeId: EmployeeId,
  learner: Learner,
  policy: 'where-empty' | 'overwrite' | 'ignore',
  can: LmsCapabilities,
): FieldChange | null {
  if (can.externalIdField === null || policy === 'ignore' || learner.externalId === employeeId) return null;
  const blank = learner.externalId === null || learner.externalId === '';
  if (!blank && policy === 'where-empty') return null;
  return { field: can.externalIdField, before: learner.externalId, after: employeeId, from: 'employee-id' };
}

export function valueBefore(
  learner: Learner | null,
  field: FieldKey,
  definition: FieldDefinition | undefined,
): string | null {
  const value = learner?.fields[field] ?? null;
  return value === '' || value === definition?.emptyAs ? null : value;
}

export function sentToEmpty(definition: FieldDefinition | undefined): { readonly value: string | null } | 'nothing' {
  if (definition?.emptyAs !== undefined) return { value: definition.emptyAs };
  switch (definition?.clearedWith) {
    case 'nothing':
      return 'nothing';
    case 'empty-text':
      return { value: '' };
    default:
      return { value: null };
  }
}

/** Addresses are compared without case: some systems store them in lower case, and we would write them for ever. */
export function sameValue(before: string | null, after: string, isAddress: boolean): boolean {
  if (before === null) return false;
  return isAddress ? sameFieldText(before.toLowerCase(), after.toLowerCase()) : sameFieldText(before, after);
}

function valueNotAllowed(
  employeeId: EmployeeId,
  field: FieldKey,
  attribute: AttributeKey,
  allowed: readonly string[],
): Problem {
  return {
    code: 'value-not-allowed',
    severity: 'warning',
    employeeId,
    params: { field, attribute, allowed: allowed.join(', ') },
  };
}

function notClearable(employeeId: EmployeeId, field: FieldKey, attribute: AttributeKey): Problem {
  return { code: 'field-not-clearable', severity: 'warning', employeeId, params: { field, attribute } };
}
