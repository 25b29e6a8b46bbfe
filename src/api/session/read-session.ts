import { endpoint } from '../http/endpoint.ts';
import { sessionOf } from './find-session.ts';
import { SessionAnswer, sessionAnswer } from './session-answer.ts';

export const readSession = endpoint({
  operationId: 'readSession',
  method: 'get',
  path: '/api/v1/session',
  tag: 'Users',
  summary: 'Who is signed in in this browser, and how one can sign in',
  role: 'anyone',
  answers: { 200: { description: 'Whoever is signed in, if anybody', schema: SessionAnswer } },
  handle:
    (deps) =>
    async ({ req }) => ({ status: 200, body: await sessionAnswer(deps, await sessionOf(req, deps)) }),
});
