import { endpoint } from '../http/endpoint.ts';
import { IfMatch } from '../integrations/revision.ts';
import { changeDraft } from './change-draft.ts';
import { draftOf } from './draft-of.ts';

export const discardDraft = endpoint({
  operationId: 'discardDraft',
  method: 'delete',
  path: '/api/v1/integrations/{id}/draft',
  tag: 'Integrations',
  summary: 'Discard the draft of the settings',
  description: 'What is in force stays in force.',
  role: 'admin',
  headers: IfMatch,
  answers: { 204: { description: 'There is no draft any more' } },
  errors: ['integration-not-found', 'no-draft', 'changed-meanwhile'],
  handle:
    ({ integrations }) =>
    async ({ headers, req }) => {
      await changeDraft(req, integrations, headers['if-match'], (former) => {
        draftOf(former);
        return { draft: null };
      });
      return { status: 204 };
    },
});
