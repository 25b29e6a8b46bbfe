import type { Call, Reply, Route } from '../../shared/calls.ts';
import { readCustomData } from '../custom-data/read-custom-data.ts';
import type { Portal } from '../portal.ts';
import { json, refusal } from '../replies.ts';
import { type Body, created, wrapped, write } from '../request.ts';
import { USER_TYPES } from '../users/user-fields.ts';
import { keyOfBody, keyProblem, keysIn } from '../users/user-keys.ts';
import type { Invite } from './invite.ts';
import { blankInvite, isOpen, sameAddress } from './invite-state.ts';

/** 1 learner, 2 admin, 3 instructor, 4 manager. */
const MEMBERSHIP_TYPES = ['', 'learner', 'admin', 'instructor', 'manager'];

export function writeInviteRoutes(portal: Portal): Route[] {
  return [
    write(portal, 'POST /portal_invite', (call) => inviteToPortal(portal, call), keyOfBody),
    write(portal, 'POST /group_invites', (call) => inviteToGroup(portal, call)),
    write(portal, 'DELETE /group_invites/{id}', (call) => cancelInvite(portal, call)),
  ];
}

function inviteToPortal(portal: Portal, call: Call): Reply {
  const request = wrapped(portal, call, 'Invite');
  if ('refused' in request) return request.refused;
  const { inner } = request;
  const keys = keysIn(inner);
  if (keys.email === null && keys.username === null) return refusal(422, 'Email or username is required');
  const { users } = portal.tables;
  const known =
    users.by('email', `${keys.email?.toLowerCase()}`).length + users.by('username', `${keys.username}`).length;
  if (known > 0) return refusal(400, 'A user already exists with this email or username');
  const made = invite(portal, inner, { ...keys, kind: 'portal' }, inner.portal_membership_type_id);
  if ('refused' in made) return made.refused;
  return created(portal, { portal_invite: { id: made.id, email: made.email } });
}

/** A list of addresses, all of them or none. Whoever is a user already is invited to the group alone. */
function inviteToGroup(portal: Portal, call: Call): Reply {
  const request = wrapped(portal, call, 'GroupInvite');
  if ('refused' in request) return request.refused;
  const { inner } = request;
  const emails = `${inner.email_addresses ?? ''}`.split(',').map((one) => one.trim());
  const made: Invite[] = [];
  for (const email of emails) {
    const one = invite(portal, inner, { email, username: null, kind: 'group' }, inner.group_membership_type_id);
    if ('refused' in one) {
      for (const { id } of made) portal.remove('invites', id);
      return one.refused;
    }
    made.push(one);
  }
  return created(portal, { group_invites: made.map(({ id, email }) => ({ id, invite_email_address: email })) });
}

type Addressee = Pick<Invite, 'email' | 'username' | 'kind'>;

function invite(portal: Portal, inner: Body, to: Addressee, type: unknown): Invite | { refused: Reply } {
  const problem = keyProblem(portal, { ...to, email: to.email ?? null }) ?? typeProblem(type);
  if (problem) return { refused: refusal(422, problem) };
  const groupId = inner.group_id === undefined || inner.group_id === null ? null : Number(inner.group_id);
  if (groupId !== null && !portal.tables.groups.get(groupId)) return { refused: refusal(404, 'Group not found') };
  const custom = readCustomData(portal, inner);
  if ('refused' in custom) return { refused: refusal(400, custom.refused) };

  const earlier = sameAddress(portal, to).filter(({ kind, group_id }) => kind === to.kind && group_id === groupId);
  if (portal.settings.repeatInvites === 'refuse' && earlier.some((one) => isOpen(one))) {
    portal.count({ refusedInvitations: 1 });
    return { refused: refusal(400, 'This is a duplicate invite: the person has already been invited') };
  }
  const repeated = sameAddress(portal, to).length > 0 ? 1 : 0;
  const given = {
    group_id: groupId,
    custom: custom.values,
    user_type: MEMBERSHIP_TYPES[Number(type ?? 1)] ?? 'learner',
  };
  const made = portal.put('invites', { ...blankInvite(portal), ...namesIn(inner), ...to, ...given });
  portal.count({ invitations: 1, repeatedInvitations: repeated, droppedValues: custom.dropped });
  return made;
}

function typeProblem(type: unknown = 1): string | undefined {
  return USER_TYPES.includes(MEMBERSHIP_TYPES[Number(type)] ?? '') ? undefined : 'Membership type is invalid';
}

function namesIn({ first_name, last_name, expires_at }: Body): Partial<Invite> {
  return {
    ...(typeof first_name === 'string' ? { first_name } : {}),
    ...(typeof last_name === 'string' ? { last_name } : {}),
    ...(typeof expires_at === 'string' && !Number.isNaN(Date.parse(expires_at)) ? { expires_at } : {}),
  };
}

function cancelInvite(portal: Portal, call: Call): Reply {
  const found = portal.tables.invites.get(Number(call.params.id));
  if (found?.status !== 'sent') return refusal(404, 'Invite not found');
  portal.put('invites', { ...found, status: 'canceled' });
  return json(200, {});
}
