import type { Company } from '../../company/company.ts';
import type { Employee } from '../../company/employee.ts';
import { DEPARTMENTS } from '../../company/organisation.ts';
import type { Portal } from '../portal.ts';
import { blankUser } from '../users/user.ts';
import { seedFields } from './seed-fields.ts';
import { COURSES, GROUPS } from './seed-groups.ts';
import { seedHistory } from './seed-history.ts';
import { ELSEWHERE, INVITE_EXPIRED, INVITED, type SeededUser, seedUsers } from './seed-users.ts';

export type SeededIndex = { slug: string; what: string; id: number }[];
export type Seeding = { members: 'none' | 'few'; fields: 'none' | 'company' };

const BEFORE = '2025-03-03T08:00:00Z';

/** Fills the portal before a journal is opened, so none of this is written down. */
export function seedPortal(portal: Portal, company: Company, seeding: Seeding): SeededIndex {
  const seeded = planted(portal, company, seeding);
  for (const table of Object.values(portal.tables)) table.settle();
  return seeded;
}

function planted(portal: Portal, company: Company, { members, fields }: Seeding): SeededIndex {
  const ids = fields === 'company' ? plantFields(portal) : new Map<string, number>();
  plantCourses(portal);
  plantGroups(portal, ids);
  if (members === 'none') return [];
  const seeded = seedUsers(company).map((one) => plantUser(portal, one));
  plantInvites(portal, company);
  portal.put('realm', { id: 1, email: `${head(company, ELSEWHERE).email}` });
  seedHistory(portal, seeded);
  return seeded;
}

function plantFields(portal: Portal): Map<string, number> {
  const fields = seedFields();
  for (const { field } of fields) portal.put('fields', field);
  return new Map(fields.map(({ key, field }) => [key, field.id]));
}

function plantCourses(portal: Portal): void {
  for (const { name, certificate, months } of COURSES) {
    const id = portal.tables.courses.nextId();
    const common = { version: 1, source_id: null, reference_code: null };
    portal.put('courses', { id, name, certificate, certificateMonths: months, ...common });
  }
}

function plantGroups(portal: Portal, ids: ReadonlyMap<string, number>): void {
  for (const { title, courses = [], blocks } of GROUPS) {
    const id = portal.tables.groups.nextId();
    const courseIds = portal.tables.courses.all().filter(({ name }) => courses.includes(name));
    const times = { created_at: BEFORE, updated_at: BEFORE };
    portal.put('groups', {
      id,
      title,
      description: null,
      sso_sync: false,
      courses: courseIds.map((one) => one.id),
      ...times,
    });
    const named = blocks?.map((rows) => rows.map((row) => ({ ...row, field: fieldName(row.field, ids) })));
    if (!named?.flat().every(({ field }) => field !== '')) continue;
    const rule = { id: portal.tables.rules.nextId(), group_id: id, base_group_id: null, unenroll: true };
    portal.put('rules', { ...rule, status: 'active', blocks: named });
  }
}

/** Empty where the portal has no such field, and so can have no such rule. */
function fieldName(key: string, ids: ReadonlyMap<string, number>): string {
  if (key === 'email_domain' || key === 'created_at') return key;
  return ids.has(key) ? `custom:${ids.get(key)}` : '';
}

function plantUser(portal: Portal, { slug, what, user, custom = {}, groups = [] }: SeededUser): SeededIndex[number] {
  const { users, fields, memberships } = portal.tables;
  const id = users.nextId();
  const values = Object.entries(custom).map(([label, value]) => [
    fields.by('label', label.toLowerCase())[0]?.id,
    value,
  ]);
  const known = Object.fromEntries(values.filter(([field]) => field !== undefined));
  portal.put('users', { ...blankUser(id), custom: known, created_at: BEFORE, updated_at: BEFORE, ...user });
  for (const title of groups) {
    const group = portal.tables.groups.by('title', title.toLowerCase())[0];
    if (!group) continue;
    const pair = { group_id: group.id, user_id: id };
    portal.put('memberships', { id: memberships.nextId(), ...pair, manual: true, created_at: BEFORE });
  }
  return { slug, what, id };
}

function plantInvites(portal: Portal, company: Company): void {
  const invited = [
    { name: INVITED, created_at: '2026-10-28T08:00:00Z', expires_at: '2036-01-01T00:00:00Z' },
    { name: INVITE_EXPIRED, created_at: BEFORE, expires_at: '2025-03-17T08:00:00Z' },
  ];
  for (const { name, ...times } of invited) {
    const { email, first_name, last_name } = head(company, name);
    const person = { email: `${email}`, username: null, first_name: `${first_name}`, last_name: `${last_name}` };
    const rest = { kind: 'portal', group_id: null, user_type: 'learner', custom: {}, status: 'sent' } as const;
    portal.put('invites', { id: portal.tables.invites.nextId(), ...person, ...rest, ...times });
  }
}

function head(company: Company, name: string): Employee {
  return company.heads[DEPARTMENTS.findIndex((one) => one.name === name)] as Employee;
}
