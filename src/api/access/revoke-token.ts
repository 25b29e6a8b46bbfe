import { endpoint } from '../http/endpoint.ts';
import { tokenOf } from './find-token.ts';

export const revokeToken = endpoint({
  operationId: 'revokeToken',
  method: 'delete',
  path: '/api/v1/tokens/{id}',
  tag: 'Access',
  summary: 'Revoke a named token',
  description:
    'Holds at once and for good. The token stays in the list, and its name is not given again, so that the audit log stays clear.',
  role: 'admin',
  answers: { 204: { description: 'Revoked, now or before' } },
  errors: ['token-not-found'],
  handle:
    ({ apiTokens }) =>
    async ({ req }) => {
      const { id } = await tokenOf(req, apiTokens);
      await apiTokens.revoke(id);
      return { status: 204 };
    },
});
