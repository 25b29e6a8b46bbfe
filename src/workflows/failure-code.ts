import { ActivityFailure, ApplicationFailure } from '@temporalio/workflow';

/** Ends the run when a stage says why it cannot go on; the stage has stored the problem. */
export function stopRun({ stop }: { readonly stop: string | null }): void {
  if (stop !== null)
    throw ApplicationFailure.create({ type: stop, message: `the run cannot go on: ${stop}`, nonRetryable: true });
}

/** The code that a run ended with, for the store. */
export function failureCode(error: unknown): string {
  const cause = error instanceof ActivityFailure ? error.cause : error;
  return cause instanceof ApplicationFailure && cause.type ? cause.type : 'internal-error';
}
