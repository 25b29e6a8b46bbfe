import { answered } from '../../client/index.ts';
import type { Role } from '../../domain/role.ts';
import { ROLES } from '../../domain/role.ts';
import { Explained } from '../../servers/explained.ts';
import type { Session } from '../connect/session.ts';
import { EXIT } from '../exit-codes.ts';
import { findUser } from './find-user.ts';

type Changes = { readonly role: Role } | { readonly disabled: boolean };

export async function changeUser({ api, out }: Session, who = '', changes: Changes): Promise<void> {
  if ('role' in changes && !ROLES.includes(changes.role))
    throw new Explained(`There is no role "${changes.role}": it is one of ${ROLES.join(', ')}.`, EXIT.badInput);
  const { id } = await findUser({ api }, who);
  const user = await answered(api.PATCH('/api/v1/users/{id}', { params: { path: { id } }, body: changes }));
  if (out.json) return out.printJson(user);
  out.say(`${user.email}: ${user.state}, ${user.role}.`);
}

export async function removeUser({ api, out }: Session, who = ''): Promise<void> {
  const { id, email } = await findUser({ api }, who);
  await answered(api.DELETE('/api/v1/users/{id}', { params: { path: { id } } }));
  if (out.json) return out.printJson({ user: id, removed: true });
  out.say(`${email} is removed.`);
}

export async function endSessions({ api, out }: Session, who = ''): Promise<void> {
  const { id, email } = await findUser({ api }, who);
  await answered(api.DELETE('/api/v1/users/{id}/sessions', { params: { path: { id } } }));
  if (out.json) return out.printJson({ user: id, signedOut: true });
  out.say(`${email} is signed out in all browsers.`);
}
