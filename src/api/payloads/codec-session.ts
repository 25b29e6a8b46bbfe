import type { CookieOptions, Request, Response } from 'express';
import { z } from 'zod';
import { open, seal } from '../../store/seal.ts';
import { cookieOf } from '../http/cookie.ts';

const COOKIE = 'matrikel-codec';
/** The only addresses to which browsers send it. */
const PATH = '/api/v1/codec';
const HOURS = 8;
const CONTEXT = 'codec-session';

/** What the cookie holds, sealed: whose token, and until when. Never the token. */
const Session = z.object({ hash: z.string(), until: z.number() });

/** Strict, so that only pages of this site bring it along: the Temporal UI on another port of it does. */
function options(req: Request): CookieOptions {
  return { path: PATH, httpOnly: true, sameSite: 'strict', secure: req.secure };
}

/** Signs a browser in. Answers until when, at most; a token that ends earlier ends it earlier. */
export function beginSession(req: Request, res: Response, key: Buffer, tokenHash: string, now: Date): Date {
  const until = new Date(now.getTime() + HOURS * 3_600_000);
  const sealed = seal(key, JSON.stringify({ hash: tokenHash, until: until.getTime() }), CONTEXT);
  res.cookie(COOKIE, sealed, { ...options(req), maxAge: HOURS * 3_600_000 });
  return until;
}

export function endSession(req: Request, res: Response): void {
  res.clearCookie(COOKIE, options(req));
}

/** Hash of the token that stands behind the request's cookie; null at any other address than the codec's. */
export function sessionTokenHash(req: Request, key: Buffer, now: Date): string | null {
  if (!req.originalUrl.startsWith(`${PATH}/`)) return null;
  const sealed = cookieOf(req, COOKIE);
  if (sealed === null) return null;
  try {
    const { hash, until } = Session.parse(JSON.parse(open(key, sealed, CONTEXT)));
    return now.getTime() < until ? hash : null;
  } catch {
    return null; // of another installation, or made up
  }
}
