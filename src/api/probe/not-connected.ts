import type { Problem } from '../../domain/problem.ts';

/** The integration cannot be reached as it is configured. */
export class NotConnected extends Error {
  override readonly name = 'NotConnected';
  readonly problem: Problem;

  constructor([problem = { code: 'internal-error', severity: 'error' }]: readonly Problem[]) {
    super(problem.code);
    this.problem = problem;
  }
}
