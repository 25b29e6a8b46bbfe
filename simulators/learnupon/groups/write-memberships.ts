import type { Call, Reply, Route } from '../../shared/calls.ts';
import type { Portal } from '../portal.ts';
import { json, refusal } from '../replies.ts';
import { type Body, created, flag, wrapped, write } from '../request.ts';
import { stamp } from '../users/user.ts';
import type { Membership } from './group.ts';
import { enroll, unenroll } from './group-courses.ts';

export function membershipRoutes(portal: Portal): Route[] {
  return [
    write(portal, 'POST /group_memberships', (call) => addMember(portal, call)),
    write(portal, 'DELETE /group_memberships/{id}', (call) => removeMember(portal, call)),
  ];
}

function addMember(portal: Portal, call: Call): Reply {
  const request = wrapped(portal, call, 'GroupMembership');
  if ('refused' in request) return request.refused;
  const { group_id, user_id, process_enrollments } = request.inner;
  const { groups, users } = portal.tables;
  const group = groups.get(Number(group_id));
  const user = users.get(Number(user_id));
  if (!group || !user) return refusal(404, group ? 'User not found' : 'Group not found');
  if (pair(portal, group.id, user.id)) return refusal(400, 'User is already a member of this group');

  const membership = join(portal, group.id, user.id, true);
  // Enrolling is what happens unless it is switched off.
  const membershipEnrollments = flag(process_enrollments) === false ? 0 : enroll(portal, user.id, group);
  portal.count({ membershipsAdded: 1, membershipEnrollments });
  return created(portal, { id: membership.id });
}

export function join(portal: Portal, groupId: number, userId: number, manual: boolean): Membership {
  const id = portal.tables.memberships.nextId();
  return portal.put('memberships', { id, group_id: groupId, user_id: userId, manual, created_at: stamp() });
}

export function pair({ tables }: Portal, groupId: number, userId: number): Membership | undefined {
  return tables.memberships.by('pair', `${groupId}/${userId}`)[0];
}

/** By its own id, or by group and user in the body of number 0. */
function removeMember(portal: Portal, call: Call): Reply {
  let inner: Body = {};
  if (call.params.id === '0' || call.body.length > 0) {
    const request = wrapped(portal, call, 'GroupMembership');
    if ('refused' in request) return request.refused;
    inner = request.inner;
  }
  const { memberships, groups } = portal.tables;
  const byPair = call.params.id === '0';
  const membership = byPair
    ? pair(portal, Number(inner.group_id), Number(inner.user_id))
    : memberships.get(Number(call.params.id));
  if (!membership) return refusal(404, 'Group membership not found');
  const group = groups.get(membership.group_id);
  if (group && flag(inner.process_unenrollments)) unenroll(portal, membership.user_id, group);
  portal.remove('memberships', membership.id);
  portal.count({ membershipsRemoved: 1 });
  return json(200, {});
}
