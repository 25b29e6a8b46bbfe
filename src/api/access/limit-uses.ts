import type { Request, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import { type Principal, principalOf } from '../http/principal.ts';
import { INSTALLATION } from './find-caller.ts';
import { tooMany } from './too-many.ts';

/** So many requests a minute for each token and each person, counted in this process; 0 is no limit. Throws when they are used up. */
export function limitUses(perMinute: number): (req: Request, res: Response) => Promise<void> {
  if (perMinute === 0) return async () => {};
  const limiter = rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    identifier: 'requests-of-this-token',
    keyGenerator: (_req, res) => keyOf(principalOf(res)),
    handler: (_req, res, next) =>
      next(tooMany(`requests came ${principalOf(res).user ? 'from you' : 'with this token'}`)),
  });
  return (req, res) =>
    new Promise((resolve, reject) => {
      void limiter(req, res, (error?: unknown) => (error === undefined ? resolve() : reject(error)));
    });
}

function keyOf({ tokenId, user }: Principal): string {
  return tokenId ?? user?.id ?? INSTALLATION;
}
