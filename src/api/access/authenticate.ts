import type { Request, RequestHandler, Response } from 'express';
import type { ApiDependencies } from '../dependencies.ts';
import { setPrincipal } from '../http/principal.ts';
import { sessionTokenHash } from '../payloads/codec-session.ts';
import { signedInPerson } from '../session/find-session.ts';
import { bearerOf } from './bearer-token.ts';
import { type Caller, findCaller } from './find-caller.ts';
import { limitGuesses, UNAUTHORIZED } from './limit-guesses.ts';
import { limitUses } from './limit-uses.ts';
import { requireValid } from './require-valid.ts';

const A_MINUTE_MS = 60_000;

type Needs = Pick<
  ApiDependencies,
  'apiToken' | 'apiTokens' | 'apiRequestsPerMinute' | 'clock' | 'payloads' | 'publicUrl' | 'sessions'
>;

/** Who asks, how often, and whether they still may; everything under /api/v1 passes here first. */
export function authenticate(deps: Needs): RequestHandler {
  const { apiTokens, clock } = deps;
  const [find, wrongToken, limit] = [findCaller(deps), limitGuesses(), limitUses(deps.apiRequestsPerMinute)];

  async function callerOf(req: Request, res: Response): Promise<Caller> {
    const text = bearerOf(req);
    if (text === null) return fromBrowser(req);
    const caller = await find.byText(text);
    if (!caller) throw await wrongToken(req, res);
    return caller;
  }

  /** A browser that was signed in for the codec, at the codec's addresses alone; else a person who is signed in. */
  async function fromBrowser(req: Request): Promise<Caller> {
    const hash = sessionTokenHash(req, deps.payloads.key, clock.now());
    const caller = hash === null ? null : await find.byHash(hash);
    if (caller) return caller;
    const principal = await signedInPerson(req, deps);
    if (!principal) throw UNAUTHORIZED;
    return { principal, token: null };
  }

  return async (req, res, next) => {
    const { principal, token } = await callerOf(req, res);
    setPrincipal(res, principal);
    await limit(req, res);
    if (token) {
      const now = clock.now();
      requireValid(token, now);
      if (now.getTime() - (token.lastUsedAt?.getTime() ?? 0) >= A_MINUTE_MS) await apiTokens.touch(token.id);
    }
    next();
  };
}
