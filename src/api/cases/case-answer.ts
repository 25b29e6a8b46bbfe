import { z } from 'zod';
import type { Language } from '../../domain/problem-texts/index.ts';
import type { Case } from '../../ports/case-store.ts';
import { ProblemAnswer, problemAnswer } from '../runs/problem-answer.ts';

export const CaseAnswer = z
  .object({
    id: z.string(),
    state: z.enum(['open', 'closed']),
    employeeId: z.string(),
    problem: ProblemAnswer,
    waits: z.boolean().meta({
      description:
        'The LMS refused a change, and the same one is not sent again until it differs or somebody says `try`.',
    }),
    runId: z.string().nullable().meta({ description: 'The run that saw it last.' }),
    openedAt: z.iso.datetime(),
    seenAt: z.iso.datetime(),
    closedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Case', description: 'What only a person can decide or put right about somebody.' });

export function caseAnswer(found: Case, language: Language): z.input<typeof CaseAnswer> {
  return {
    id: found.id,
    state: found.closedAt === null ? 'open' : 'closed',
    employeeId: found.employeeId,
    problem: problemAnswer(found.problem, language),
    waits: found.waits,
    runId: found.runId,
    openedAt: found.openedAt.toISOString(),
    seenAt: found.seenAt.toISOString(),
    closedAt: found.closedAt?.toISOString() ?? null,
  };
}
