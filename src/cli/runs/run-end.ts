import type { Schemas } from '../../client/index.ts';
import { EXIT } from '../exit-codes.ts';

type Run = Schemas['Run'];

export function endedWell({ status }: Pick<Run, 'status'>): boolean {
  return status === 'completed' || status === 'completed_with_problems';
}

/** So that a script can decide what to do next. */
export function exitCodeOfRun({ status, dryRun }: Pick<Run, 'status' | 'dryRun'>, okWithProblems: boolean): number {
  // a dry run that waits has done what it was asked for
  if (status === 'waiting') return dryRun ? 0 : EXIT.waits;
  if (!endedWell({ status })) return EXIT.notCompleted;
  return status === 'completed' || okWithProblems ? 0 : EXIT.withProblems;
}
