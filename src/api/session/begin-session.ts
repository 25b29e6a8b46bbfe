import { randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import type { User } from '../../ports/user-store.ts';
import { hashOf } from '../access/bearer-token.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { sessionTextOf, setSessionCookie } from './session-cookie.ts';

/** However busy somebody is: once a week they show who they are. */
const DAYS = 7;

type Needs = Pick<ApiDependencies, 'sessions' | 'publicUrl' | 'clock'>;

/**
 * Signs the browser in. Its session is a new one each time, and the one that it brought along ends: whoever slipped it a cookie
 * before has nothing of it.
 */
export async function beginSession(deps: Needs, req: Request, res: Response, user: User) {
  const { sessions, publicUrl, clock } = deps;
  const before = sessionTextOf(req, publicUrl);
  if (before !== null) await sessions.end(hashOf(before));
  const text = randomBytes(32).toString('base64url');
  const expiresAt = new Date(clock.now().getTime() + DAYS * 86_400_000);
  await sessions.begin({ hash: hashOf(text), userId: user.id, expiresAt });
  setSessionCookie(res, publicUrl, text, expiresAt);
  return { user, expiresAt };
}
