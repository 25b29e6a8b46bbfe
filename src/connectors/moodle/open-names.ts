import { accountsByUserName } from './look-up.ts';
import type { Newcomer } from './new-account.ts';
import { userNames } from './user-name.ts';
import type { Account } from './user-row.ts';
import { EMAIL } from './vocabulary.ts';
import type { Writing } from './writing.ts';

/** How many names are asked for at once for somebody whose name is taken. */
const AT_ONCE = 20;

/** User names of those who are on the way in: asked for only where one turns out to be taken. */
export function openNames<One extends Newcomer>(writing: Writing, newcomers: readonly One[]) {
  const given = new Map<One, string>();
  const taken = new Set<string>();
  for (const one of newcomers) give(one);

  function give(one: One): void {
    given.delete(one);
    for (const name of namesOf(one)) {
      if (taken.has(name)) continue;
      given.set(one, name);
      taken.add(name);
      return;
    }
  }

  function namesOf({ person, step }: One): Iterable<string> {
    return userNames(writing.settings, person.employeeId, step.after.fields[EMAIL] ?? '');
  }

  return {
    /** Empty where nobody but another person can have the only name. */
    of: (one: One): string => given.get(one) ?? '',

    /** `settle` says whose account it is that holds a name: it may be their own. */
    async change(
      some: readonly One[],
      settle: (some: readonly One[], accounts: readonly Account[]) => ReadonlySet<One>,
    ): Promise<{ readonly holders: ReadonlySet<One>; readonly renamed: boolean }> {
      const held = await heldNames(some.map((one) => given.get(one) ?? ''));
      const holders = settle(some, held);
      const names = new Set(held.map(({ userName }) => userName));
      const clashing = some.filter((one) => !holders.has(one) && names.has(given.get(one) ?? ''));
      const next = clashing.flatMap((one) => first(namesOf(one), AT_ONCE));
      for (const { userName } of await heldNames(next)) if (userName !== null) taken.add(userName);
      for (const one of clashing) give(one);
      return { holders, renamed: clashing.length > 0 };
    },
  };

  async function heldNames(names: readonly string[]): Promise<readonly Account[]> {
    return names.length === 0 ? [] : accountsByUserName(writing, names, writing.permission.signal);
  }
}

function first(names: Iterable<string>, count: number): string[] {
  const some: string[] = [];
  for (const name of names) {
    if (some.length >= count) break;
    some.push(name);
  }
  return some;
}
