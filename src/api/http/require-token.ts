import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import { ApiError } from './api-error.ts';

/** Compares hashes, so that neither the length nor the first wrong character shows in the time it takes. */
export function requireToken(token: string): RequestHandler {
  const expected = hash(token);
  return (req, _res, next) => {
    const [, given] = /^Bearer (.+)$/i.exec(req.get('authorization') ?? '') ?? [];
    if (given === undefined || !timingSafeEqual(hash(given), expected)) throw UNAUTHORIZED;
    next();
  };
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

const UNAUTHORIZED = new ApiError({
  status: 401,
  code: 'unauthorized',
  title: 'Unauthorized',
  detail: 'The bearer token is missing or wrong.',
  remedy: 'Send the header "Authorization: Bearer <token>"; the token is in the file api-token in the state folder.',
});
