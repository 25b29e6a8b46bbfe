import type { CookieOptions, Request, Response } from 'express';
import { cookieOf } from '../http/cookie.ts';

/** Where people reach the page by https, only https gets the cookie, and by its name no neighbouring host can set it. */
function nameOf(publicUrl: string | null): string {
  return isSecure(publicUrl) ? '__Host-matrikel-session' : 'matrikel-session';
}

/** Strict: our page is one file that needs no cookie, and what it asks afterwards comes from here. */
function options(res: Response, publicUrl: string | null): CookieOptions {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure: cameSecurely(res, publicUrl) };
}

/** Also where nobody set the public address, and the request or the proxy that is trusted says that it came by https. */
export function cameSecurely(res: Response, publicUrl: string | null): boolean {
  return isSecure(publicUrl) || res.req.secure;
}

function isSecure(publicUrl: string | null): boolean {
  return publicUrl?.startsWith('https:') ?? false;
}

export function sessionTextOf(req: Request, publicUrl: string | null): string | null {
  return cookieOf(req, nameOf(publicUrl));
}

export function setSessionCookie(res: Response, publicUrl: string | null, text: string, expiresAt: Date): void {
  res.cookie(nameOf(publicUrl), text, { ...options(res, publicUrl), expires: expiresAt });
}

export function clearSessionCookie(res: Response, publicUrl: string | null): void {
  res.clearCookie(nameOf(publicUrl), options(res, publicUrl));
}
