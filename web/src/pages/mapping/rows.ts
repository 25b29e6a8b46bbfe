import type { Schemas } from '../../api/client.ts';

export interface MappingRow {
  readonly attribute: string;
  readonly field: string;
  readonly choice?: 'single' | 'multi';
  readonly encoding?: 'comma' | 'json';
}

export interface FieldChoice {
  readonly field: string;
  readonly label: string;
  /** Why it cannot be chosen, if it cannot. */
  readonly because: string | null;
}

/** Settings may name attributes and fields by their label; here each goes by its key, as the lists to choose from do. */
export function rowsOf({ rows, attributes, fields }: Schemas['Mapping']): MappingRow[] {
  return rows.map(({ attribute, field, choice, encoding }) => ({
    attribute: attributes.find((one) => one.attribute === attribute || one.label === attribute)?.attribute ?? attribute,
    field: fields.find((one) => one.field === field || one.label === field)?.field ?? field,
    ...(choice ? { choice } : {}),
    ...(encoding ? { encoding } : {}),
  }));
}

/** All fields of the LMS for one attribute: those that take it first, the others with the reason why they do not. */
export function fieldsFor(
  mapping: Schemas['Mapping'],
  row: MappingRow,
  rows: readonly MappingRow[],
  taken: string,
): FieldChoice[] {
  const candidate = mapping.attributes.find(({ attribute }) => attribute === row.attribute);
  const others = new Set(rows.filter((other) => other !== row).map(({ field }) => field));
  const choices = mapping.fields.map(({ field, label }) => {
    if (others.has(field)) return { field, label, because: taken };
    if (!candidate || candidate.fits.some((fit) => fit.field === field)) return { field, label, because: null };
    return { field, label, because: candidate.others.find((other) => other.field === field)?.message ?? taken };
  });
  return choices.toSorted((one, other) => Number(one.because !== null) - Number(other.because !== null));
}

/** Where a choice field can be read as single or multi, which of them the row may say; else none. */
export function choicesFor(mapping: Schemas['Mapping'], { attribute, field }: MappingRow): ('single' | 'multi')[] {
  const candidate = mapping.attributes.find((one) => one.attribute === attribute);
  return candidate?.fits.find((fit) => fit.field === field)?.choices ?? [];
}
