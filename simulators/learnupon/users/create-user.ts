import type { Call, Reply, Route } from '../../shared/calls.ts';
import { missingFields, readCustomData } from '../custom-data/read-custom-data.ts';
import type { Portal } from '../portal.ts';
import { refusal } from '../replies.ts';
import { created, wrapped, write } from '../request.ts';
import { blankUser } from './user.ts';
import { readUserFields } from './user-fields.ts';
import { isTaken, keyOfBody, keyProblem, keysIn } from './user-keys.ts';

export function createUserRoute(portal: Portal): Route {
  return write(portal, 'POST /users', (call) => createUser(portal, call), keyOfBody);
}

function createUser(portal: Portal, call: Call): Reply {
  const request = wrapped(portal, call, 'User');
  if ('refused' in request) return request.refused;
  const { inner } = request;
  const keys = keysIn(inner);
  if (keys.email === null && keys.username === null) return refusal(422, 'Email or username is required');
  if (typeof inner.password !== 'string' || inner.password.length < portal.settings.minPasswordLength) {
    return refusal(422, `Password is too short (minimum is ${portal.settings.minPasswordLength} characters)`);
  }
  const problem = keyProblem(portal, keys);
  if (problem) return refusal(422, problem);
  if (isTaken(portal, keys)) {
    portal.count({ duplicateCreates: 1 });
    return refusal(400, 'A user already exists with this email or username');
  }
  const fields = readUserFields(portal.settings, inner);
  if ('refused' in fields) return refusal(422, fields.refused);
  const custom = readCustomData(portal, inner);
  if ('refused' in custom) return refusal(400, custom.refused);
  const missing = missingFields(portal, custom.values);
  if (missing.length > 0) return refusal(422, `Required custom data is missing: ${missing.join(', ')}`);

  const id = portal.tables.users.nextId();
  portal.put('users', { ...blankUser(id), ...fields.changes, ...keys, custom: custom.values, writes: 1 });
  portal.count({ creates: 1, welcomeMails: 1, droppedValues: custom.dropped });
  return created(portal, { id });
}
