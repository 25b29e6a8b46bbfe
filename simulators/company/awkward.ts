import { BIRTH_DATE_KEY, PERSONNEL_NUMBER_KEY, TRAININGS_KEY } from './attributes.ts';
import type { Employee, Plain } from './employee.ts';
import { day } from './ordinary.ts';
import { MAIL_DOMAIN } from './organisation.ts';

/** `@slug` as a supervisor means that person's id. */
export type Awkward = { slug: string; what: string; first: string; last: string; values: Record<string, Plain> };

const DAY_MS = 86_400_000;
const REHIRE = { email: `karin.vosswinkel@${MAIL_DOMAIN}`, [BIRTH_DATE_KEY]: '1984-07-09' };
const SHARED_ADDRESS = { email: `leitstand@${MAIL_DOMAIN}` };

function person(slug: string, what: string, name: string, values: Record<string, Plain> = {}): Awkward {
  const [first = '', last = ''] = name.split('|');
  return { slug, what, first, last, values };
}

/** The people on whom integrations break. Their number and their places in the company are fixed. */
export function awkwardPeople(asOf: string): Awkward[] {
  const inDays = (days: number) => day(Date.parse(asOf) + days * DAY_MS);
  return [
    person('no-email', 'e-mail is an empty text', 'Gerhild|Ohnepost', { email: '' }),
    person('no-email-null', 'e-mail is null', 'Ottokar|Nullpost', { email: null }),
    person('no-last-name', 'last name is empty', 'Madita|', { email: `madita@${MAIL_DOMAIN}` }),
    person('mixed-case-email', 'capital letters in the address', 'Ruth|Grossklein', {
      email: 'Ruth.GrossKlein@Lindenhof-Werke.example',
    }),
    person('umlauts', 'umlauts, sharp s and a hyphen', 'Jörg-Günther|Müßiggänger-Öz', {
      position: 'Prüfer für Öl- & Gasgeräte',
    }),
    person('no-department', 'no department', 'Nils|Abteilungslos', { department: null, team: null }),
    person('no-team', 'department, but no team', 'Trude|Teamlos', { team: null }),
    person('no-supervisor', 'no supervisor', 'Valentin|Frei', { supervisor: null }),
    person('self-supervisor', 'own supervisor', 'Selma|Selbst', { supervisor: '@self-supervisor' }),
    person('inactive-supervisor', 'supervisor has left', 'Ida|Verwaist', { supervisor: '@left' }),
    person('left', 'inactive, still marked for the sync', 'Leopold|Gegangen', {
      status: 'inactive',
      termination_date: inDays(-60),
      last_working_day: inDays(-75),
      termination_type: 'employee',
    }),
    person('future-starter', 'onboarding, starts in half a year', 'Zita|Bald', {
      status: 'onboarding',
      hire_date: inDays(180),
      probation_period_end: null,
    }),
    person('planned-leaver', 'active, but the last day is already known', 'Arno|Abschied', {
      termination_date: inDays(90),
      last_working_day: inDays(75),
      termination_type: 'employee',
      termination_reason: 'Ruhestand',
    }),
    person('long-leave', 'on leave for more than a year', 'Elfriede|Elternzeit', { status: 'leave' }),
    person('rehire-old', 'inactive record of someone who came back', 'Karin|Voßwinkel', {
      ...REHIRE,
      status: 'inactive',
      hire_date: '2012-03-01',
      termination_date: '2023-06-30',
      last_working_day: '2023-06-30',
    }),
    person('rehire-new', 'new record: same e-mail, name and birth date', 'Karin|Voßwinkel', {
      ...REHIRE,
      hire_date: '2026-02-01',
    }),
    person('shared-address-a', 'shares an address with the next', 'Sigrun|Leitstandl', SHARED_ADDRESS),
    person('shared-address-b', 'shares an address with the one before', 'Benno|Schichtl', SHARED_ADDRESS),
    person('external', 'external staff', 'Xaver|Extern', {
      employment_type: 'external',
      email: 'xaver@partner.example',
    }),
    person('comma-tag', 'a tag that holds a comma', 'Thea|Stapler', {
      [TRAININGS_KEY]: ['Brandschutz', 'Gabelstapler, Stufe 2'],
    }),
    person('long-number', 'personnel number mangled into scientific form', 'Lothar|Langzahl', {
      [PERSONNEL_NUMBER_KEY]: '1.2344567899877E+18',
    }),
    person('number-clash', "personnel number equals the IT head's Personio id", 'Nora|Doppelzahl'),
    person('bare', 'nothing optional is filled', 'Minna|Karg', {
      gender: '',
      position: '',
      office: null,
      subcompany: null,
      department: null,
      team: null,
      supervisor: null,
      cost_centers: null,
      holiday_calendar: null,
      work_schedule: null,
      absence_entitlement: null,
      hire_date: null,
      probation_period_end: null,
      weekly_working_hours: '',
      [BIRTH_DATE_KEY]: null,
      [TRAININGS_KEY]: [],
    }),
    person('odd-signs', 'quotes, angle brackets, a slash and an emoji', 'Fritz "Fiete"|O\'Neill <b>/Söhne 🦉'),
    person('namesake-a', 'same full name as the next, other person', 'Maria|Zwilling'),
    person('namesake-b', 'same full name as the one before', 'Maria|Zwilling'),
    person('huge-id', 'with the option hugeId: an id beyond 2^53', 'Gustav|Riese'),
  ];
}

export const HUGE_ID = '9007199254740993121';

export function applyAwkward(employee: Employee, awkward: Awkward): void {
  employee.first_name = awkward.first;
  employee.last_name = awkward.last;
  for (const [key, value] of Object.entries(awkward.values)) employee[key] = value;
}
