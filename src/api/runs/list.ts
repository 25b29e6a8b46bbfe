import type { Request, Response } from 'express';
import { z } from 'zod';
import type { RunId } from '../../domain/ids.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { answer } from '../http/answer.ts';
import { notFound } from '../http/api-error.ts';
import { queryOf } from '../http/input.ts';
import { cursor, limit, nextOf, requireCursor } from '../http/paging.ts';
import { findIntegration } from '../integrations/find-integration.ts';
import { RunAnswer, runAnswer } from './run-answer.ts';

const Query = z.strictObject({
  integration: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,64}$/)
    .exactOptional(),
  limit,
  before: cursor,
});
const Answer = z.object({ items: z.array(RunAnswer), next: z.string().nullable() });

/** GET /runs?integration=&limit=&before=: newest first. */
export function listRuns(deps: ApiDependencies) {
  return async (req: Request, res: Response): Promise<void> => {
    const query = queryOf(Query, req);
    const all = await deps.integrations.list();
    const only = query.integration === undefined ? null : await findIntegration(query.integration, deps.integrations);
    if (query.integration !== undefined && !only) throw notFound('integration');

    const before = query.before as RunId | undefined;
    if (before !== undefined) requireCursor('before', (await deps.runs.read(before)) !== null);
    const runs = await deps.runs.list({
      limit: query.limit,
      ...(only ? { integrationId: only.id } : {}),
      ...(before === undefined ? {} : { before }),
    });
    const names = new Map(all.map(({ id, name }) => [id, name]));
    const items = await Promise.all(runs.map((run) => runAnswer(run, names.get(run.integrationId) ?? '', deps)));
    answer(res, Answer, { items, next: nextOf(runs, query.limit) });
  };
}
