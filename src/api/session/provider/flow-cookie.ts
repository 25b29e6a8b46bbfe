import type { CookieOptions, Request, Response } from 'express';
import { z } from 'zod';
import { open, seal } from '../../../store/seal.ts';
import { cookieOf } from '../../http/cookie.ts';
import { cameSecurely } from '../session-cookie.ts';
import type { Flow } from './openid-provider.ts';

const COOKIE = 'matrikel-sign-in';
const CONTEXT = 'sign-in-flow';
/** Time to find the second factor. */
const MINUTES = 10;

const Sealed = z.object({
  ...{ state: z.string(), nonce: z.string(), verifier: z.string(), redirectUri: z.string(), to: z.string() },
  until: z.number(),
});

/** Lax: the provider sends the browser back from its own site, and the cookie has to come along. It opens nothing by itself. */
function options(res: Response, publicUrl: string | null): CookieOptions {
  return { path: '/auth/oidc', httpOnly: true, sameSite: 'lax', secure: cameSecurely(res, publicUrl) };
}

export function keepFlow(res: Response, key: Buffer, publicUrl: string | null, flow: Flow, now: Date): void {
  const until = now.getTime() + MINUTES * 60_000;
  const sealed = seal(key, JSON.stringify({ ...flow, until }), CONTEXT);
  res.cookie(COOKIE, sealed, { ...options(res, publicUrl), maxAge: MINUTES * 60_000 });
}

/** What this browser left with, once: the cookie goes with it. */
export function takeFlow(req: Request, res: Response, key: Buffer, publicUrl: string | null, now: Date): Flow | null {
  const sealed = cookieOf(req, COOKIE);
  res.clearCookie(COOKIE, options(res, publicUrl));
  if (sealed === null) return null;
  try {
    const { until, ...flow } = Sealed.parse(JSON.parse(open(key, sealed, CONTEXT)));
    return now.getTime() < until ? flow : null;
  } catch {
    return null; // of another installation, or made up
  }
}
