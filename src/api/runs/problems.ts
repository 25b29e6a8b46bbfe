import { z } from 'zod';
import { PROBLEM_CODES } from '../../domain/problem.ts';
import { describeProblem } from '../../domain/problem-texts/index.ts';
import { endpoint } from '../http/endpoint.ts';
import { language, languageOf } from '../http/language.ts';
import { countedCursor, limit, listOf, nextOf, requireCountedCursor } from '../http/paging.ts';
import { runOf } from './find-run.ts';
import { ProblemOfRun, problemOfRun, Severity } from './problem-answer.ts';

const Query = z.strictObject({ limit, after: countedCursor, code: z.enum(PROBLEM_CODES).exactOptional(), language });

const Counted = z.object({
  code: z.enum(PROBLEM_CODES),
  severity: Severity,
  count: z.number().int(),
  message: z.string(),
  remedy: z.string(),
});

const Answer = listOf(ProblemOfRun).extend({
  counts: z.array(Counted).meta({ description: 'How often each kind occurs in the whole run.' }),
});

export const listProblems = endpoint({
  operationId: 'listProblems',
  method: 'get',
  path: '/api/v1/runs/{id}/problems',
  tag: 'Runs',
  summary: "List a run's problems",
  description: 'Each with sentence and remedy, and how often each kind occurs. People are named by id alone.',
  role: 'viewer',
  query: Query,
  answers: { 200: { description: 'A page of problems in the order in which they were found', schema: Answer } },
  errors: ['run-not-found'],
  handle:
    ({ runs }) =>
    async ({ query: { language: asked, ...page }, req }) => {
      const spoken = languageOf(req, asked);
      const { id } = await runOf(req, runs);
      await requireCountedCursor(page.after, (after) => runs.problems(id, { limit: 1, after }));
      const [problems, counts] = await Promise.all([runs.problems(id, page), runs.problemCounts(id)]);
      return {
        status: 200,
        body: {
          items: problems.map((problem) => problemOfRun(problem, spoken)),
          counts: counts.map((counted) => {
            const { sentence, remedy } = describeProblem(counted, spoken);
            return { ...counted, message: sentence, remedy };
          }),
          next: nextOf(problems, page.limit),
        },
      };
    },
});
