import type { FieldKey, LearnerId } from '../../domain/ids.ts';
import type { Learner } from '../../domain/learner.ts';
import { onAndOff, type ProfileField } from './profile-fields.ts';
import { type CustomField, User } from './schema.ts';
import { ACTIVE, EMAIL, FIRST_NAME, IDNUMBER, LAST_NAME, NO_NAME, profileKey, SUSPENDED } from './vocabulary.ts';

/** An account with what only this connector asks of it; without its cohorts. */
export interface Account extends Learner {
  readonly userName: string | null;
  readonly auth: string | null;
  /** Null where it is not shown; 0 is never. */
  readonly lastAccess: number | null;
}

export type NamedFields = ReadonlyMap<string, ProfileField>;

const PLAIN = ['institution', 'department', 'phone1', 'phone2', 'address', 'city', 'country', 'lang'] as const;
/** From Hawaii to New Zealand in summer. */
const LATEST_MIDNIGHT = 48_600;

/** Null for a row that cannot be understood. */
function readUserRow(row: unknown, named: NamedFields, ownId: string): Account | null {
  const { data: user } = User.safeParse(row);
  if (!user) return null;
  return {
    id: user.id as LearnerId,
    externalId: user.idnumber || null,
    email: user.email || null,
    fullName: nameOf(user),
    status: user.suspended ? SUSPENDED : ACTIVE,
    // Nobody is told of others, whom Moodle refuses to change (`usernotupdatedadmin`); but itself, the service account may suspend.
    isAdministrator: user.id === ownId,
    fields: { ...blankFields(named), ...fieldsOf(user, named) },
    groups: null,
    userName: user.username ?? null,
    auth: user.auth ?? null,
    lastAccess: user.lastaccess ?? null,
  };
}

export function readUserRows(rows: readonly unknown[], named: NamedFields, ownId: string): readonly Account[] {
  return rows.map((row) => readUserRow(row, named, ownId)).filter((account) => account !== null);
}

/** Those that the settings name are empty where they are not shown. */
function blankFields(named: NamedFields): Learner['fields'] {
  return Object.fromEntries([...named.keys()].map((shortname) => [profileKey(shortname), null]));
}

/** Empty fields are never shown; names are, unless a right is missing, and missing is not empty. */
function fieldsOf(user: User, named: NamedFields): Learner['fields'] {
  const fields: Record<FieldKey, string | null> = { [EMAIL]: user.email || null, [IDNUMBER]: user.idnumber || null };
  if (user.firstname != null) fields[FIRST_NAME] = user.firstname || null;
  if (user.lastname != null) fields[LAST_NAME] = user.lastname || null;
  for (const field of PLAIN) fields[field as FieldKey] = user[field] || null;
  for (const custom of user.customfields ?? [])
    fields[profileKey(custom.shortname)] = textOf(custom, named.get(custom.shortname));
  return fields;
}

function textOf({ type, value }: CustomField, field: ProfileField | undefined): string | null {
  if (value === null || value === '') return null;
  if (type === 'datetime') return dayOf(value);
  if (type !== 'checkbox') return value;
  const [on, off] = onAndOff(field?.options ?? []);
  if (value === '1') return on ?? value;
  return value === '0' ? (off ?? value) : value;
}

/**
 * A date is the first second of its day where the site is, which nobody tells: that lies at most thirteen hours before, and ten after,
 * the first second of the same day in UTC.
 */
function dayOf(value: string): string | null {
  const seconds = Number(value);
  if (!Number.isFinite(seconds)) return value;
  return seconds === 0 ? null : new Date((seconds + LATEST_MIDNIGHT) * 1_000).toISOString().slice(0, 10);
}

function nameOf({ firstname, lastname, fullname }: User): string {
  if (firstname == null && lastname == null) return fullname ?? '';
  return [firstname, lastname]
    .filter((name) => name != null && name !== '' && name !== NO_NAME)
    .join(' ')
    .trim();
}
