import type { Schemas } from '../../client/index.ts';
import { EXIT } from '../exit-codes.ts';

type Run = Schemas['Run'];

export function endedWell({ status }: Pick<Run, 'status'>): boolean {
  return status === 'completed' || status === 'completed_with_problems';
}

/** So that a script can decide what to do next. */
export function exitCodeOfRun({ status }: Pick<Run, 'status'>, okWithProblems: boolean): number {
  if (!endedWell({ status })) return EXIT.notCompleted;
  return status === 'completed' || okWithProblems ? 0 : EXIT.withProblems;
}
