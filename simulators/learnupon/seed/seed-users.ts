import type { Company } from '../../company/company.ts';
import type { Employee } from '../../company/employee.ts';
import { DEPARTMENTS, MAIL_DOMAIN } from '../../company/organisation.ts';
import type { User } from '../users/user.ts';

/** Somebody who was in the portal before the first sync. Custom data by label. */
export type SeededUser = {
  slug: string;
  what: string;
  user: Partial<User>;
  custom?: Record<string, string | number>;
  groups?: string[];
};

export const PILOT_GROUP = 'Pilotgruppe E-Learning';

export function seedUsers(company: Company): SeededUser[] {
  const head = (name: string) => company.heads[DEPARTMENTS.findIndex((one) => one.name === name)] as Employee;
  return [
    {
      slug: 'admin-outsider',
      what: 'administrator, not an employee',
      user: {
        first_name: 'Petra',
        last_name: 'Portalberg',
        email: `portal.admin@${MAIL_DOMAIN}`,
        user_type: 'admin',
        last_sign_in_at: '2026-10-30T07:12:00Z',
        sign_in_count: 211,
      },
    },
    person('admin-employee', 'second administrator, heads IT', head('IT'), { user_type: 'admin' }),
    person('instructor', 'instructor, heads Marketing', head('Marketing'), { user_type: 'instructor' }),
    person('email-other-case', 'address in capitals', head('Personal'), {
      email: `${head('Personal').email}`.toUpperCase(),
    }),
    person('email-same', 'address as in Personio', head('Finanzen & Controlling')),
    {
      ...person('custom-drift', 'custom data edited by hand', head('Fertigung')),
      custom: { Abteilung: 'Logistik', Kostenstelle: 'KST alt', Lernbudget: 12.5 },
    },
    { ...person('in-pilot-group', 'in a group by hand', head('Vertrieb')), groups: [PILOT_GROUP] },
    person('disabled', 'account switched off, employee active', head('Forschung & Entwicklung'), { enabled: false }),
    person('expired', 'access ended, employee active', head('Kundenservice'), { account_expires: '2026-01-31' }),
    {
      slug: 'username-only',
      what: 'no address at all',
      user: { username: 'werkstatt_pc', first_name: 'Werkstatt', last_name: 'Rechner' },
    },
  ];
}

/** Heads of departments who are invited, or live in another portal of the realm. */
export const INVITED = 'Einkauf';
export const INVITE_EXPIRED = 'Logistik';
export const ELSEWHERE = 'Qualitätssicherung';

function person(slug: string, what: string, employee: Employee, more: Partial<User> = {}): SeededUser {
  const { first_name, last_name, email } = employee;
  return { slug, what, user: { first_name: `${first_name}`, last_name: `${last_name}`, email: `${email}`, ...more } };
}
