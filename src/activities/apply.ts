import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { PASSING_CODES } from '../domain/failures/passing.ts';
import type { IntegrationId, RunId } from '../domain/ids.ts';
import type { Connections } from '../ports/connections.ts';
import type { Logger } from '../ports/logger.ts';
import type { RunStore } from '../ports/run-store.ts';
import type { Claim, StepStore } from '../ports/step-store.ts';
import { applyRange } from './apply-range.ts';
import { connect } from './connect.ts';
import { heartbeating } from './heartbeating.ts';
import { watchFailures } from './watch-failures.ts';

export interface ApplyDeps {
  readonly connections: Connections;
  readonly runs: RunStore;
  readonly steps: StepStore;
  readonly logger: Logger;
  readonly leaseMs: number;
  readonly planKey: Buffer;
}

/** Counts of one batch, so that Temporal's UI shows what happened. */
export interface BatchResult {
  readonly applied: number;
  readonly failed: number;
  /** Steps left because the run was paused. */
  readonly open: number;
  readonly paused: boolean;
}

const TOO_MANY = 'more than one in five writes fail';

export function createApplyActivities(deps: ApplyDeps) {
  const { connections, runs, steps, logger, leaseMs } = deps;
  return {
    async isPaused(runId: RunId): Promise<boolean> {
      return heartbeating(logger, () => runs.isPaused(runId));
    },

    /**
     * Opens the steps that failed for a passing reason once more, when everybody else is done; says how many people have open
     * steps, and the same when it is repeated.
     */
    async reopenFailed(runId: RunId): Promise<{ readonly people: number }> {
      return heartbeating(logger, async () => ({ people: await steps.reopen(runId, PASSING_CODES) }));
    },

    /**
     * People [from, to) of a stored plan. A retry does only what is pending; an unknown outcome is looked up first. `lastRound`, for people
     * who were reopened: whoever fails again has failed, and does not hold the run up.
     */
    async applyPeople(
      runId: RunId,
      integrationId: IntegrationId,
      from: number,
      to: number,
      lastRound = false,
    ): Promise<BatchResult> {
      return heartbeating(logger, async (stopping) => {
        const { lms } = await connect(connections, integrationId);
        const claim: Claim = { runId, integrationId, from, to, owner: attemptName(), leaseMs };
        const failures = watchFailures(steps, runs, runId);
        const results = await applyRange(deps, lms, claim, { stopping, lastRound, failures });
        if (await failures.tooMany())
          throw ApplicationFailure.create({ type: 'too-many-failures', message: TOO_MANY, nonRetryable: true });
        const [open, paused] = await Promise.all([steps.open(claim), runs.isPaused(runId)]);
        return { ...results, open, paused };
      });
    },
  };
}

/** Unique to this attempt, the same nowhere else: the owner of its leases. */
export function attemptName(): string {
  const { workflowExecution, activityId, attempt } = Context.current().info;
  return `${workflowExecution?.runId ?? 'none'}/${activityId}/${attempt}`;
}
