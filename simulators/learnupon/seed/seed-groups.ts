import { TRAININGS_KEY } from '../../company/attributes.ts';
import type { Criterion } from '../rules/rule.ts';
import { PILOT_GROUP } from './seed-users.ts';

/** A criterion names its field by the employee's key, or by one of the two that every user has. */
type SeededGroup = { title: string; courses?: string[]; blocks?: Criterion[][] };

function where(field: string, operator: Criterion['operator'], value: Criterion['value']): Criterion {
  return { field, operator, value };
}

/** With blocks a group is filled by a rule; the others by hand. */
export const GROUPS: readonly SeededGroup[] = [
  { title: 'Fertigung', courses: ['Arbeitssicherheit'], blocks: [[where('department', 'is', 'Fertigung')]] },
  { title: 'Logistik', courses: ['Ladungssicherung'], blocks: [[where('department', 'is', 'Logistik')]] },
  { title: 'IT', courses: ['Datenschutz'], blocks: [[where('department', 'is', 'IT')]] },
  { title: 'Ersthelfer', blocks: [[where(TRAININGS_KEY, 'contains', 'Erste Hilfe')]] },
  {
    title: 'Stapler mit Berechtigung',
    courses: ['Ladungssicherung'],
    blocks: [
      [where('department', 'is', 'Logistik'), where('dynamic_1830424', 'greater', 2)],
      [where('position', 'contains', 'Stapler')],
    ],
  },
  { title: 'Externe', blocks: [[where('email_domain', 'is', 'partner.example')]] },
  { title: 'Neue Leute', blocks: [[where('hire_date', 'after', '2026-06-30')]] },
  { title: PILOT_GROUP, courses: ['Datenschutz'] },
  { title: 'Brandschutzhelfer' },
];

export const COURSES: readonly { name: string; certificate: string | null; months: number | null }[] = [
  { name: 'Arbeitssicherheit', certificate: 'Unterweisung Arbeitssicherheit', months: 12 },
  { name: 'Datenschutz', certificate: 'Datenschutz-Zertifikat', months: 24 },
  { name: 'Ladungssicherung', certificate: 'Nachweis Ladungssicherung', months: null },
  { name: 'Willkommen', certificate: null, months: null },
];
