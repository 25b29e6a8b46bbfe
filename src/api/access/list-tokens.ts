import { z } from 'zod';
import { TOKEN_STATES } from '../../domain/token-state.ts';
import { endpoint } from '../http/endpoint.ts';
import { cursor, limit, listOf, nextOf, requireCursor } from '../http/paging.ts';
import { TokenAnswer, tokenAnswer } from './token-answer.ts';

export const listTokens = endpoint({
  operationId: 'listTokens',
  method: 'get',
  path: '/api/v1/tokens',
  tag: 'Access',
  summary: 'List named tokens, by name',
  description: "Also those that expired or were revoked. The installation's own token is not among them.",
  role: 'admin',
  query: z.strictObject({ state: z.enum(TOKEN_STATES).exactOptional(), limit, after: cursor }),
  answers: { 200: { description: 'A page of tokens', schema: listOf(TokenAnswer) } },
  handle:
    ({ apiTokens, clock }) =>
    async ({ query }) => {
      if (query.after !== undefined) requireCursor('after', (await apiTokens.find(query.after))?.id === query.after);
      const found = await apiTokens.list(query);
      const now = clock.now();
      return {
        status: 200,
        body: { items: found.map((token) => tokenAnswer(token, now)), next: nextOf(found, query.limit) },
      };
    },
});
