import { z } from 'zod';
import type { Language } from '../../domain/problem-texts/index.ts';
import { RUN_STATUSES } from '../../domain/run.ts';
import { STEP_KINDS, STEP_STATUSES } from '../../domain/steps.ts';
import type { PersonInRun } from '../../ports/person-store.ts';
import { ProblemAnswer, problemAnswer } from '../runs/problem-answer.ts';

export const PersonInRunAnswer = z
  .object({
    runId: z.string(),
    status: z.enum(RUN_STATUSES),
    dryRun: z.boolean(),
    createdAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    disposition: z.enum(['change', 'unchanged', 'skipped']),
    steps: z.array(
      z.object({
        kind: z.enum(STEP_KINDS),
        status: z.enum(STEP_STATUSES),
        finishedAt: z.iso.datetime().nullable(),
        problem: ProblemAnswer.nullable(),
      }),
    ),
    problems: z.array(ProblemAnswer),
  })
  .meta({ id: 'PersonInRun' });

export function personInRunAnswer(run: PersonInRun, spoken: Language): z.input<typeof PersonInRunAnswer> {
  return {
    ...run,
    createdAt: run.createdAt.toISOString(),
    finishedAt: run.finishedAt?.toISOString() ?? null,
    steps: run.steps.map((step) => ({
      ...step,
      finishedAt: step.finishedAt?.toISOString() ?? null,
      problem: step.problem && problemAnswer(step.problem, spoken),
    })),
    problems: run.problems.map((problem) => problemAnswer(problem, spoken)),
  };
}
