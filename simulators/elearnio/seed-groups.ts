import { DEPARTMENTS } from '../company/organisation.ts';
import type { Group } from './groups/group-store.ts';

const WITHOUT_GROUP = ['Qualitätssicherung'];
/** Almost the name is not the name. */
const MISSPELT: Record<string, string> = { Marketing: 'marketing', Kundenservice: 'Kundenservice ' };
export const HIDDEN_GROUP = 'Logistik';
export const DOUBLE_GROUP = 'Einkauf';
export const PILOT_GROUP = 'Pilotgruppe E-Learning';
const TEAMS = ['Vertrieb Süd', 'Montage', 'IT-Support', 'Buchhaltung'];
const POSITIONS = ['Staplerfahrer', 'Außendienst', 'Prüfer', 'Softwareentwickler'];
const UNRELATED = [PILOT_GROUP, 'Ersthelfer', 'Brandschutzhelfer'];
const WITHOUT_COURSES = ['Ersthelfer'];
const TWO_COURSES = ['Fertigung'];

/** The groups an administrator made before anybody thought of a sync. */
export function seedGroups(): Group[] {
  const departments = DEPARTMENTS.map(({ name }) => name).filter((name) => !WITHOUT_GROUP.includes(name));
  const names = [
    ...departments.map((name) => MISSPELT[name] ?? name),
    DOUBLE_GROUP,
    ...TEAMS,
    ...POSITIONS,
    ...UNRELATED,
  ];
  return names.map((name, index) => ({
    id: 201 + index,
    name,
    external_id: name === HIDDEN_GROUP ? null : `g-${4000 + index}`,
    visibility: true,
    courses: WITHOUT_COURSES.includes(name) ? 0 : TWO_COURSES.includes(name) ? 2 : 1,
    leaders: [],
  }));
}
