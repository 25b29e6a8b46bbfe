import { endpoint } from '../http/endpoint.ts';
import { sessionOf } from './find-session.ts';
import { noteSignIn } from './note-sign-in.ts';
import { clearSessionCookie } from './session-cookie.ts';

export const signOut = endpoint({
  operationId: 'signOut',
  method: 'delete',
  path: '/api/v1/session',
  tag: 'Users',
  summary: 'Sign this browser out',
  role: 'anyone',
  changesNothing: true,
  answers: { 204: { description: 'Nobody is signed in in this browser' } },
  handle:
    (deps) =>
    async ({ req, res }) => {
      const session = await sessionOf(req, deps);
      if (session) {
        await deps.sessions.end(session.hash);
        await noteSignIn(deps, session.user, {
          ...{ operation: 'signOut', method: 'DELETE', route: '/api/v1/session', status: 204 },
        });
      }
      clearSessionCookie(res, deps.publicUrl);
      return { status: 204 };
    },
});
