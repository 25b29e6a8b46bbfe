import { TRAININGS_KEY } from '../../company/attributes.ts';
import { DEPARTMENTS } from '../../company/organisation.ts';
import type { Field, TypeId } from '../custom-data/field.ts';

/** A department that nobody told the portal of, so that its people cannot be given theirs. */
const FORGOTTEN = 'Qualitätssicherung';

type Seed = { label: string; type_id: TypeId; values?: string[]; multi?: boolean; key: string };

const SEEDS: readonly Seed[] = [
  {
    label: 'Abteilung',
    type_id: 4,
    key: 'department',
    values: DEPARTMENTS.map(({ name }) => name).filter((name) => name !== FORGOTTEN),
  },
  { label: 'Position', type_id: 1, key: 'position' },
  { label: 'Kostenstelle', type_id: 1, key: 'cost_centers' },
  {
    label: 'Unterweisungen',
    type_id: 4,
    key: TRAININGS_KEY,
    multi: true,
    values: ['Brandschutz', 'Datenschutz', 'Erste Hilfe', 'Gabelstapler, Stufe 2', 'Ladungssicherung'],
  },
  { label: 'Eintrittsdatum', type_id: 7, key: 'hire_date' },
  { label: 'Sicherheitsstufe', type_id: 6, key: 'dynamic_1830424', values: ['1', '2', '3', '4', '5'] },
  { label: 'Lernbudget', type_id: 2, key: 'dynamic_1830427' },
  { label: 'Führerscheinklasse', type_id: 4, key: 'dynamic_1830436', values: ['B', 'C1', 'C', 'CE'] },
  { label: 'Urlaubsanspruch', type_id: 3, key: 'absence_entitlement' },
];

/** Nine of the ten fields that a portal has by default; the tenth is for a test. `key` is the employee's. */
export function seedFields(): { field: Field; key: string }[] {
  return SEEDS.map(({ label, type_id, key, values, multi = false }, index) => ({
    key,
    // Ids with gaps, as a portal has them where fields came and went.
    field: { id: 231 + index * 3, label, type_id, predefined_values: values ?? null, multi, required: false },
  }));
}
