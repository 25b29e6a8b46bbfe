import { ActivityFailure, ApplicationFailure } from '@temporalio/workflow';
import type { FullSyncInput, MeantPlan, MeantRun } from './messages.ts';
import type { RunState } from './run-state.ts';

/** Ends the run when a stage says why it cannot go on; the stage has stored the problem. */
export function stopRun({ stop }: { readonly stop: string | null }): void {
  if (stop !== null)
    throw ApplicationFailure.create({ type: stop, message: `the run cannot go on: ${stop}`, nonRetryable: true });
}

export function refuseOtherRun({ runId }: FullSyncInput, meant: MeantRun | undefined): void {
  if (meant !== undefined && meant.runId !== runId) refuse('other-run', 'this workflow serves a newer run');
}

/** A decision is about a run that waits, and an approval about the plan that it waits with. */
export function refuseDecision(input: FullSyncInput, run: RunState, meant: MeantRun | MeantPlan): void {
  refuseOtherRun(input, meant);
  if (run.phase !== 'waiting') refuse('not-waiting', 'this run does not wait for a decision');
  if ('planHash' in meant && meant.planHash !== run.planHash) refuse('plan-differs', 'this run has another plan');
}

function refuse(type: string, message: string): never {
  throw ApplicationFailure.create({ type, message, nonRetryable: true });
}

/** The code that a run ended with, for the store. */
export function failureCode(error: unknown): string {
  const cause = error instanceof ActivityFailure ? error.cause : error;
  return cause instanceof ApplicationFailure && cause.type ? cause.type : 'internal-error';
}
