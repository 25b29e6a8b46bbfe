import type { RequestHandler } from 'express';

/**
 * Lets pages of the Temporal UI ask, with the cookie of the browser, and no other page. Errors carry the headers as well: the
 * UI could not tell otherwise what went wrong.
 */
export function codecCors(origins: readonly string[]): RequestHandler {
  return (req, res, next) => {
    res.vary('Origin');
    const origin = req.get('origin');
    if (origin === undefined || !origins.includes(origin)) return next();
    res.set('Access-Control-Allow-Origin', origin).set('Access-Control-Allow-Credentials', 'true');
    if (req.method !== 'OPTIONS') return next();
    res.set('Access-Control-Allow-Methods', 'POST');
    res.set('Access-Control-Allow-Headers', 'content-type, x-namespace, authorization');
    res.set('Access-Control-Max-Age', '600').status(204).end();
  };
}
