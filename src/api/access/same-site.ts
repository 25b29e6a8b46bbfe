import type { Request } from 'express';
import { ApiError } from '../http/api-error.ts';

/**
 * Whether a page of this installation sent the request. Browsers say so by themselves, and no page can make them say otherwise
 * (https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Sec-Fetch-Site); over plain http to another machine they
 * leave it out and send the origin with every changing request. `unknown`: no browser, or one from before 2020.
 */
function sentFrom(req: Request, publicUrl: string | null): 'here' | 'elsewhere' | 'unknown' {
  const site = req.get('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' || site === 'none' ? 'here' : 'elsewhere';
  const origin = req.get('origin');
  if (origin === undefined) return 'unknown';
  const ours = [publicUrl === null ? null : new URL(publicUrl).origin, `${req.protocol}://${req.get('host')}`];
  return ours.includes(origin) ? 'here' : 'elsewhere';
}

/**
 * For a call that a cookie opens: a browser sends cookies along whichever page asks, so the page has to be ours. Reading counts, too: a
 * page of another port may open an event stream, and only over plain http to another machine a reading call says nothing of its page.
 */
export function requireSameSite(req: Request, publicUrl: string | null): void {
  const from = sentFrom(req, publicUrl);
  if (from === 'elsewhere' || (changes(req) && from === 'unknown')) throw CROSS_SITE;
}

/** For a call that anyone may make: programs that are no browsers may, pages of others may not. */
export function requireNotOtherSite(req: Request, publicUrl: string | null): void {
  if (changes(req) && sentFrom(req, publicUrl) === 'elsewhere') throw CROSS_SITE;
}

function changes({ method }: Request): boolean {
  return !['GET', 'HEAD', 'OPTIONS'].includes(method);
}

const CROSS_SITE = new ApiError({
  code: 'cross-site',
  detail: 'This call did not come from a page of this installation.',
  remedy:
    'Use the web page at its own address, the one in MATRIKEL_PUBLIC_URL where that is set. A program sends a token instead: "Authorization: Bearer <token>".',
});
