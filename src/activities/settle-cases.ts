import { CASE_CODES, NOT_JUDGED_CODES, REFUSAL_CODES } from '../domain/cases/case-codes.ts';
import type { CaseStore } from '../ports/case-store.ts';
import type { Run, RunStore } from '../ports/run-store.ts';
import { createStepsHash } from './value-hash.ts';

export interface CaseDeps {
  readonly cases: CaseStore;
  readonly runs: RunStore;
  readonly planKey: Buffer;
}

/**
 * What a run that ended found becomes cases; what a complete one no longer found is closed. A preview or a dry run says nothing:
 * its settings may not be in force, and nobody tried to write. An update of one person looks at all that concerns them.
 */
export async function settleCases({ cases, runs, planKey }: CaseDeps, run: Run): Promise<void> {
  if (run.dryRun || run.preview) return;
  const steps = await cases.refusedSteps(run.id, REFUSAL_CODES);
  const hashOf = createStepsHash(planKey);
  const refused = new Map([...steps].map(([employeeId, own]) => [employeeId, hashOf(own)]));
  const complete = await lookedAtAll(runs, run);
  const codes = { codes: CASE_CODES, notJudged: NOT_JUDGED_CODES };
  const only = run.employeeId === null ? {} : { only: run.employeeId };
  await cases.settle(run.integrationId, run.id, { ...codes, refused, complete, ...only });
}

async function lookedAtAll(runs: RunStore, { id, kind, status }: Run): Promise<boolean> {
  if (kind === 'undo' || (status !== 'completed' && status !== 'completed_with_problems')) return false;
  const found = await runs.problemCounts(id);
  return !found.some(({ code }) => code === 'employees-incomplete' || code === 'row-unreadable');
}
