import type { Request, Response } from 'express';
import { z } from 'zod';
import type { ApiDependencies } from '../dependencies.ts';
import { answer } from '../http/answer.ts';
import { notFound } from '../http/api-error.ts';
import { queryOf } from '../http/input.ts';
import { cursor, limit, nextOf, requireCursor } from '../http/paging.ts';
import { findIntegration } from '../integrations/find-integration.ts';
import { MailHead, mailAnswer } from './mail-answer.ts';

const Query = z.strictObject({
  integration: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,64}$/)
    .exactOptional(),
  limit,
  before: cursor,
});
const Answer = z.object({ items: z.array(MailHead), next: z.string().nullable() });

/** GET /mails?integration=&limit=&before=: newest first, without their bodies. */
export function listMails({ mails, integrations }: ApiDependencies) {
  return async (req: Request, res: Response): Promise<void> => {
    const query = queryOf(Query, req);
    const only = query.integration === undefined ? null : await findIntegration(query.integration, integrations);
    if (query.integration !== undefined && !only) throw notFound('integration');
    if (query.before !== undefined) requireCursor('before', (await mails.read(query.before)) !== null);
    const found = await mails.list({
      limit: query.limit,
      ...(only ? { integrationId: only.id } : {}),
      ...(query.before === undefined ? {} : { before: query.before }),
    });
    answer(res, Answer, { items: found.map(mailAnswer), next: nextOf(found, query.limit) });
  };
}
