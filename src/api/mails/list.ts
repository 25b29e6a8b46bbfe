import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { cursor, limit, listOf, nextOf, requireCursor } from '../http/paging.ts';
import { filteredBy, integrationFilter } from '../integrations/integration-filter.ts';
import { MailHead, mailAnswer } from './mail-answer.ts';

export const listMails = endpoint({
  operationId: 'listMails',
  method: 'get',
  path: '/api/v1/mails',
  tag: 'Mails',
  summary: 'List summary mails, newest first',
  description: 'Every summary mail is kept, also where no mail server is set. Without their bodies.',
  role: 'viewer',
  query: z.strictObject({ integration: integrationFilter, limit, before: cursor }),
  answers: { 200: { description: 'A page of mails', schema: listOf(MailHead) } },
  errors: ['integration-not-found'],
  handle:
    ({ mails, integrations }) =>
    async ({ query: { integration, limit: most, before } }) => {
      const only = await filteredBy(integration, integrations);
      if (before !== undefined) requireCursor('before', (await mails.read(before)) !== null);
      const found = await mails.list({
        limit: most,
        ...(only ? { integrationId: only.id } : {}),
        ...(before === undefined ? {} : { before }),
      });
      return { status: 200, body: { items: found.map(mailAnswer), next: nextOf(found, most) } };
    },
});
