import type { Schemas } from './client.ts';
import { type Role, send } from './session.ts';

export type User = Schemas['User'];

export function listUsers(after: string | undefined): Promise<{ items: User[]; next: string | null }> {
  return send('GET', `/api/v1/users${after ? `?after=${encodeURIComponent(after)}` : ''}`);
}

export async function listEverybody(): Promise<User[]> {
  const all: User[] = [];
  for (let after: string | undefined; ; ) {
    const { items, next } = await listUsers(after);
    all.push(...items);
    if (next === null) return all;
    after = next;
  }
}

/** The link is null where people sign in by the provider alone. */
export function inviteUser(body: { email: string; name: string; role: Role }): Promise<{ link: string | null }> {
  return send('POST', '/api/v1/users', body);
}

export function changeUser(id: string, part: { role?: Role; disabled?: boolean }): Promise<User> {
  return send('PATCH', `/api/v1/users/${encodeURIComponent(id)}`, part);
}

export function linkForUser(id: string): Promise<{ link: string }> {
  return send('POST', `/api/v1/users/${encodeURIComponent(id)}/link`);
}

export function signOutUser(id: string): Promise<void> {
  return send('DELETE', `/api/v1/users/${encodeURIComponent(id)}/sessions`);
}

export function removeUser(id: string): Promise<void> {
  return send('DELETE', `/api/v1/users/${encodeURIComponent(id)}`);
}
