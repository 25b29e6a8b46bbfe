import { ActivityFailure, ApplicationFailure } from '@temporalio/workflow';
import type { FullSyncInput, MeantRun } from './messages.ts';

/** Ends the run when a stage says why it cannot go on; the stage has stored the problem. */
export function stopRun({ stop }: { readonly stop: string | null }): void {
  if (stop !== null)
    throw ApplicationFailure.create({ type: stop, message: `the run cannot go on: ${stop}`, nonRetryable: true });
}

export function refuseOtherRun({ runId }: FullSyncInput, meant: MeantRun | undefined): void {
  if (meant === undefined || meant.runId === runId) return;
  throw ApplicationFailure.create({
    type: 'other-run',
    message: 'this workflow serves a newer run',
    nonRetryable: true,
  });
}

/** The code that a run ended with, for the store. */
export function failureCode(error: unknown): string {
  const cause = error instanceof ActivityFailure ? error.cause : error;
  return cause instanceof ApplicationFailure && cause.type ? cause.type : 'internal-error';
}
