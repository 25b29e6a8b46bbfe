import type { Request } from 'express';
import type { Session } from '../../ports/session-store.ts';
import { hashOf } from '../access/bearer-token.ts';
import { requireSameSite } from '../access/same-site.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { ApiError } from '../http/api-error.ts';
import type { Principal } from '../http/principal.ts';
import { sessionTextOf } from './session-cookie.ts';

const A_MINUTE_MS = 60_000;

type Needs = Pick<ApiDependencies, 'sessions' | 'publicUrl' | 'clock'>;

/** The session of the request's cookie, if it holds. */
export async function sessionOf(req: Request, { sessions, publicUrl }: Needs): Promise<Session | null> {
  const text = sessionTextOf(req, publicUrl);
  return text === null ? null : sessions.find(hashOf(text));
}

/** Who is signed in, for a call that needs somebody; null where the request brings no cookie of ours. */
export async function signedInPerson(req: Request, deps: Needs): Promise<Principal | null> {
  const text = sessionTextOf(req, deps.publicUrl);
  if (text === null) return null;
  const session = await deps.sessions.find(hashOf(text));
  if (!session) throw ENDED;
  requireSameSite(req, deps.publicUrl);
  if (deps.clock.now().getTime() - session.lastSeenAt.getTime() >= A_MINUTE_MS) await deps.sessions.touch(session.hash);
  const { user, hash, expiresAt } = session;
  return { tokenId: null, user: { id: user.id, sessionHash: hash }, name: user.email, role: user.role, expiresAt };
}

const ENDED = new ApiError({
  code: 'session-ended',
  detail: 'You are not signed in any more.',
  remedy: 'Sign in again.',
});
