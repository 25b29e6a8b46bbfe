import type { Request, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { ApiError } from '../http/api-error.ts';
import { tooMany } from './too-many.ts';

const WRONG_PER_MINUTE = 20;

/**
 * Lets an address send 20 wrong tokens a minute. A right one gets by all the same: nobody guesses 256 bits, and a neighbour
 * with a forgotten script must not lock everybody out who shares the address. Answers with what to refuse a wrong one.
 */
export function limitGuesses(
  refusal = UNAUTHORIZED,
  what = 'wrong tokens',
): (req: Request, res: Response) => Promise<unknown> {
  const limiter = rateLimit({
    windowMs: 60_000,
    limit: WRONG_PER_MINUTE,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    identifier: what.replace(' ', '-'),
    keyGenerator: addressOf,
    handler: (_req, _res, next) => next(tooMany(`${what} came from your address`)),
  });
  return (req, res) => new Promise((resolve) => void limiter(req, res, (error?: unknown) => resolve(error ?? refusal)));
}

/** By /56 for IPv6: a home or a server has at least that many addresses to itself. */
export function addressOf(req: Request): string {
  return ipKeyGenerator(req.ip ?? '');
}

export const UNAUTHORIZED = new ApiError({
  code: 'unauthorized',
  detail: 'The bearer token is missing or wrong.',
  remedy:
    'Send the header "Authorization: Bearer <token>". Admins make tokens with POST /api/v1/tokens; the first admin is the token in the file api-token in the state folder.',
});
