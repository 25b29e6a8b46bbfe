import type { CustomValues } from '../custom-data/field.ts';

/** An account of the portal. Records are replaced, never changed, so an older one stays what it was. */
export type User = {
  id: number;
  email: string | null;
  username: string | null;
  first_name: string | null;
  last_name: string | null;
  locale: string;
  enabled: boolean;
  /** The last day with access, `YYYY-MM-DD`. */
  account_expires: string | null;
  user_type: string;
  timezone_id: string;
  membership_type: string;
  change_password_on_first_login: boolean;
  custom: CustomValues;
  created_at: string;
  updated_at: string;
  last_sign_in_at: string | null;
  sign_in_count: number;
  /** Writes by the API. */
  writes: number;
};

export function blankUser(id: number): User {
  const now = stamp();
  return {
    id,
    email: null,
    username: null,
    first_name: null,
    last_name: null,
    locale: 'en',
    enabled: true,
    account_expires: null,
    user_type: 'learner',
    timezone_id: 'UTC',
    membership_type: 'Member',
    change_password_on_first_login: false,
    custom: {},
    created_at: now,
    updated_at: now,
    last_sign_in_at: null,
    sign_in_count: 0,
    writes: 0,
  };
}

/** The vendor's moments have no fractions of a second. */
export function stamp(ms = Date.now()): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

export function mayLogIn(user: User, today = stamp().slice(0, 10)): boolean {
  return user.enabled && (user.account_expires === null || user.account_expires >= today);
}
