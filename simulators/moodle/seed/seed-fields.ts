import { DEPARTMENTS } from '../../company/organisation.ts';
import { blankField, type Field } from '../fields/field.ts';

/** A department that nobody told the site of, so that its people cannot be given theirs. */
const FORGOTTEN = 'Qualitätssicherung';

const SEEDS: readonly (Partial<Field> & { shortname: string })[] = [
  {
    shortname: 'abteilung',
    name: 'Abteilung',
    datatype: 'menu',
    options: DEPARTMENTS.map(({ name }) => name).filter((name) => name !== FORGOTTEN),
  },
  { shortname: 'position', name: 'Position', maxLength: 30 },
  { shortname: 'kostenstelle', name: 'Kostenstelle' },
  { shortname: 'personalnummer', name: 'Personalnummer', unique: true, visible: 'private' },
  { shortname: 'eintritt', name: 'Eintrittsdatum', datatype: 'datetime' },
  { shortname: 'unterweisung', name: 'Letzte Unterweisung', datatype: 'datetime', startYear: 2020, endYear: 2030 },
  { shortname: 'ersthelfer', name: 'Ersthelfer', datatype: 'checkbox' },
  { shortname: 'bemerkung', name: 'Bemerkung', datatype: 'textarea', visible: 'none' },
  { shortname: 'fuehrerschein', name: 'Führerscheinklasse', datatype: 'menu', options: ['B', 'C1', 'C', 'CE'] },
  { shortname: 'stufe', name: 'Sicherheitsstufe', datatype: 'menu', options: ['1', '2', '3', '4', '5'] },
];

export function seedFields(): Field[] {
  // Ids with gaps, as a site has them where fields came and went.
  return SEEDS.map((seed, index) => ({ ...blankField(1 + index * 3, seed.shortname), ...seed }));
}
