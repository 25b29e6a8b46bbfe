import type { AttributeCatalogue } from '../attribute-catalogue.ts';
import { type Employee, readAttribute, textOf } from '../employee.ts';
import type { AttributeKey, FieldKey } from '../ids.ts';
import type { Learner } from '../learner.ts';
import type { LmsCapabilities } from '../lms-capabilities.ts';
import type { FieldSource } from '../mapping/field-source.ts';
import type { PersonPlan } from '../plan-person.ts';
import type { ProblemCode } from '../problem.ts';
import type { PlanStep } from '../steps.ts';

export interface ExplainedField {
  readonly field: FieldKey;
  readonly label: string;
  /** Where the value comes from. */
  readonly attribute: AttributeKey;
  readonly attributeLabel: string;
  /** `system`: one that every Personio account has. `custom`: one that this account added. */
  readonly origin: 'system' | 'custom';
  /** What Personio says: a value, nothing, or not to be read by the credential. */
  readonly reading: 'present' | 'empty' | 'missing';
  readonly value: string | null;
  /** What the account has, and what it would have; null where there is no account or nothing in it. */
  readonly before: string | null;
  readonly after: string | null;
  /**
   * `frozen`: stays as it is, because the attribute is missing. `left`: stays although Personio says something else.
   * `unplanned`: nothing is planned for the person as a whole.
   */
  readonly change: 'write' | 'clear' | 'same' | 'frozen' | 'left' | 'unplanned';
  /** Why it is left, where there is something to put right. */
  readonly problem: ProblemCode | null;
}

export interface FieldsToExplain {
  readonly employee: Employee;
  readonly learner: Learner | null;
  readonly plan: PersonPlan;
  readonly sources: readonly FieldSource[];
  readonly catalogue: AttributeCatalogue;
  readonly can: LmsCapabilities;
  /** False where the portal keeps something else in the place of the foreign id. */
  readonly keepsExternalId: boolean;
}

/** Key of the employee's own id in Personio. */
const OWN_ID = 'id' as AttributeKey;

/** Each mapped field with its source. What would change is taken from the plan, so that the two cannot differ. */
export function explainFields(known: FieldsToExplain): ExplainedField[] {
  const { employee, learner, plan, sources, catalogue, can } = known;
  const planned = plannedValues(plan.steps);
  const mapped = sources.map(({ attribute, field }): ExplainedField => {
    const reading = readAttribute(employee, attribute);
    const definition = catalogue.find(({ key }) => key === attribute);
    const before = learner?.fields[field] ?? null;
    const value = reading.state === 'present' ? textOf(reading.value) : null;
    const problem = problemOf(plan, field);
    const after = planned.has(field) ? (planned.get(field) ?? null) : before;
    return {
      field,
      label: can.fields.find(({ key }) => key === field)?.label ?? field,
      attribute,
      attributeLabel: definition?.label ?? attribute,
      origin: attribute.startsWith('dynamic_') ? 'custom' : 'system',
      reading: reading.state,
      value,
      before,
      after,
      change: changeOf(planned, field, reading.state, differs(reading.state, before, problem), plan),
      problem,
    };
  });
  return known.keepsExternalId && can.externalIdField !== null
    ? [...mapped, externalId(known, can.externalIdField, planned)]
    : mapped;
}

/** The foreign id is fed by the employee's own id, without a mapping. */
function externalId(
  { employee, learner, plan, can }: FieldsToExplain,
  field: FieldKey,
  planned: ReadonlyMap<FieldKey, string | null>,
): ExplainedField {
  const before = learner?.externalId ?? null;
  const same = before === employee.id || learner === null;
  const otherwise = plan.disposition === 'skipped' ? 'unplanned' : same ? 'same' : 'left';
  return {
    field,
    label: can.fields.find(({ key }) => key === field)?.label ?? field,
    attribute: OWN_ID,
    attributeLabel: 'ID',
    origin: 'system',
    reading: 'present',
    value: employee.id,
    before,
    after: planned.get(field) ?? before,
    change: planned.has(field) ? 'write' : otherwise,
    problem: null,
  };
}

function changeOf(
  planned: ReadonlyMap<FieldKey, string | null>,
  field: FieldKey,
  reading: ExplainedField['reading'],
  differs: boolean,
  plan: PersonPlan,
): ExplainedField['change'] {
  if (planned.has(field)) return planned.get(field) === null ? 'clear' : 'write';
  if (plan.disposition === 'skipped') return 'unplanned';
  if (reading === 'missing') return 'frozen';
  return differs ? 'left' : 'same';
}

/** An edit that is kept is one of the plan's own findings, whether or not each run names it. */
function problemOf({ problems, edits, steps }: PersonPlan, field: FieldKey): ProblemCode | null {
  const named = problems.find(({ params }) => params?.field === field);
  if (named) return named.code;
  const edited = edits?.drifts.some((drift) => drift.field === field) ?? false;
  return edited && !plannedValues(steps).has(field) ? 'field-drifted' : null;
}

/** What is not planned, and yet not as Personio says: an address is never emptied, and some values cannot be written. */
function differs(reading: ExplainedField['reading'], before: string | null, problem: ProblemCode | null): boolean {
  return problem !== null || (reading === 'empty' && before !== null && before !== '');
}

function plannedValues(steps: readonly PlanStep[]): ReadonlyMap<FieldKey, string | null> {
  const values = new Map<FieldKey, string | null>();
  for (const step of steps) {
    if (step.kind === 'update') for (const { field, after } of step.changes) values.set(field, after);
    if (step.kind === 'create') {
      for (const [field, after] of Object.entries(step.after.fields)) values.set(field as FieldKey, after);
    }
  }
  return values;
}
