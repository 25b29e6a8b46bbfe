import { enroll } from '../groups/group-courses.ts';
import { join, pair } from '../groups/write-memberships.ts';
import type { Portal } from '../portal.ts';
import { blankUser, stamp, type User } from '../users/user.ts';
import type { Invite } from './invite.ts';

/** The invited person signs up: only now there is a user, with an id. Who was a user already only joins the group. */
export function acceptInvite(portal: Portal, invite: Invite): User {
  return portal.batch(() => {
    portal.put('invites', { ...invite, status: 'accepted' });
    const user = knownUser(portal, invite) ?? portal.put('users', newcomer(portal, invite));
    const group = invite.group_id === null ? undefined : portal.tables.groups.get(invite.group_id);
    if (group && !pair(portal, group.id, user.id)) {
      join(portal, group.id, user.id, true);
      enroll(portal, user.id, group);
    }
    return user;
  });
}

function knownUser({ tables }: Portal, { email, username }: Invite): User | undefined {
  if (email !== null) return tables.users.by('email', email.toLowerCase())[0];
  return username === null ? undefined : tables.users.by('username', username.toLowerCase())[0];
}

function newcomer(portal: Portal, invite: Invite): User {
  const { email, username, first_name, last_name, user_type, custom } = invite;
  const seen = { last_sign_in_at: stamp(), sign_in_count: 1 };
  const blank = blankUser(portal.tables.users.nextId());
  return { ...blank, email, username, first_name, last_name, user_type, custom, ...seen };
}
