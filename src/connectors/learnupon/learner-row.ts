import type { FieldKey, LearnerId } from '../../domain/ids.ts';
import { invitationId } from '../../domain/ids.ts';
import type { Invitation, Learner } from '../../domain/learner.ts';
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

const OVER: readonly string[] = ['rejected', 'canceled', 'cancelled', 'expired'];

/** A user in our words, whose groups a row never shows; null for a row that cannot be understood. */
export function readUserRow(row: unknown): Learner | null {
  const parsed = User.safeParse(row);
  return parsed.success ? toLearner(parsed.data) : null;
}

/** Whether the row says what the portal's own fields hold: lists may leave that out. */
export function showsCustomData(row: unknown): boolean {
  return typeof row === 'object' && row !== null && 'customDataFieldValues' in row;
}

function toLearner(user: User): Learner {
  return {
    id: user.id as LearnerId,
    externalId: null,
    email: user.email || null,
    fullName: nameOf(user),
    status: user.enabled ? ENABLED : DISABLED,
    isAdministrator: user.user_type === ADMINISTRATOR_TYPE,
    fields: fieldsOf(user, user.account_expires),
    groups: null,
  };
}

/** An invitation as a learner without an account; null for a row that cannot be understood. One to a user name has no address. */
export function readInviteRow(row: unknown, now: number): Learner | null {
  const parsed = Invite.safeParse(row);
  if (!parsed.success) return null;
  const { id, invite_email_address: email, invite_status, expires_at, ...person } = parsed.data;
  return {
    id: invitationId(id),
    externalId: null,
    email: email || null,
    fullName: nameOf(person),
    status: DISABLED,
    isAdministrator: false,
    fields: fieldsOf({ ...person, email }, null),
    groups: [],
    invitation: stateOf(invite_status, expires_at, now),
  };
}

/** Of a word that is not documented nobody knows whether an account came of it, so that none is made and a person looks. */
function stateOf(status: string, expiresAt: string | null | undefined, now: number): Invitation {
  if (status === 'sent') return expiresAt && Date.parse(expiresAt) <= now ? 'over' : 'open';
  return OVER.includes(status) ? 'over' : 'accepted';
}

interface Shown extends Pick<User, 'email' | 'first_name' | 'last_name' | 'customDataFieldValues'> {}

/** A date that the row does not show is left out: missing is not empty. */
function fieldsOf(person: Shown, accountExpires: string | null | undefined): Learner['fields'] {
  const fields: Record<FieldKey, string | null> = {
    [EMAIL]: person.email || null,
    [FIRST_NAME]: person.first_name || null,
    [LAST_NAME]: person.last_name || null,
    ...(accountExpires === undefined ? {} : { [ACCOUNT_EXPIRES]: accountExpires || null }),
  };
  for (const { definition_id, value } of person.customDataFieldValues ?? [])
    fields[customKey(definition_id)] = textOfCustom(value);
  return fields;
}

function nameOf({ first_name, last_name }: Pick<User, 'first_name' | 'last_name'>): string {
  return `${first_name ?? ''} ${last_name ?? ''}`.trim();
}
