import type { Request, Response } from 'express';
import { z } from 'zod';
import type { StepId } from '../../domain/ids.ts';
import { STEP_STATUSES } from '../../domain/steps.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { answer } from '../http/answer.ts';
import { queryOf } from '../http/input.ts';
import { language, languageOf } from '../http/language.ts';
import { countedCursor, limit, nextOf, requireCountedCursor } from '../http/paging.ts';
import { runOf } from './find-run.ts';
import { STEP_KINDS, StepAnswer, stepAnswer } from './step-answer.ts';

const Query = z.strictObject({
  status: z.enum(STEP_STATUSES).exactOptional(),
  kind: z.enum(STEP_KINDS).exactOptional(),
  limit,
  after: countedCursor,
  language,
});
const Answer = z.object({ items: z.array(StepAnswer), next: z.string().nullable() });

/** GET /runs/{id}/steps?status=&kind=&limit=&after=: what was planned for whom, on what evidence, and what became of it. */
export function listSteps({ runs, steps }: ApiDependencies) {
  return async (req: Request, res: Response): Promise<void> => {
    const { language: asked, after, ...filter } = queryOf(Query, req);
    const { id } = await runOf(req, runs);
    await requireCountedCursor(after, (before) => steps.list(id, { limit: 1, after: before as StepId }));
    const found = await steps.list(id, { ...filter, ...(after === undefined ? {} : { after: after as StepId }) });
    answer(res, Answer, {
      items: found.map((step) => stepAnswer(step, languageOf(req, asked))),
      next: nextOf(found, filter.limit),
    });
  };
}
