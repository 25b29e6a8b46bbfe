import type { Company } from '../company/company.ts';
import type { Employee } from '../company/employee.ts';
import { DEPARTMENTS, MAIL_DOMAIN } from '../company/organisation.ts';
import { blankFields, type Fields } from './members/member.ts';
import { DOUBLE_GROUP, HIDDEN_GROUP, PILOT_GROUP } from './seed-groups.ts';

/** Someone who was in the portal before the first sync. Groups by name; of two with one name, the first. */
export type SeededMember = { slug: string; what: string; fields: Fields; groups: string[] };

export function seedMembers(company: Company): SeededMember[] {
  const head = (name: string) => company.heads[DEPARTMENTS.findIndex((one) => one.name === name)] as Employee;
  const clash = company.awkward.find(({ slug }) => slug === 'number-clash')?.employee as Employee;
  const shouted = (employee: Employee) => ({ email: `${employee.email}`.toUpperCase() });
  const outsider = { first_name: 'Petra', last_name: 'Portalberg', full_name: 'Petra Portalberg' };
  return [
    seeded('admin-outsider', 'administrator, not an employee', undefined, {
      ...outsider,
      role: 'company_admin',
      email: `portal.admin@${MAIL_DOMAIN}`,
      last_login: '2026-10-30T07:12:00.000Z',
    }),
    seeded('admin-employee', 'second administrator, heads IT', head('IT'), { role: 'company_admin' }),
    seeded('author', 'author, heads Marketing', head('Marketing'), { role: 'author' }),
    seeded('email-other-case', 'address in capitals', head('Personal'), shouted(head('Personal'))),
    seeded('email-other-case-drift', 'address in capitals, department edited by hand', head('Finanzen & Controlling'), {
      ...shouted(head('Finanzen & Controlling')),
      department: 'Finanzen (alt)',
    }),
    seeded('email-same', 'address as in Personio, in one of the two Einkauf groups', head('Einkauf'), {}, [
      DOUBLE_GROUP,
    ]),
    seeded('in-pilot-group', 'in a group no sync knows', head('Vertrieb'), {}, [PILOT_GROUP]),
    seeded('linked', 'employee_id is the Personio id', head('Kundenservice'), {
      employee_id: head('Kundenservice').id,
    }),
    seeded('number-clash', "employee_id is a personnel number, and the IT head's Personio id", clash, {
      employee_id: head('IT').id,
    }),
    seeded('inactive-account', 'account switched off, employee active', head('Forschung & Entwicklung'), {
      status: 'inactive',
    }),
    seeded('in-hidden-group', 'in the group without external id', head('Logistik'), {}, [HIDDEN_GROUP]),
    seeded('in-hidden-and-pilot', 'in that group and in another', head('Fertigung'), {}, [HIDDEN_GROUP, PILOT_GROUP]),
  ];
}

function seeded(
  slug: string,
  what: string,
  employee: Employee | undefined,
  more: Fields,
  groups: string[] = [],
): SeededMember {
  const fields = { ...blankFields(), ...(employee ? personFields(employee) : {}), ...more };
  return { slug, what, fields, groups };
}

function personFields(employee: Employee): Fields {
  const first = `${employee.first_name}`;
  const last = `${employee.last_name}`;
  return { first_name: first, last_name: last, full_name: `${first} ${last}`, email: `${employee.email}` };
}
