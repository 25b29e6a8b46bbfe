import { z } from 'zod';
import type { EmployeeId } from '../../domain/ids.ts';
import type { Language } from '../../domain/problem-texts/index.ts';
import { type PlanStep, STEP_KINDS, STEP_STATUSES } from '../../domain/steps.ts';
import type { StoredStep } from '../../ports/step-store.ts';
import { ProblemAnswer, problemAnswer } from './problem-answer.ts';

/** Field values, with the account's status and groups beside them; null where there is nothing to compare. */
export const Side = z.record(z.string(), z.union([z.string(), z.null(), z.boolean()])).nullable();
type Side = z.infer<typeof Side>;

export const StepAnswer = z
  .object({
    id: z.string(),
    employeeId: z.string(),
    name: z.string().nullable().describe('Of the employee, as Personio was last read; null where it is not known.'),
    learnerId: z.string().nullable(),
    kind: z.enum(STEP_KINDS),
    status: z.enum(STEP_STATUSES),
    before: Side.describe('What the account had when it was planned.'),
    after: Side.describe('What it gets.'),
    evidence: z.record(z.string(), z.unknown()).nullable().describe('Why somebody is switched off.'),
    problem: ProblemAnswer.nullable(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Step' });

export function stepAnswer(
  stored: StoredStep,
  names: ReadonlyMap<EmployeeId, string>,
  language: Language,
): z.input<typeof StepAnswer> {
  const { id, employeeId, learnerId, kind, status, step, problem, finishedAt } = stored;
  return {
    id,
    employeeId,
    name: names.get(employeeId) ?? null,
    learnerId,
    kind,
    status,
    ...sidesOf(step),
    evidence: step.kind === 'deactivate' ? { ...step.evidence } : null,
    problem: problem === null ? null : problemAnswer(problem, language),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}

export function sidesOf(step: PlanStep): { before: Side; after: Side } {
  switch (step.kind) {
    case 'create':
      return { before: null, after: { ...step.after.fields, status: step.after.status, invitation: step.invite } };
    case 'update':
      return { before: changed(step, 'before'), after: changed(step, 'after') };
    case 'deactivate':
    case 'reactivate':
      return { before: { status: step.before }, after: { status: step.after } };
    case 'add-to-group':
      return { before: null, after: { group: step.group } };
    case 'remove-from-group':
      return { before: { group: step.group }, after: null };
    case 'invite':
      return { before: null, after: { invitation: true } };
  }
}

function changed(step: Extract<PlanStep, { kind: 'update' }>, side: 'before' | 'after'): Side {
  const fields = step.changes.map((change) => [change.field, change[side]] as const);
  return { ...Object.fromEntries(fields), ...(step.status ? { status: step.status[side] } : {}) };
}
