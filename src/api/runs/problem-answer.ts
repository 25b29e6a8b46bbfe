import { z } from 'zod';
import { PROBLEM_CODES, type Problem } from '../../domain/problem.ts';
import { describeProblem, type Language } from '../../domain/problem-texts/index.ts';
import type { StoredProblem } from '../../ports/run-store.ts';

export const Severity = z.enum(['error', 'warning', 'info']);

/** A problem in words. People are named by id alone. */
export const ProblemAnswer = z
  .strictObject({
    code: z.enum(PROBLEM_CODES),
    severity: Severity,
    message: z.string(),
    remedy: z.string(),
    employeeId: z.string().nullable(),
    learnerId: z.string().nullable(),
    setting: z.string().nullable(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .meta({ id: 'Problem', description: 'What keeps a person or a run from being synced, and what to do about it.' });

/** One among those of a run: the id tells where a list goes on. */
export const ProblemOfRun = ProblemAnswer.extend({ id: z.string() }).meta({ id: 'ProblemOfRun' });

export function problemOfRun(problem: StoredProblem, language: Language): z.infer<typeof ProblemOfRun> {
  return { id: problem.id, ...problemAnswer(problem, language) };
}

export function problemAnswer(problem: Problem, language: Language): z.infer<typeof ProblemAnswer> {
  const { sentence, remedy } = describeProblem(problem, language);
  return {
    code: problem.code,
    severity: problem.severity,
    message: sentence,
    remedy,
    employeeId: problem.employeeId ?? null,
    learnerId: problem.learnerId ?? null,
    setting: problem.setting ?? null,
    params: { ...problem.params },
  };
}
