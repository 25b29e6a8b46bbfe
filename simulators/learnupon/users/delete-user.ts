import type { Call, Reply, Route } from '../../shared/calls.ts';
import type { Portal } from '../portal.ts';
import { json, refusal } from '../replies.ts';
import { write } from '../request.ts';

export function deleteUserRoute(portal: Portal): Route {
  return write(
    portal,
    'DELETE /users/{id}',
    (call) => deleteUser(portal, call),
    ({ params }) => `user ${params.id}`,
  );
}

function deleteUser(portal: Portal, call: Call): Reply {
  if (!removeUser(portal, Number(call.params.id))) return refusal(404, 'User not found');
  portal.count({ deletes: 1 });
  return json(200, {});
}

/** The account and all its history. */
export function removeUser(portal: Portal, id: number): boolean {
  const { memberships, enrollments } = portal.tables;
  for (const membership of memberships.by('user', `${id}`)) portal.remove('memberships', membership.id);
  for (const enrollment of enrollments.by('user', `${id}`)) portal.remove('enrollments', enrollment.id);
  return portal.remove('users', id);
}
