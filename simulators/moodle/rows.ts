import { Table } from '../shared/table.ts';
import type { Certificate, Issue } from './certificates/issue.ts';
import type { Cohort, Membership } from './cohorts/cohort.ts';
import type { Field } from './fields/field.ts';
import type { User } from './users/user.ts';

export type Rows = {
  users: User;
  fields: Field;
  cohorts: Cohort;
  memberships: Membership;
  certificates: Certificate;
  issues: Issue;
};

/** Ids of users and cohorts overlap on purpose, as they do on a real site. */
export function createTables() {
  return {
    users: new Table<User>(0, {
      username: ({ username }) => username,
      email: ({ email }) => email,
      anyEmail: ({ email }) => email.toLowerCase(),
      idnumber: ({ idnumber }) => idnumber,
    }),
    fields: new Table<Field>(0, { shortname: ({ shortname }) => shortname }),
    cohorts: new Table<Cohort>(0, { idnumber: ({ idnumber }) => idnumber }),
    memberships: new Table<Membership>(0, {
      cohort: ({ cohortid }) => `${cohortid}`,
      user: ({ userid }) => `${userid}`,
      pair: ({ cohortid, userid }) => `${cohortid}/${userid}`,
    }),
    certificates: new Table<Certificate>(0),
    issues: new Table<Issue>(0, { user: ({ userid }) => `${userid}` }),
  };
}
