import type { Portal } from '../portal.ts';
import type { Body } from '../request.ts';

export type Keys = { email: string | null; username: string | null };

export function keysIn(body: Body, prefix = ''): Keys {
  return { email: text(body[`${prefix}email`]), username: text(body[`${prefix}username`]) };
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

export function keyProblem(portal: Portal, { email, username }: Keys): string | undefined {
  if (email !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return 'Email is invalid';
  if (username === null) return undefined;
  const { minUsernameLength: least } = portal.settings;
  if (username.length < least || username.length > 30) return `Username must have ${least} to 30 characters`;
  return /^[\p{L}\p{N}+\-.,$#@_]+$/u.test(username) ? undefined : 'Username is invalid';
}

/** In whatever case it is written; an address also by another portal of the realm, unless the portal allows that. */
export function isTaken(portal: Portal, { email, username }: Keys, self?: number): boolean {
  const { users, realm } = portal.tables;
  const others = (index: string, key: string | null) =>
    key !== null && users.by(index, key.toLowerCase()).some(({ id }) => id !== self);
  if (others('email', email) || others('username', username)) return true;
  return email !== null && !portal.settings.allowRealmUsers && realm.by('email', email.toLowerCase()).length > 0;
}

/** Two calls that write one account at once have the same key. */
export function keyOfBody(call: { body: Buffer }): string | undefined {
  const key = /"(?:email|username)"\s*:\s*"([^"]+)"/.exec(call.body.toString('utf8'))?.[1];
  return key && `account ${key.toLowerCase()}`;
}
