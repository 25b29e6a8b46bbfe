import { byDefinition, byLabel, definitions } from '../custom-data/custom-wire.ts';
import type { Portal } from '../portal.ts';
import type { User } from './user.ts';

/** The definitions come first, under a key that was seen misspelt; the users under a singular, even in a list. */
export function userEnvelope(portal: Portal, user: readonly unknown[]): Record<string, unknown> {
  return { [portal.settings.definitionsKey]: definitions(portal), user };
}

/** `version` is the query parameter `version_id`. */
export function userRow(
  portal: Portal,
  user: User,
  version: string | null,
  custom: 'both' | 'values' | 'none',
): unknown {
  const { id, email, username, first_name, last_name, locale, enabled, account_expires, user_type } = user;
  const enrollments = portal.tables.enrollments.by('user', `${id}`);
  return {
    id,
    first_name,
    last_name,
    email,
    username,
    locale,
    enabled,
    ...(portal.settings.accountExpires === 'shown' ? { account_expires } : {}),
    user_type,
    membership_type: user.membership_type,
    change_password_on_first_login: user.change_password_on_first_login,
    created_at: user.created_at,
    last_sign_in_at: user.last_sign_in_at,
    sign_in_count: user.sign_in_count,
    number_of_enrollments: enrollments.length,
    number_of_enrollments_accessed: enrollments.filter(({ date_started }) => date_started !== null).length,
    is_salesforce_contact: false,
    ...(version === '1.1' || version === '1.2' ? { updated_at: user.updated_at } : {}),
    ...(version === '1.2' ? { timezone_id: user.timezone_id } : {}),
    ...(custom === 'both' ? { CustomData: byLabel(portal, user.custom) } : {}),
    ...(custom === 'none' ? {} : { customDataFieldValues: byDefinition(portal, user.custom) }),
  };
}
