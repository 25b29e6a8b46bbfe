import type { Company } from '../../company/company.ts';
import type { Employee } from '../../company/employee.ts';
import { DEPARTMENTS, MAIL_DOMAIN } from '../../company/organisation.ts';
import type { User } from '../users/user.ts';
import { PILOT_COHORT } from './seed-cohorts.ts';

/** Somebody who was on the site before the first sync. Cohorts by name. */
export type SeededUser = {
  slug: string;
  what: string;
  user: Partial<User>;
  texts?: User['texts'];
  cohorts?: string[];
  earned?: { certificate: number; on: string }[];
};

/** Without these no site exists, and without the third no token. */
export function ownAccounts(): SeededUser[] {
  const admin = { username: 'admin', firstname: 'Petra', lastname: 'Portalberg', email: `portal.admin@${MAIL_DOMAIN}` };
  const service = { username: 'ws_sync', firstname: 'Web', lastname: 'Service', email: `ws-sync@${MAIL_DOMAIN}` };
  const guest = { username: 'guest', firstname: 'Guest user', lastname: ' ', email: 'root@localhost' };
  return [
    { slug: 'guest', what: 'the guest account, which nobody may change', user: guest },
    { slug: 'admin-outsider', what: 'administrator, not an employee', user: { ...admin, siteadmin: true } },
    { slug: 'service-account', what: 'whose token opens the web services', user: service },
  ];
}

export function seedUsers(company: Company): SeededUser[] {
  const head = (name: string) => company.heads[DEPARTMENTS.findIndex((one) => one.name === name)] as Employee;
  const clash = company.awkward.find(({ slug }) => slug === 'number-clash')?.employee as Employee;
  const buyer = head('Einkauf');
  const shouted = `${head('Personal').email}`.toUpperCase();
  return [
    person('admin-employee', 'second administrator, heads IT', head('IT'), { siteadmin: true }),
    person('email-other-case', 'address in capitals', head('Personal'), { email: shouted }),
    {
      ...person('email-same', 'address as in Personio', head('Finanzen & Controlling')),
      earned: [
        { certificate: 1, on: '2023-05-04T09:30:00Z' },
        { certificate: 2, on: '2025-05-02T10:00:00Z' },
      ],
    },
    person('linked', 'idnumber is the Personio id', head('Kundenservice'), { idnumber: head('Kundenservice').id }),
    person('number-clash', "idnumber is a personnel number, and the IT head's Personio id", clash, {
      idnumber: head('IT').id,
    }),
    person('idnumber-twice', 'shares the idnumber with the next', buyer, { idnumber: buyer.id }),
    person('idnumber-twice-old', 'an older account with the same idnumber, other address', buyer, {
      idnumber: buyer.id,
      username: 'einkauf.alt',
      email: `einkauf.alt@${MAIL_DOMAIN}`,
    }),
    person('suspended', 'account suspended, employee active', head('Forschung & Entwicklung'), { suspended: true }),
    {
      ...person('drift', 'department and custom fields edited by hand', head('Fertigung'), {
        custom: { abteilung: 'Logistik', kostenstelle: 'KST alt', ersthelfer: 'ja' },
      }),
      texts: { department: 'Fertigung (alt)' },
    },
    {
      ...person('in-pilot-cohort', 'in a cohort that no sync knows', head('Vertrieb')),
      cohorts: [PILOT_COHORT],
      earned: [{ certificate: 1, on: '2026-02-11T15:45:00Z' }],
    },
    {
      slug: 'username-taken',
      what: "somebody else's account under the user name that the head of Marketing's address suggests",
      user: {
        username: userName(head('Marketing')),
        firstname: 'Mara',
        lastname: 'Namensgleich',
        email: 'mara.namensgleich@partner.example',
      },
    },
    person('deleted', 'deleted last year, employee active', head('Logistik'), {
      username: `${head('Logistik').email}.1741000000`,
      email: '0f0e0d0c0b0a09080706050403020100',
      deleted: true,
    }),
  ];
}

function userName({ email }: Employee): string {
  return `${email}`.toLowerCase().split('@')[0] ?? '';
}

function person(slug: string, what: string, employee: Employee, more: Partial<User> = {}): SeededUser {
  const { first_name, last_name, email } = employee;
  const name = { firstname: `${first_name}`, lastname: `${last_name}`, email: `${email}` };
  return { slug, what, user: { username: userName(employee), password: 'given', ...name, ...more } };
}
