import type { FieldKey, GroupId, LearnerId } from '../../domain/ids.ts';
import { invitationId } from '../../domain/ids.ts';
import type { Learner } from '../../domain/learner.ts';
import { textOfCustom } from './custom-values.ts';
import { Invite, User } from './schema.ts';
import {
  ACCOUNT_EXPIRES,
  ADMINISTRATOR_TYPE,
  customKey,
  DISABLED,
  EMAIL,
  ENABLED,
  FIRST_NAME,
  LAST_NAME,
} from './vocabulary.ts';

/** A user in our words; null for a row that cannot be understood. */
export function readUserRow(row: unknown, groups: readonly GroupId[] = []): Learner | null {
  const parsed = User.safeParse(row);
  return parsed.success ? toLearner(parsed.data, groups) : null;
}

/** Whether the row says what the portal's own fields hold: lists may leave that out. */
export function showsCustomData(row: unknown): boolean {
  return typeof row === 'object' && row !== null && 'customDataFieldValues' in row;
}

function toLearner(user: User, groups: readonly GroupId[]): Learner {
  return {
    id: user.id as LearnerId,
    externalId: null,
    email: user.email || null,
    fullName: nameOf(user),
    status: user.enabled ? ENABLED : DISABLED,
    isAdministrator: user.user_type === ADMINISTRATOR_TYPE,
    fields: fieldsOf(user, user.account_expires ?? null),
    groups,
  };
}

/** An invitation as a learner without an account; null for a row that cannot be understood, and for one without an address. */
export function readInviteRow(row: unknown, now: number): Learner | null {
  const parsed = Invite.safeParse(row);
  if (!parsed.success) return null;
  const { id, invite_email_address: email, invite_status, expires_at, ...person } = parsed.data;
  const expired = expires_at ? Date.parse(expires_at) <= now : false;
  return {
    id: invitationId(id),
    externalId: null,
    email: email || null,
    fullName: nameOf(person),
    status: DISABLED,
    isAdministrator: false,
    fields: fieldsOf({ ...person, email }, null),
    groups: [],
    invitation: invite_status === 'sent' && !expired ? 'open' : 'over',
  };
}

interface Shown extends Pick<User, 'email' | 'first_name' | 'last_name' | 'customDataFieldValues'> {}

function fieldsOf(person: Shown, accountExpires: string | null): Learner['fields'] {
  const fields: Record<FieldKey, string | null> = {
    [EMAIL]: person.email || null,
    [FIRST_NAME]: person.first_name || null,
    [LAST_NAME]: person.last_name || null,
    [ACCOUNT_EXPIRES]: accountExpires || null,
  };
  for (const { definition_id, value } of person.customDataFieldValues ?? [])
    fields[customKey(definition_id)] = textOfCustom(value);
  return fields;
}

function nameOf({ first_name, last_name }: Pick<User, 'first_name' | 'last_name'>): string {
  return `${first_name ?? ''} ${last_name ?? ''}`.trim();
}
