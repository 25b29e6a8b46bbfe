import type { Portal } from '../portal.ts';
import { stamp } from '../users/user.ts';
import type { Invite } from './invite.ts';

const DAY_MS = 86_400_000;

export function blankInvite({ tables, settings }: Portal): Invite {
  return {
    id: tables.invites.nextId(),
    kind: 'portal',
    email: null,
    username: null,
    first_name: null,
    last_name: null,
    group_id: null,
    user_type: 'learner',
    custom: {},
    created_at: stamp(),
    expires_at: stamp(Date.now() + settings.inviteDays * DAY_MS),
    status: 'sent',
  };
}

/** Waiting for an answer, and in time for one. */
export function isOpen(invite: Invite, now = Date.now()): boolean {
  return invite.status === 'sent' && Date.parse(invite.expires_at) > now;
}

export function sameAddress({ tables }: Portal, { email, username }: Pick<Invite, 'email' | 'username'>): Invite[] {
  if (email !== null) return tables.invites.by('email', email.toLowerCase());
  return tables.invites.all().filter((one) => username !== null && one.username === username);
}
