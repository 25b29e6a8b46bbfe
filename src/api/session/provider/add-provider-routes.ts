import type { Express, Request, Response } from 'express';
import type { ApiDependencies } from '../../dependencies.ts';
import { refuseOtherMethods } from '../../http/refuse-other-methods.ts';
import { baseUrlOf } from '../base-url.ts';
import { beginSession } from '../begin-session.ts';
import { noteSignIn } from '../note-sign-in.ts';
import { admit } from './admit.ts';
import { keepFlow, takeFlow } from './flow-cookie.ts';
import type { OpenIdProvider, ProvenPerson } from './openid-provider.ts';

const BEGIN = '/auth/oidc';
const CALLBACK = '/auth/oidc/callback';
const ENTRY = { operation: 'signInByProvider', method: 'GET', route: CALLBACK } as const;

type Problem =
  | 'provider-unavailable'
  | 'provider-refused'
  | 'sign-in-expired'
  | 'email-not-verified'
  | 'nobody-here'
  | 'user-disabled';

/**
 * Sign-in by the OpenID provider: a browser goes there and comes back. These are pages and no calls, since a browser follows
 * redirects; what goes wrong is said by the sign-in page, which is told the code.
 */
export function addProviderRoutes(app: Express, deps: ApiDependencies): void {
  const { provider, publicUrl, payloads, clock, logger } = deps;
  if (provider) {
    app.get(BEGIN, async (req, res) => {
      res.set('Cache-Control', 'no-store');
      try {
        const { url, flow } = await provider.begin(`${baseUrlOf(req, publicUrl)}${CALLBACK}`, ownPath(req.query.to));
        keepFlow(res, payloads.key, publicUrl, flow, clock.now());
        res.redirect(302, url.href);
      } catch {
        logger.warn({}, 'The OpenID provider cannot be asked');
        back(res, 'provider-unavailable');
      }
    });
    app.get(CALLBACK, async (req, res) => {
      res.set('Cache-Control', 'no-store');
      await comeBack(deps, provider, req, res);
    });
    for (const path of [BEGIN, CALLBACK]) refuseOtherMethods(app, path, ['GET']);
  }
}

async function comeBack(deps: ApiDependencies, provider: OpenIdProvider, req: Request, res: Response): Promise<void> {
  const flow = takeFlow(req, res, deps.payloads.key, deps.publicUrl, deps.clock.now());
  if (!flow) return back(res, 'sign-in-expired');
  const query = new URL(req.originalUrl, 'http://here').searchParams;
  let person: ProvenPerson;
  try {
    person = await provider.finish(query, flow);
  } catch {
    deps.logger.warn({}, 'A sign-in by the OpenID provider failed'); // its error may quote what it was sent
    return back(res, 'provider-refused');
  }
  const admission = await admit(deps, provider.settings, person);
  if ('refused' in admission) {
    if (admission.user) await noteSignIn(deps, admission.user, { ...ENTRY, status: 403, code: 'role-too-low' });
    return back(res, admission.refused);
  }
  await beginSession(deps, req, res, admission.user);
  await noteSignIn(deps, admission.user, { ...ENTRY, status: 200 });
  res.redirect(303, flow.to);
}

function back(res: Response, problem: Problem): void {
  res.redirect(303, `/sign-in?problem=${problem}`);
}

/** A path of this page and nothing that leads elsewhere: `//host` is another site to a browser, also where `/..//host` ends in it. */
function ownPath(to: unknown): string {
  const url = typeof to === 'string' && to.length <= 500 ? URL.parse(to, 'http://here') : null;
  const path = url?.origin === 'http://here' ? `${url.pathname}${url.search}` : '/';
  return /^\/(?![/\\])/.test(path) ? path : '/';
}
