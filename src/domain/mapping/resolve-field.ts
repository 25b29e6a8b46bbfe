import type { FieldKey } from '../ids.ts';
import type { FieldDefinition } from '../lms-capabilities.ts';

type FieldResolution =
  | { readonly outcome: 'found'; readonly field: FieldDefinition }
  | { readonly outcome: 'unknown' }
  | { readonly outcome: 'ambiguous'; readonly keys: readonly FieldKey[] };

/** Finds the field that a setting names: by key, or by a label that only one field carries. */
export function resolveField(reference: string, fields: readonly FieldDefinition[]): FieldResolution {
  const byKey = fields.find(({ key }) => key === reference);
  if (byKey) return { outcome: 'found', field: byKey };
  const wanted = fold(reference);
  const named = fields.filter(({ label }) => fold(label) === wanted);
  const [only] = named;
  if (only === undefined) return { outcome: 'unknown' };
  if (named.length > 1) return { outcome: 'ambiguous', keys: named.map(({ key }) => key) };
  return { outcome: 'found', field: only };
}

function fold(label: string): string {
  return label.normalize('NFC').trim().toLowerCase();
}
