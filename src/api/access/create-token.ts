import { z } from 'zod';
import { ApiError } from '../http/api-error.ts';
import { endpoint } from '../http/endpoint.ts';
import { hashOf, newTokenText } from './bearer-token.ts';
import { INSTALLATION } from './find-caller.ts';
import { expiryOf, NewTokenBody } from './new-token-body.ts';
import { TokenAnswer, tokenAnswer } from './token-answer.ts';

const Answer = TokenAnswer.extend({
  token: z.string().meta({ description: 'The token itself. Nobody can show it again.' }),
}).meta({ id: 'NewToken' });

export const createToken = endpoint({
  operationId: 'createToken',
  method: 'post',
  path: '/api/v1/tokens',
  tag: 'Access',
  summary: 'Make a named token',
  description: 'The answer is the only one that shows the token; only its SHA-256 is kept.',
  role: 'admin',
  body: NewTokenBody,
  answers: {
    201: { description: 'The token, shown this once', schema: Answer, headers: { Location: 'Where the token is' } },
  },
  errors: ['name-taken'],
  handle:
    ({ apiTokens, clock }) =>
    async ({ body, caller }) => {
      const [text, now] = [newTokenText(), clock.now()];
      const { name, role } = body;
      const given = { name, role, hash: hashOf(text), createdBy: caller.name, expiresAt: expiryOf(body, now) };
      const token = name === INSTALLATION ? null : await apiTokens.create(given);
      if (!token) throw nameTaken(name);
      return {
        status: 201,
        headers: { Location: `/api/v1/tokens/${token.id}` },
        body: { ...tokenAnswer(token, now), token: text },
      };
    },
});

function nameTaken(name: string): ApiError {
  return new ApiError({
    code: 'name-taken',
    detail: `The name "${name}" was given to a token before. A revoked token keeps its name, since the audit log goes by names.`,
    remedy: 'Choose another name.',
  });
}
