import { type Role, send } from './session.ts';

export interface User {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly state: 'active' | 'invited' | 'disabled';
  readonly roleFrom: 'here' | 'provider';
  readonly lastSignInAt: string | null;
}

export function listUsers(after: string | undefined): Promise<{ items: User[]; next: string | null }> {
  return send('GET', `/api/v1/users${after ? `?after=${encodeURIComponent(after)}` : ''}`);
}

export function inviteUser(body: { email: string; name: string; role: Role }): Promise<{ link: string }> {
  return send('POST', '/api/v1/users', body);
}

export function changeUser(id: string, part: { role?: Role; disabled?: boolean }): Promise<User> {
  return send('PATCH', `/api/v1/users/${encodeURIComponent(id)}`, part);
}

export function linkForUser(id: string): Promise<{ link: string }> {
  return send('POST', `/api/v1/users/${encodeURIComponent(id)}/link`);
}
