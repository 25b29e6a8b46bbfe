import type { Schemas } from '../../api/client.ts';

export interface MappingRow {
  readonly attribute: string;
  readonly field: string;
  readonly choice?: 'single' | 'multi';
  readonly encoding?: 'comma' | 'json';
}

/** A row that is being edited: its key stays while everything else of it changes, so that the keyboard stays where it is. */
export interface EditedRow extends MappingRow {
  readonly key: number;
}

export interface EditedRows {
  readonly enabled: boolean;
  readonly rows: readonly EditedRow[];
}

export interface FieldChoice {
  readonly field: string;
  readonly label: string;
  /** Why it cannot be chosen, if it cannot. */
  readonly because: string | null;
}

/** Settings may name attributes and fields by their label; here each goes by its key, as the lists to choose from do. */
function rowsOf({ rows, attributes, fields }: Schemas['Mapping']): MappingRow[] {
  return rows.map(({ attribute, field, choice, encoding }) => ({
    attribute: attributes.find((one) => one.attribute === attribute || one.label === attribute)?.attribute ?? attribute,
    field: fields.find((one) => one.field === field || one.label === field)?.field ?? field,
    ...(choice ? { choice } : {}),
    ...(encoding ? { encoding } : {}),
  }));
}

export function editedRowsOf(mapping: Schemas['Mapping']): EditedRows {
  return { enabled: mapping.enabled, rows: rowsOf(mapping).map((row, key) => ({ ...row, key })) };
}

/** One row more. Who makes the first one wants it transferred; a switch that somebody turned off over rows stays off. */
export function withNewRow({ enabled, rows }: EditedRows): EditedRows {
  const key = Math.max(-1, ...rows.map((row) => row.key)) + 1;
  return { enabled: enabled || rows.length === 0, rows: [...rows, { key, attribute: '', field: '' }] };
}

/** The rows as the settings take them. */
export function assignmentsOf(rows: readonly EditedRow[]): MappingRow[] {
  return rows.map(({ key: _key, ...row }) => row);
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
