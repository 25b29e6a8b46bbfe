import type { DriftKnowledge } from './drift/field-drift.ts';
import { driftedProblem, type Edits, lookForEdits } from './drift/look-for-edits.ts';
import { type Employee, readAttribute } from './employee.ts';
import type { AttributeKey, EmployeeId, FieldKey } from './ids.ts';
import type { Learner } from './learner.ts';
import type { FieldDefinition, LmsCapabilities } from './lms-capabilities.ts';
import { canonicalText } from './mapping/canonical-text.ts';
import type { FieldSource } from './mapping/field-source.ts';
import type { FieldType } from './mapping/field-type.ts';
import { mappedValue } from './mapping/mapped-value.ts';
import { fieldParams } from './mapping/resolve-rows.ts';
import { sameFieldValue } from './mapping/same-value.ts';
import type { Problem, ProblemCode } from './problem.ts';
import type { FieldChange } from './steps.ts';

export interface FieldPlan {
  readonly changes: readonly FieldChange[];
  /** Attributes that were not returned: their fields stay as they are. */
  readonly frozen: readonly AttributeKey[];
  readonly problems: readonly Problem[];
  readonly edits: Edits;
}

/**
 * What has to change in the fields. Missing freezes a field, empty clears it, a value that the field does not take is left out
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

  for (const source of sources) {
    const { attribute, field } = source;
    const reading = readAttribute(employee, attribute);
    const definition = definitions.get(field);
    const type = definition?.type;
    const before = valueBefore(learner, field, definition);
    if (reading.state === 'missing') {
      frozen.push(attribute);
    } else if (learner && isHidden(field, learner, can)) {
      problems.push(aboutField('field-not-shown', employee.id, attribute, field, definition));
    } else if (reading.state === 'empty') {
      if (before === null) edits.same(field, null, type);
      if (field === can.emailField || before === null) continue; // an account without an address could not be found again
      if (edits.keeps({ field, expected: null, found: before }, type)) continue;
      const sent = sentToEmpty(definition);
      if (sent === 'nothing')
        problems.push(aboutField('field-not-clearable', employee.id, attribute, field, definition));
      else changes.push({ field, ...typed(type), before, after: null, sent: sent.value, evidence: reading });
    } else {
      const value = mappedValue(reading.value, definition, source);
      if ('unfit' in value) {
        problems.push(aboutField(value.unfit, employee.id, attribute, field, definition));
      } else if (sameValue(before, value.text, field === can.emailField, definition)) {
        edits.same(field, value.text, type);
      } else if (!edits.keeps({ field, expected: value.text, found: before }, type)) {
        changes.push({ field, ...typed(type), before, after: value.text, from: attribute });
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

/** A field of every account that this one does not show: whether it is to be written cannot be told. */
function isHidden(field: FieldKey, { fields }: Learner, { masterData }: LmsCapabilities): boolean {
  return fields[field] === undefined && masterData.some((entry) => entry.field === field);
}

export function valueBefore(
  learner: Learner | null,
  field: FieldKey,
  definition: FieldDefinition | undefined,
): string | null {
  const value = learner?.fields[field] ?? null;
  if (value === null || value === '' || value === definition?.emptyAs) return null;
  return definition?.type && canonicalText(definition.type, value) === '' ? null : value;
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

/**
 * Addresses are compared without case: some systems store them in lower case, and we would write them for ever. So it is with the
 * spelling of numbers and dates, and with the order of several values, where the field has a type.
 */
export function sameValue(
  before: string | null,
  after: string,
  isAddress: boolean,
  definition?: FieldDefinition,
): boolean {
  if (before === null) return false;
  return isAddress
    ? sameFieldValue(definition, before.toLowerCase(), after.toLowerCase())
    : sameFieldValue(definition, before, after);
}

/** For a step: left out where there is none. */
export function typed(type: FieldType | undefined): { readonly type?: FieldType } {
  return type === undefined ? {} : { type };
}

/** Names field and attribute, never the value: that is the person's. */
export function aboutField(
  code: ProblemCode,
  employeeId: EmployeeId,
  attribute: AttributeKey,
  field: FieldKey,
  definition: FieldDefinition | undefined,
): Problem {
  const about = { ...(definition ? fieldParams(definition) : { field }), attribute };
  const { type, allowed, mostCharacters } = definition ?? {};
  const expected = code === 'value-not-of-type' && type ? { fieldType: type } : {};
  const possible = code === 'value-not-allowed' && allowed ? { allowed: allowed.join(', ') } : {};
  const most = code === 'value-too-long' && mostCharacters ? { what: String(mostCharacters) } : {};
  return { code, severity: 'warning', employeeId, params: { ...about, ...expected, ...possible, ...most } };
}
