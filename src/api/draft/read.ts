import { endpoint } from '../http/endpoint.ts';
import { integrationOf } from '../integrations/find-integration.ts';
import { ETAG, etagOf } from '../integrations/revision.ts';
import { DraftAnswer, draftAnswer } from './draft-answer.ts';
import { draftOf } from './draft-of.ts';

export const readDraft = endpoint({
  operationId: 'readDraft',
  method: 'get',
  path: '/api/v1/integrations/{id}/draft',
  tag: 'Integrations',
  summary: 'Read the draft of the settings',
  role: 'viewer',
  answers: {
    200: { description: 'The draft', schema: DraftAnswer, headers: ETAG },
    304: { description: 'It is as `If-None-Match` says' },
  },
  errors: ['integration-not-found', 'no-draft'],
  handle:
    ({ integrations }) =>
    async ({ req }) => {
      const integration = await integrationOf(req, integrations);
      return {
        status: 200,
        headers: etagOf(integration),
        body: draftAnswer(integration, draftOf(integration)),
      };
    },
});
