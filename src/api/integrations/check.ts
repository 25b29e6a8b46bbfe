import type { Request, Response } from 'express';
import { z } from 'zod';
import type { ApiDependencies } from '../dependencies.ts';
import { answer } from '../http/answer.ts';
import { bodyOf, NoBody, queryOf } from '../http/input.ts';
import { language, languageOf } from '../http/language.ts';
import { ProblemAnswer, problemAnswer } from '../runs/problem-answer.ts';
import { integrationOf } from './find-integration.ts';

const Query = z.strictObject({ language });
const Answer = z.object({ ok: z.boolean(), problems: z.array(ProblemAnswer) });

/** POST /integrations/{id}/check: asks both vendors and names everything a run would stumble over. `ok` means it could start. */
export function checkOneIntegration({ integrations, checkIntegration }: ApiDependencies) {
  return async (req: Request, res: Response): Promise<void> => {
    const spoken = languageOf(req, queryOf(Query, req).language);
    bodyOf(NoBody, req);
    const { id } = await integrationOf(req, integrations);
    const problems = await checkIntegration(id);
    const ok = !problems.some(({ severity }) => severity === 'error');
    answer(res, Answer, { ok, problems: problems.map((problem) => problemAnswer(problem, spoken)) });
  };
}
