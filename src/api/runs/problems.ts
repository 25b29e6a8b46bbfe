import type { Request, Response } from 'express';
import { z } from 'zod';
import { PROBLEM_CODES } from '../../domain/problem.ts';
import { describeProblem } from '../../domain/problem-texts/index.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { answer } from '../http/answer.ts';
import { queryOf } from '../http/input.ts';
import { language, languageOf } from '../http/language.ts';
import { countedCursor, limit, nextOf, requireCountedCursor } from '../http/paging.ts';
import { runOf } from './find-run.ts';
import { ProblemAnswer, problemAnswer, Severity } from './problem-answer.ts';

const Query = z.strictObject({ limit, after: countedCursor, code: z.enum(PROBLEM_CODES).exactOptional(), language });
const Answer = z.object({
  items: z.array(ProblemAnswer.extend({ id: z.string() })),
  counts: z.array(
    z.object({
      code: z.enum(PROBLEM_CODES),
      severity: Severity,
      count: z.number().int(),
      message: z.string(),
      remedy: z.string(),
    }),
  ),
  next: z.string().nullable(),
});

/** GET /runs/{id}/problems?limit=&after=&code=&language=: each with sentence and remedy, and how often each kind occurs. */
export function listProblems({ runs }: ApiDependencies) {
  return async (req: Request, res: Response): Promise<void> => {
    const { language: asked, ...page } = queryOf(Query, req);
    const spoken = languageOf(req, asked);
    const { id } = await runOf(req, runs);
    await requireCountedCursor(page.after, (after) => runs.problems(id, { limit: 1, after }));
    const [problems, counts] = await Promise.all([runs.problems(id, page), runs.problemCounts(id)]);
    answer(res, Answer, {
      items: problems.map((problem) => ({ id: problem.id, ...problemAnswer(problem, spoken) })),
      counts: counts.map((counted) => {
        const { sentence, remedy } = describeProblem(counted, spoken);
        return { ...counted, message: sentence, remedy };
      }),
      next: nextOf(problems, page.limit),
    });
  };
}
