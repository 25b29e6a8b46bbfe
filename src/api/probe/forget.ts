import { notFound } from '../http/api-error.ts';
import { endpoint } from '../http/endpoint.ts';
import { integrationOf } from '../integrations/find-integration.ts';
import { refusedChange } from '../integrations/refused-change.ts';

export const forgetProbe = endpoint({
  operationId: 'forgetProbe',
  method: 'delete',
  path: '/api/v1/integrations/{id}/probe',
  tag: 'Integrations',
  summary: 'Forget what was probed',
  description: 'For a portal that has changed: later syncs assume the worst again, until it is probed anew.',
  role: 'admin',
  answers: { 204: { description: 'Nothing is known of the portal any more' } },
  errors: ['integration-not-found', 'run-goes-on'],
  handle:
    ({ integrations }) =>
    async ({ req }) => {
      const { id, name } = await integrationOf(req, integrations);
      const changed = await integrations.change(id, { probed: null }, { atRest: true });
      if (changed === null) throw notFound('integration');
      if (typeof changed === 'object' && 'id' in changed) return { status: 204 };
      throw refusedChange(changed, { name, meanwhile: 'what is known cannot be forgotten', afterwards: 'try again' });
    },
});
