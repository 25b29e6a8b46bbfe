import { Context } from '@temporalio/activity';
import type { EmployeeId, IntegrationId, RunId } from '../domain/ids.ts';
import type { Connections } from '../ports/connections.ts';
import type { PersonSteps } from '../ports/lms-port.ts';
import type { Logger } from '../ports/logger.ts';
import type { RunStore } from '../ports/run-store.ts';
import type { Claim, StepStore } from '../ports/step-store.ts';
import { connect } from './connect.ts';
import { heartbeating, pauseFor } from './heartbeating.ts';
import { holdLease } from './hold-lease.ts';
import { createRecorder } from './outcome-recorder.ts';

export interface ApplyDeps {
  readonly connections: Connections;
  readonly runs: RunStore;
  readonly steps: StepStore;
  readonly logger: Logger;
  readonly leaseMs: number;
}

/** Counts of one batch, so that Temporal's UI shows what happened. */
export interface BatchResult {
  readonly applied: number;
  readonly failed: number;
  /** Steps left because the run was paused. */
  readonly open: number;
  readonly paused: boolean;
}

/** People claimed at a time: their intents are stored together before the first is sent. */
const CLAIM = 20;
const WAIT_FOR_LEASE_MS = 500;

export function createApplyActivities({ connections, runs, steps, logger, leaseMs }: ApplyDeps) {
  return {
    async isPaused(runId: RunId): Promise<boolean> {
      return heartbeating(logger, () => runs.isPaused(runId));
    },

    /** People [from, to) of a stored plan. A retry does only what is pending; an unknown outcome is looked up first. */
    async applyPeople(runId: RunId, integrationId: IntegrationId, from: number, to: number): Promise<BatchResult> {
      return heartbeating(logger, async (stopping) => {
        const { lms } = await connect(connections, integrationId);
        const claim: Claim = { runId, integrationId, from, to, owner: attemptName(), leaseMs };
        const lease = holdLease(steps, claim);
        const recorder = createRecorder(steps, claim, () => lease.check());
        let applied = 0;
        let failed = 0;
        try {
          const people = claimedPeople(claim, stopping);
          for await (const outcome of lms.apply(people, { signal: lease.lost, check: () => lease.check() })) {
            recorder.add(outcome);
            for (const {
              outcome: { result },
            } of outcome.steps)
              result === 'applied' ? applied++ : failed++;
          }
        } finally {
          await recorder.finish().finally(() => lease.release());
        }
        stopping.throwIfAborted();
        const [open, paused] = await Promise.all([steps.open(claim), runs.isPaused(runId)]);
        return { applied, failed, open, paused };
      });
    },
  };

  /** Hands out people as long as there are any; at a pause, a cancel or a shutdown it gives back those not yet sent. */
  async function* claimedPeople(claim: Claim, stopping: AbortSignal): AsyncGenerator<PersonSteps> {
    let claimed: PersonSteps[] = [];
    try {
      for (;;) {
        if (stopping.aborted) return;
        claimed = [...(await steps.claim(claim, CLAIM))];
        if (claimed.length === 0 && (await nothingToGet(claim, stopping))) return;
        while (claimed.length > 0 && !stopping.aborted) {
          const next = claimed.shift();
          if (next) yield next;
        }
      }
    } finally {
      const unsent: EmployeeId[] = claimed.map((person) => person.employeeId);
      if (unsent.length > 0) await steps.giveBack(claim, unsent);
    }
  }

  /** Another attempt may still hold people of this batch: wait until its lease ends, then look their outcomes up. */
  async function nothingToGet(claim: Claim, stopping: AbortSignal): Promise<boolean> {
    if (await runs.isPaused(claim.runId)) return true;
    await steps.dropOutdated(claim);
    if ((await steps.openForOthers(claim)) === 0) return true;
    await pauseFor(WAIT_FOR_LEASE_MS, stopping);
    return false;
  }
}

/** Unique to this attempt, the same nowhere else: the owner of its leases. */
function attemptName(): string {
  const { workflowExecution, activityId, attempt } = Context.current().info;
  return `${workflowExecution?.runId ?? 'none'}/${activityId}/${attempt}`;
}
