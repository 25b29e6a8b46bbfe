import { endpoint } from '../http/endpoint.ts';
import { tokenOf } from './find-token.ts';
import { TokenAnswer, tokenAnswer } from './token-answer.ts';

export const readToken = endpoint({
  operationId: 'readToken',
  method: 'get',
  path: '/api/v1/tokens/{id}',
  tag: 'Access',
  summary: 'Read a named token',
  role: 'admin',
  answers: { 200: { description: 'The token without its text', schema: TokenAnswer } },
  errors: ['token-not-found'],
  handle:
    ({ apiTokens, clock }) =>
    async ({ req }) => ({ status: 200, body: tokenAnswer(await tokenOf(req, apiTokens), clock.now()) }),
});
