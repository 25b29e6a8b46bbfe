import type { Site } from '../site.ts';
import type { User } from '../users/user.ts';

type Doubles = {
  users: number;
  suspended: number;
  deleted: number;
  doubleEmails: number[][];
  doubleIdnumbers: number[][];
};

/** Nothing on a site keeps two accounts from having one idnumber, and a race gives them one address. */
export function doubles({ tables: { users } }: Site): Doubles {
  const there = users.all().filter(({ deleted }) => !deleted);
  return {
    users: there.length,
    suspended: there.filter(({ suspended }) => suspended).length,
    deleted: users.size - there.length,
    doubleEmails: several(there, ({ email }) => email.toLowerCase()),
    doubleIdnumbers: several(there, ({ idnumber }) => idnumber),
  };
}

function several(users: readonly User[], keyOf: (user: User) => string): number[][] {
  const groups = Object.values(Object.groupBy(users, keyOf)).map((group = []) => group);
  return groups
    .filter((group) => group.length > 1 && keyOf(group[0] as User) !== '')
    .map((group) => group.map(({ id }) => id));
}
