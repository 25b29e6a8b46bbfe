import { seenRows } from '../seen-rows.ts';
import type { Site } from '../site.ts';
import { PASSES } from '../wire/checks.ts';
import { MoodleFailure, plainFailure } from '../wire/failure.ts';
import { type Around, countOf, wsFunction } from '../wire/function.ts';
import { rulesOf } from '../wire/rules.ts';
import { multiple, single, value } from '../wire/spec.ts';
import { isLike } from './like.ts';
import type { User } from './user.ts';
import { type Details, detailsOf } from './user-details.ts';

const FIELD_CHECKS = { id: 'int', idnumber: 'raw', username: 'userName', email: 'trimmed' } as const;
type Field = keyof typeof FIELD_CHECKS;

/** Exactly as written, capitals included; those who may not be seen are not there. */
export const usersByField = wsFunction<{ field: string; values: string[] }>({
  name: 'core_user_get_users_by_field',
  spec: single({ field: value('word'), values: multiple(value('raw')) }),
  workMs: ({ values }) => 20 + 3.5 * countOf(values),
  run: (site, { field, values }, around) => {
    if (!(field in FIELD_CHECKS)) {
      const message = 'Coding error detected, it must be fixed by a programmer: invalid field parameter';
      throw new MoodleFailure('coding_exception', 'codingerror', message);
    }
    const known = field as Field;
    for (const text of values) PASSES[FIELD_CHECKS[known]](text, rulesOf(site.settings));
    return shown(site, found(site, known, [...new Set(values)]), [known], around);
  },
});

function found({ tables: { users } }: Site, field: Field, values: readonly string[]): User[] {
  const rows = values.flatMap((text) => (field === 'id' ? (users.get(Number(text)) ?? []) : users.by(field, text)));
  return rows.toSorted((one, other) => one.id - other.id);
}

/** Whoever does not show what was asked for was not found. */
function shown(site: Site, users: readonly User[], fields: readonly string[], around: Around): Details[] {
  return seenRows(around.call, site.tables.users, users)
    .map((user) => detailsOf(site, user, around))
    .filter((details) => details !== undefined)
    .filter((details) => fields.every((field) => details[field] !== undefined && details[field] !== ''));
}

const EXACT_KEYS: Record<string, (user: User) => string> = {
  id: ({ id }) => `${id}`,
  idnumber: ({ idnumber }) => idnumber,
  username: ({ username }) => username,
  auth: ({ auth }) => auth,
};
const PATTERN_KEYS: Record<string, (user: User) => string> = {
  email: ({ email }) => email,
  firstname: ({ firstname }) => firstname,
  lastname: ({ lastname }) => lastname,
};

type Criterion = { key: string; value: string };

/** A key that is not known is left out, with a warning: alone, it finds everybody. */
export const usersByCriteria = wsFunction<{ criteria: Criterion[] }>({
  name: 'core_user_get_users',
  spec: single({ criteria: multiple(single({ key: value('word'), value: value('raw') })) }),
  workMs: () => 100,
  run: (site, { criteria }, around) => {
    const keys = criteria.map(({ key }) => key);
    if (new Set(keys).size < keys.length) throw plainFailure('keyalreadyset');
    const known = criteria.filter(({ key }) => key in EXACT_KEYS || key in PATTERN_KEYS);
    const users = site.tables.users.all().filter((user) => !user.deleted && known.every((one) => fits(user, one)));
    const warnings = criteria.filter((one) => !known.includes(one)).map(({ key }) => warningOf(key));
    return {
      users: shown(
        site,
        users,
        known.map(({ key }) => key),
        around,
      ),
      warnings,
    };
  },
});

function fits(user: User, { key, value: asked }: Criterion): boolean {
  const exact = EXACT_KEYS[key];
  if (exact) return exact(user) === asked;
  return isLike(PATTERN_KEYS[key]?.(user) ?? '', asked);
}

function warningOf(key: string): Record<string, unknown> {
  const message = `The search key '${key}' is not supported, look at the web service documentation`;
  return { item: key, warningcode: 'invalidfieldparameter', message };
}
