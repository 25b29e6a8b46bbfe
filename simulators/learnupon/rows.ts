import { Table } from '../shared/table.ts';
import type { Field } from './custom-data/field.ts';
import type { Course, Enrollment } from './enrollments/enrollment.ts';
import type { Group, Membership } from './groups/group.ts';
import type { Invite } from './invites/invite.ts';
import type { Rule } from './rules/rule.ts';
import type { User } from './users/user.ts';

/** An address that another portal of the realm holds. */
type RealmAddress = { id: number; email: string };

export type Rows = {
  users: User;
  fields: Field;
  groups: Group;
  memberships: Membership;
  invites: Invite;
  rules: Rule;
  courses: Course;
  enrollments: Enrollment;
  realm: RealmAddress;
};

export type Tables = { readonly [N in keyof Rows]: Table<Rows[N]> };

function lower(text: string | null): string | null {
  return text === null ? null : text.toLowerCase();
}

/** Each table counts from a number of its own, so that one kind of id is not taken for another. */
export function createTables(): Tables {
  return {
    users: new Table<User>(7_410_000, {
      email: ({ email }) => lower(email),
      username: ({ username }) => lower(username),
    }),
    fields: new Table<Field>(230, { label: ({ label }) => lower(label) }),
    groups: new Table<Group>(51_200, { title: ({ title }) => lower(title) }),
    memberships: new Table<Membership>(880_300, {
      user: (row) => `${row.user_id}`,
      group: (row) => `${row.group_id}`,
      pair: (row) => `${row.group_id}/${row.user_id}`,
    }),
    invites: new Table<Invite>(90_700, { email: ({ email }) => lower(email), group: (row) => `${row.group_id}` }),
    rules: new Table<Rule>(60, { group: (row) => `${row.group_id}` }),
    courses: new Table<Course>(3_100),
    enrollments: new Table<Enrollment>(5_600_000, {
      user: (row) => `${row.user_id}`,
      course: (row) => `${row.course_id}`,
    }),
    realm: new Table<RealmAddress>(0, { email: ({ email }) => lower(email) }),
  };
}
