import type { Call, Reply, Route } from '../../shared/calls.ts';
import { readCustomData } from '../custom-data/read-custom-data.ts';
import type { Portal } from '../portal.ts';
import { json, refusal } from '../replies.ts';
import { type Body, wrapped, write } from '../request.ts';
import { stamp, type User } from './user.ts';
import { readUserFields } from './user-fields.ts';
import { isTaken, type Keys, keyOfBody, keyProblem, keysIn } from './user-keys.ts';

export function updateUserRoute(portal: Portal): Route {
  const writeKey = (call: Call) => (call.params.id === '0' ? keyOfBody(call) : `user ${call.params.id}`);
  return write(portal, 'PUT /users/{id}', (call) => updateUser(portal, call), writeKey);
}

function updateUser(portal: Portal, call: Call): Reply {
  const request = wrapped(portal, call, 'User');
  if ('refused' in request) return request.refused;
  const { inner } = request;
  const user = userMeant(portal, call, inner);
  if (!user) return refusal(404, 'User not found');
  const keys = wantedKeys(portal, call, inner, user);
  const problem = keyProblem(portal, keys);
  if (problem) return refusal(422, problem);
  if (isTaken(portal, changedKeys(keys, user), user.id))
    return refusal(400, 'A user already exists with this email or username');
  const fields = readUserFields(portal.settings, inner);
  if ('refused' in fields) return refusal(422, fields.refused);
  const custom = readCustomData(portal, inner);
  if ('refused' in custom) return refusal(400, custom.refused);

  const after: User = { ...user, ...fields.changes, ...keys, custom: { ...user.custom, ...custom.values } };
  const noop = JSON.stringify(after) === JSON.stringify(user);
  portal.put('users', { ...after, writes: user.writes + 1, updated_at: noop ? user.updated_at : stamp() });
  portal.count({
    updates: 1,
    noopUpdates: noop ? 1 : 0,
    userTypeWrites: inner.user_type === undefined ? 0 : 1,
    droppedValues: custom.dropped,
  });
  return json(200, { id: user.id });
}

/** Number 0 means: look who has the address or the user name of the body. */
function userMeant({ tables }: Portal, call: Call, inner: Body): User | undefined {
  if (call.params.id !== '0') return tables.users.get(Number(call.params.id));
  const { email, username } = keysIn(inner);
  if (email !== null) return tables.users.by('email', email.toLowerCase())[0];
  return username === null ? undefined : tables.users.by('username', username.toLowerCase())[0];
}

function wantedKeys({ settings }: Portal, call: Call, inner: Body, user: User): Keys {
  const fresh = keysIn(inner, 'new_');
  const plain = keysIn(inner);
  const byId = call.params.id !== '0' && settings.emailOnPut === 'change';
  return {
    email: fresh.email ?? (byId ? plain.email : null) ?? user.email,
    username: fresh.username ?? (byId ? plain.username : null) ?? user.username,
  };
}

/** One's own address is no news, even if another portal of the realm has it, too. */
function changedKeys(keys: Keys, user: User): Keys {
  const changed = (key: keyof Keys) => (keys[key]?.toLowerCase() === user[key]?.toLowerCase() ? null : keys[key]);
  return { email: changed('email'), username: changed('username') };
}
