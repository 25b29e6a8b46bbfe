import { endpoint } from '../http/endpoint.ts';
import { integrationOf } from './find-integration.ts';
import { refusedChange } from './refused-change.ts';
import { IfMatch, namesRevision, requireMatch } from './revision.ts';

export const removeIntegration = endpoint({
  operationId: 'removeIntegration',
  method: 'delete',
  path: '/api/v1/integrations/{id}',
  tag: 'Integrations',
  summary: 'Remove an integration',
  description:
    'Removes settings, secrets, links, runs and mails, and the webhook subscription in Personio; the accounts in the LMS stay as they are. Refused while a run reads or writes; one that only waits for approval ends with it.',
  role: 'admin',
  headers: IfMatch,
  answers: { 204: { description: 'It is gone' } },
  errors: ['integration-not-found', 'run-goes-on', 'changed-meanwhile'],
  handle:
    ({ integrations, syncRuns, schedules, endSubscription }) =>
    async ({ headers, req }) => {
      const found = await integrationOf(req, integrations);
      const ifMatch = headers['if-match'];
      requireMatch(ifMatch, found);
      const revision = namesRevision(ifMatch) ? { revision: found.revision } : {};
      const endItsSubscription = await endSubscription(found.id);
      const removed = await integrations.remove(found.id, { ...revision, nobodyWorks: true });
      if (typeof removed === 'boolean') {
        await syncRuns.forget(found.id);
        await schedules.forget(found.id);
        await endItsSubscription();
        return { status: 204 };
      }
      throw refusedChange(removed, { name: found.name, meanwhile: 'it cannot be deleted', afterwards: 'delete' });
    },
});
