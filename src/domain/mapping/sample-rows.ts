import { type AttributeCatalogue, resolveAttribute } from '../attribute-catalogue.ts';
import { type Employee, readAttribute, textOf } from '../employee.ts';
import { aboutField } from '../field-changes.ts';
import type { AttributeKey, EmployeeId } from '../ids.ts';
import type { FieldDefinition, LmsCapabilities } from '../lms-capabilities.ts';
import type { Problem } from '../problem.ts';
import type { CustomAssignment } from '../settings.ts';
import type { FieldSource } from './field-source.ts';
import { mappedValue } from './mapped-value.ts';
import { resolveRows } from './resolve-rows.ts';

/** A row that somebody is about to make may have no field yet. */
export type RowToSample = Omit<CustomAssignment, 'field'> & Partial<Pick<CustomAssignment, 'field'>>;

interface Sample {
  readonly employeeId: EmployeeId;
  readonly state: 'present' | 'empty' | 'missing';
  readonly value: string | null;
  /** What would be written into the field; null where nothing would. */
  readonly written: string | null;
  /** Why the value does not go into the field. */
  readonly problem: Problem | null;
}

export interface SampledRow {
  /** Null where it is not in the catalogue, or stands there twice. */
  readonly attribute: AttributeKey | null;
  /** What is wrong with the row as a whole. */
  readonly problem: Problem | null;
  samplesOf(people: readonly Employee[]): readonly Sample[];
}

/** What rows of a mapping make of people's values, by the rules of a run. */
export function sampleRows(
  rows: readonly RowToSample[],
  catalogue: AttributeCatalogue,
  can: LmsCapabilities,
  portalFields?: readonly FieldDefinition[],
): readonly SampledRow[] {
  const placed = rows.flatMap(({ field, ...row }, place) =>
    field === undefined ? [] : [{ place, row: { ...row, field } }],
  );
  const { sources, fields, faults } = resolveRows(
    placed.map(({ row }) => row),
    catalogue,
    can,
    portalFields,
  );
  const faultOf = new Map(faults.map((fault) => [placed[fault.row]?.place, fault]));
  const whole = placed.filter(({ place }) => !faultOf.has(place));
  const fedBy = new Map(
    whole.map(({ place }, index) => [place, { source: sources[index], definition: fields[index] }]),
  );
  return rows.map((row, place): SampledRow => {
    const found = resolveAttribute(row.attribute, catalogue);
    const attribute = found.outcome === 'found' ? found.attribute.key : null;
    const fault = faultOf.get(place) ?? (attribute === null ? unknown(row.attribute, found.outcome) : null);
    const { source, definition } = fedBy.get(place) ?? {};
    return {
      attribute,
      problem: fault && { code: fault.code, severity: 'warning', params: fault.params },
      samplesOf: (people) =>
        attribute === null ? [] : people.map((employee) => sampleOf(employee, attribute, source, definition)),
    };
  });
}

function sampleOf(
  employee: Employee,
  attribute: AttributeKey,
  source: FieldSource | undefined,
  definition: FieldDefinition | undefined,
): Sample {
  const reading = readAttribute(employee, attribute);
  const nothing = { employeeId: employee.id, state: reading.state, value: null, written: null, problem: null };
  if (reading.state !== 'present') return nothing;
  const value = textOf(reading.value);
  if (!source) return { ...nothing, value };
  const mapped = mappedValue(reading.value, definition, source);
  if ('text' in mapped) return { ...nothing, value, written: mapped.text };
  return { ...nothing, value, problem: aboutField(mapped.unfit, employee.id, attribute, source.field, definition) };
}

function unknown(attribute: string, outcome: 'unknown' | 'ambiguous' | 'found') {
  const code = outcome === 'ambiguous' ? ('attribute-ambiguous' as const) : ('attribute-unknown' as const);
  return { code, params: { attribute } };
}
