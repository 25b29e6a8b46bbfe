import type { Company } from '../../company/company.ts';
import { newIssue } from '../certificates/new-issue.ts';
import type { Site } from '../site.ts';
import { blankUser } from '../users/user.ts';
import { CERTIFICATES, seedCohorts } from './seed-cohorts.ts';
import { seedFields } from './seed-fields.ts';
import { ownAccounts, type SeededUser, seedUsers } from './seed-users.ts';

export type SeededIndex = { slug: string; what: string; id: number }[];
export type Seeding = { members: 'none' | 'few'; fields: 'none' | 'company' };

const BEFORE = Date.parse('2025-03-03T08:00:00Z') / 1000;

/** Fills the site before a journal is opened, so none of this is written down. */
export function seedSite(site: Site, company: Company, { members, fields }: Seeding): SeededIndex {
  if (fields === 'company') for (const field of seedFields()) site.put('fields', field);
  for (const cohort of seedCohorts()) site.put('cohorts', cohort);
  for (const certificate of CERTIFICATES) site.put('certificates', certificate);
  const people = members === 'none' ? [] : seedUsers(company);
  const seeded = [...ownAccounts(), ...people].map((one) => plant(site, one));
  for (const table of Object.values(site.tables)) table.settle();
  return seeded;
}

function plant(
  site: Site,
  { slug, what, user, texts = {}, cohorts = [], earned = [] }: SeededUser,
): SeededIndex[number] {
  const { tables } = site;
  const blank = blankUser(tables.users.nextId(), '');
  const times = { timecreated: BEFORE, timemodified: BEFORE };
  const custom = tables.fields.size > 0 ? user.custom : {};
  site.put('users', { ...blank, ...times, ...user, custom: custom ?? {}, texts: { ...blank.texts, ...texts } });
  for (const name of cohorts) {
    const cohort = tables.cohorts.all().find((one) => one.name === name);
    if (cohort) site.put('memberships', { id: tables.memberships.nextId(), cohortid: cohort.id, userid: blank.id });
  }
  for (const { certificate, on } of earned) newIssue(site, blank.id, certificate, Date.parse(on) / 1000);
  return { slug, what, id: blank.id };
}
