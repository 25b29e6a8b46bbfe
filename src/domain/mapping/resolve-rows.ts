import { type AttributeCatalogue, type AttributeDefinition, resolveAttribute } from '../attribute-catalogue.ts';
import type { FieldKey } from '../ids.ts';
import type { FieldDefinition, LmsCapabilities } from '../lms-capabilities.ts';
import type { Problem, ProblemCode } from '../problem.ts';
import type { CustomAssignment } from '../settings.ts';
import type { FieldSource } from './field-source.ts';
import { fieldKind, isChoice } from './field-type.ts';
import { resolveField } from './resolve-field.ts';
import { fits, usualChoice } from './type-table.ts';

/** What is wrong with a row, and with which half of it; null where the two do not go together. */
export interface RowFault extends Required<Pick<Problem, 'params'>> {
  readonly row: number;
  readonly part: 'attribute' | 'field' | null;
  readonly code: Extract<
    ProblemCode,
    | 'attribute-unknown'
    | 'attribute-ambiguous'
    | 'field-unknown'
    | 'field-ambiguous'
    | 'field-is-default'
    | 'field-assigned-twice'
    | 'mapping-types-differ'
  >;
}

export interface ResolvedRows {
  readonly sources: readonly FieldSource[];
  /** The definitions of the fields that they feed. */
  readonly fields: readonly FieldDefinition[];
  readonly faults: readonly RowFault[];
}

/**
 * Finds what each row means: the attribute in Personio's catalogue, the field among those that the portal has at this moment, and
 * whether the one goes into the other. A row with a fault is left out, the others count. Without a catalogue attributes are taken as
 * they are named, and yield no sources.
 */
export function resolveRows(
  rows: readonly CustomAssignment[],
  catalogue: AttributeCatalogue | null,
  can: LmsCapabilities,
  portalFields?: readonly FieldDefinition[],
): ResolvedRows {
  const targets = targetsOf(can, portalFields);
  const sources: FieldSource[] = [];
  const fields: FieldDefinition[] = [];
  const faults: RowFault[] = [];
  const taken = new Set<FieldKey>();
  for (const [row, assignment] of rows.entries()) {
    const field = findField(assignment.field, targets, can);
    if ('code' in field) {
      faults.push({ row, part: 'field', ...field });
      continue;
    }
    if (taken.has(field.key)) {
      faults.push({ row, part: 'field', code: 'field-assigned-twice', params: fieldParams(field) });
      continue;
    }
    taken.add(field.key);
    if (catalogue === null) continue;
    const attribute = findAttribute(assignment.attribute, catalogue);
    if ('code' in attribute) {
      faults.push({ row, part: 'attribute', ...attribute });
      continue;
    }
    const choice = assignment.choice ?? usualChoice(attribute.type, field);
    const several = choice === 'multi' && isChoice(field.type);
    if ((several && field.single) || !fits(attribute.type, field.type, choice)) {
      const kind = fieldKind(field.type ?? 'string', field.single ? 'single' : choice);
      const types = { attributeType: attribute.type, fieldType: kind };
      const params = { attribute: attribute.label, ...fieldParams(field), ...types };
      faults.push({ row, part: null, code: 'mapping-types-differ', params });
      continue;
    }
    const { encoding } = assignment;
    const written = isChoice(field.type) ? { choice, ...(encoding && { encoding }) } : {};
    sources.push({ attribute: attribute.key, field: field.key, ...written });
    fields.push(field);
  }
  return { sources, fields, faults };
}

/** The fields that rows may name: the portal's own, else those that every portal of the LMS has. */
export function targetsOf(can: LmsCapabilities, portalFields?: readonly FieldDefinition[]): readonly FieldDefinition[] {
  return portalFields ?? can.fields.filter(({ key }) => can.customFields.includes(key));
}

type Fault = Pick<RowFault, 'code' | 'params'>;

function findField(
  reference: string,
  targets: readonly FieldDefinition[],
  can: LmsCapabilities,
): FieldDefinition | Fault {
  const found = resolveField(reference, targets);
  if (found.outcome === 'found') return found.field;
  if (found.outcome === 'ambiguous')
    return { code: 'field-ambiguous', params: { field: reference, allowed: found.keys.join(', ') } };
  const other = resolveField(reference, can.fields);
  if (other.outcome === 'found') return { code: 'field-is-default', params: fieldParams(other.field) };
  const allowed = targets.map(({ key, label, type }) => (type ? label : key)).join(', ');
  return { code: 'field-unknown', params: { field: reference, allowed } };
}

function findAttribute(reference: string, catalogue: AttributeCatalogue): AttributeDefinition | Fault {
  const found = resolveAttribute(reference, catalogue);
  if (found.outcome === 'found') return found.attribute;
  const code = found.outcome === 'ambiguous' ? 'attribute-ambiguous' : 'attribute-unknown';
  return { code, params: { attribute: reference } };
}

/** A key like `custom:231` says nothing to a person. */
export function fieldParams({ key, label, type }: FieldDefinition): Record<string, string> {
  return type ? { field: key, fieldLabel: label } : { field: key };
}
