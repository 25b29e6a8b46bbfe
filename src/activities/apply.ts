import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { PASSING_CODES } from '../domain/failures/passing.ts';
import type { EmployeeId, IntegrationId, RunId } from '../domain/ids.ts';
import type { Connections } from '../ports/connections.ts';
import type { PersonSteps } from '../ports/lms-port.ts';
import type { Logger } from '../ports/logger.ts';
import type { RunStore } from '../ports/run-store.ts';
import type { Claim, StepStore } from '../ports/step-store.ts';
import { connect } from './connect.ts';
import { heartbeating, pauseFor } from './heartbeating.ts';
import { holdLease } from './hold-lease.ts';
import { noteWritten } from './note-written.ts';
import { createRecorder } from './outcome-recorder.ts';
import { createValueHash } from './value-hash.ts';
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

/** People claimed at a time: their intents are stored together before the first is sent. */
const CLAIM = 20;
const WAIT_FOR_LEASE_MS = 500;
const TOO_MANY = 'more than one in five writes fail';

export function createApplyActivities({ connections, runs, steps, logger, leaseMs, planKey }: ApplyDeps) {
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
        const lease = holdLease(steps, claim);
        const failures = watchFailures(steps, runs, runId);
        const recorder = createRecorder(failures, claim, () => lease.check());
        const noting = noteWritten(createValueHash(planKey, lms.can));
        let applied = 0;
        let failed = 0;
        try {
          const people = noting.people(claimedPeople(claim, failures, stopping));
          for await (const outcome of lms.apply(people, {
            signal: lease.lost,
            check: () => lease.check(),
            lastRound,
          })) {
            recorder.add(noting.outcome(outcome));
            for (const {
              outcome: { result },
            } of outcome.steps)
              result === 'applied' ? applied++ : failed++;
          }
        } finally {
          await recorder.finish().finally(() => lease.release());
        }
        stopping.throwIfAborted();
        if (await failures.tooMany())
          throw ApplicationFailure.create({ type: 'too-many-failures', message: TOO_MANY, nonRetryable: true });
        const [open, paused] = await Promise.all([steps.open(claim), runs.isPaused(runId)]);
        return { applied, failed, open, paused };
      });
    },
  };

  /** Hands out people as long as there are any; at a pause, a cancel or a shutdown it gives back those not yet sent. */
  async function* claimedPeople(
    claim: Claim,
    failures: Pick<ReturnType<typeof watchFailures>, 'tooMany'>,
    stopping: AbortSignal,
  ): AsyncGenerator<PersonSteps> {
    let claimed: PersonSteps[] = [];
    try {
      for (;;) {
        if (stopping.aborted) return;
        if (await failures.tooMany()) return;
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
