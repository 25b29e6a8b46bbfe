import { queryOptions } from '@tanstack/react-query';
import { currentLanguage } from '../i18n/language.ts';
import { answered, OfflineError } from './answered.ts';
import type { Schemas } from './client.ts';

export type Session = Schemas['Session'];
export type Role = NonNullable<Session['user']>['role'];

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => send<Session>('GET', '/api/v1/session'),
  staleTime: 5 * 60_000,
});

export function signIn(email: string, password: string): Promise<Session> {
  return send('POST', '/api/v1/session', { email, password });
}

export function signOut(): Promise<void> {
  return send('DELETE', '/api/v1/session');
}

export function readLink(link: string): Promise<Schemas['SignInLink']> {
  return send('POST', '/api/v1/session/link', { link });
}

export function acceptLink(body: { link: string; password: string; name?: string; email?: string }): Promise<Session> {
  return send('POST', '/api/v1/session/accept', body);
}

export function changePassword(current: string, password: string): Promise<void> {
  return send('PUT', '/api/v1/session/password', { current, password });
}

/** Apart from the typed client, since a 401 of a sign-in is an answer and not the end of a session. */
export async function send<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  const headers = { 'content-type': 'application/json', 'accept-language': currentLanguage() };
  const init: RequestInit = { method, credentials: 'same-origin', headers };
  if (body !== undefined) init.body = JSON.stringify(body);
  const response = await fetch(path, init).catch(() => {
    throw new OfflineError();
  });
  const text = await response.text();
  const parsed: unknown = text === '' ? undefined : safelyParsed(text);
  return answered(Promise.resolve({ data: parsed as Answer, error: parsed, response }));
}

function safelyParsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whoever may do this: roles hold each other. */
export function mayDo(role: Role | undefined, needed: Role): boolean {
  const order: readonly Role[] = ['viewer', 'operator', 'admin'];
  return role !== undefined && order.indexOf(role) >= order.indexOf(needed);
}
