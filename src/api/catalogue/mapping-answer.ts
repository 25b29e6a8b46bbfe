import { type AttributeDefinition, resolveAttribute } from '../../domain/attribute-catalogue.ts';
import type { FieldDefinition, LmsCapabilities } from '../../domain/lms-capabilities.ts';
import { fieldKind, isChoice } from '../../domain/mapping/field-type.ts';
import { resolveField } from '../../domain/mapping/resolve-field.ts';
import { fieldParams, type RowFault, resolveRows, targetsOf } from '../../domain/mapping/resolve-rows.ts';
import { fittingChoices, usualChoice } from '../../domain/mapping/type-table.ts';
import { describeProblem, type Language } from '../../domain/problem-texts/index.ts';
import { attributeTypeLabel, fieldTypeLabel } from '../../domain/problem-texts/type-words.ts';
import type { CustomAssignment } from '../../domain/settings.ts';
import type { Integration } from '../../ports/integration-store.ts';
import { draftInShort } from '../draft/draft-in-short.ts';
import type { Offered } from '../integrations/offered-in-time.ts';
import { problemAnswer } from '../runs/problem-answer.ts';

/** The rows of the settings as they stand, and for each attribute which fields take it. */
export function mappingAnswer(
  { draft, settings: inForce, settingsVersion }: Pick<Integration, 'draft' | 'settings' | 'settingsVersion'>,
  can: LmsCapabilities,
  { catalogue, fields }: Offered,
  spoken: Language,
) {
  const { enabled, assignments } = (draft?.settings ?? inForce).customAttributes;
  const targets = targetsOf(can, fields);
  const { faults } = resolveRows(assignments, catalogue, can, fields);
  const keys = assignments.map(({ field }) => found(resolveField(field, targets))?.key ?? null);
  const defaults = new Set(can.masterData.map(({ attribute }) => attribute));
  return {
    settings: draft ? ('draft' as const) : ('in-force' as const),
    outdated: draft !== null && draftInShort({ settings: inForce, settingsVersion }, draft).outdated,
    enabled,
    rows: assignments.map((row, place) => {
      const resolved = resolveAttribute(row.attribute, catalogue);
      const attribute = resolved.outcome === 'found' ? resolved.attribute : null;
      const fault = faults.find((one) => one.row === place) ?? null;
      return shownRow(row, attribute, found(resolveField(row.field, targets)), fault, spoken);
    }),
    attributes: [...catalogue]
      .sort((left, right) => left.label.localeCompare(right.label) || left.key.localeCompare(right.key))
      .map((attribute) => candidate(attribute, targets, defaults, spoken)),
    fields: targets.map(({ key, label, type, allowed }) => {
      const place = keys.indexOf(key);
      const words = type ? fieldTypeLabel(type, spoken) : null;
      return {
        field: key,
        label,
        type: words,
        allowed: allowed ? [...allowed] : null,
        fedBy: place < 0 ? null : place,
      };
    }),
  };
}

function found(resolution: ReturnType<typeof resolveField>): FieldDefinition | null {
  return resolution.outcome === 'found' ? resolution.field : null;
}

function shownRow(
  row: CustomAssignment,
  attribute: AttributeDefinition | null,
  field: FieldDefinition | null,
  fault: RowFault | null,
  spoken: Language,
) {
  const choice = isChoice(field?.type)
    ? (row.choice ?? (attribute && usualChoice(attribute.type, field ?? undefined)))
    : null;
  return {
    attribute: row.attribute,
    attributeLabel: attribute?.label ?? row.attribute,
    attributeType: attribute && attributeTypeLabel(attribute.type, spoken),
    field: row.field,
    fieldLabel: field?.label ?? row.field,
    fieldType: field?.type ? fieldTypeLabel(choice ? fieldKind(field.type, choice) : field.type, spoken) : null,
    choice,
    encoding: choice === 'multi' ? (row.encoding ?? ('comma' as const)) : null,
    problem: fault && problemAnswer({ code: fault.code, severity: 'warning', params: fault.params }, spoken),
  };
}

function candidate(
  { key, label, type, universalId }: AttributeDefinition,
  targets: readonly FieldDefinition[],
  defaults: ReadonlySet<string>,
  spoken: Language,
) {
  const choicesOf = new Map(targets.map((field) => [field, fittingChoices(type, field)] as const));
  const whyNot = (field: FieldDefinition) => {
    const types = { attributeType: type, fieldType: field.type ?? 'string' };
    const params = { attribute: label, ...fieldParams(field), ...types };
    return describeProblem({ code: 'mapping-types-differ', params }, spoken).sentence;
  };
  return {
    attribute: key,
    label,
    type: attributeTypeLabel(type, spoken) ?? type,
    default: defaults.has(key) || (universalId !== null && defaults.has(universalId)),
    fits: targets
      .filter((field) => choicesOf.get(field)?.length)
      .map((field) => ({ field: field.key, choices: isChoice(field.type) ? [...(choicesOf.get(field) ?? [])] : [] })),
    others: targets
      .filter((field) => !choicesOf.get(field)?.length)
      .map((field) => ({ field: field.key, message: whyNot(field) })),
  };
}
