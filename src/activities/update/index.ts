import { Context } from '@temporalio/activity';
import type { EmployeeId, IntegrationId, RunId } from '../../domain/ids.ts';
import { showsWhatCalled } from '../../domain/incremental/read-again.ts';
import type { Connected } from '../../ports/connections.ts';
import type { PersonRef } from '../../ports/person-run-store.ts';
import { attemptName } from '../apply.ts';
import { applyRange } from '../apply-range.ts';
import { connect, connectOrNull } from '../connect.ts';
import { heartbeating } from '../heartbeating.ts';
import type { RunEnding } from '../report.ts';
import { createBasisCache } from './basis-cache.ts';
import { closeUpdate } from './close-update.ts';
import { lookAgain } from './look-again.ts';
import { planUpdate } from './plan-update.ts';
import type { UpdateDeps } from './update-deps.ts';

/** Whom an update is about. */
export interface AskedUpdate extends PersonRef {
  /** The second look after a webhook, whose change Personio may not have shown to the first. */
  readonly again: boolean;
  /** For how long after a webhook that may be so. */
  readonly readAgainMs: number;
}

/** What a look at one person came to; counts of steps. */
export interface UpdateResult {
  /** False where there was nothing to write, or nobody asked any more. */
  readonly wrote: boolean;
  readonly applied: number;
  readonly failed: number;
  /** Personio may not show the change yet. */
  readonly readAgain: boolean;
}

const NOTHING_DONE: UpdateResult = { wrote: false, applied: 0, failed: 0, readAgain: false };
/** By an attempt that got no further: what it planned was a change. */
const PLANNED_BEFORE = { writes: true, overtaken: false, quiet: false } as const;
const NEVER_TOO_MANY = async () => false;

export function createUpdateActivities(deps: UpdateDeps) {
  const { connections, personRuns, steps, logger, leaseMs } = deps;
  const basisOf = createBasisCache();

  async function closeAll(runIds: readonly RunId[], employeeId: EmployeeId, ending: RunEnding): Promise<void> {
    for (const runId of runIds) await closeUpdate(deps, runId, employeeId, ending);
  }

  /** Writes what is planned for the one person of the run. */
  async function write(runId: RunId, connected: Connected, stopping: AbortSignal) {
    const claim = { runId, integrationId: connected.integration.id, from: 0, to: 1, owner: attemptName(), leaseMs };
    // of one person's failures nothing follows for anybody else
    const failures = { record: steps.record, tooMany: NEVER_TOO_MANY };
    return applyRange(deps, connected.lms, claim, { stopping, lastRound: false, failures });
  }

  return {
    /**
     * Takes the run that waits for this person, or makes one, reads them afresh, plans, takes a place in the guard's window, writes and
     * closes. A retry writes only what is pending.
     */
    async updatePerson({ again, readAgainMs, ...who }: AskedUpdate): Promise<UpdateResult> {
      return heartbeating(logger, async (stopping) => {
        const { integrationId, employeeId } = who;
        const connected = await connectOrNull(connections, integrationId);
        if (!connected) return NOTHING_DONE;
        const { quarantine, settingsVersion } = connected.integration;
        if (quarantine) {
          await closeAll(await personRuns.open(who), employeeId, { how: 'failed', code: quarantine.code });
          return NOTHING_DONE;
        }
        const second = again && (await lookAgain(deps, basisOf, connected, { ...who, readAgainMs }, stopping));
        if (second) return { ...NOTHING_DONE, ...second };
        const retried = Context.current().info.attempt > 1;
        const { runId, abandoned, ...begun } = await personRuns.begin(who, {
          ...{ settingsVersion, again, retried, readAgainMs },
        });
        await closeAll(abandoned, employeeId, { how: 'failed', code: 'run-ended-outside' });
        if (runId === null) return NOTHING_DONE;

        const planned = begun.planned
          ? PLANNED_BEFORE
          : await planUpdate(deps, basisOf, connected, { runId, employeeId, ...begun }, stopping);
        if ('stop' in planned) {
          await closeUpdate(deps, runId, employeeId, { how: 'failed', code: planned.stop });
          return NOTHING_DONE;
        }
        const { writes, overtaken } = planned;
        stopping.throwIfAborted();
        const done = writes ? await write(runId, connected, stopping) : { applied: 0, failed: 0 };
        const quiet = planned.quiet && done.failed === 0;
        const { ahead } = begun;
        const answered = showsWhatCalled(ahead, writes && done.failed === 0);
        const how = { lagMs: answered ? 0 : readAgainMs, quiet, answers: !overtaken };
        await closeUpdate(deps, runId, employeeId, { how: 'finished' }, how);
        // once is enough where somebody wrote meanwhile: the hints stay, and are passed on again
        return { wrote: writes, ...done, readAgain: (ahead > 0 && !answered) || (overtaken && !again) };
      });
    },

    /** Writes what is planned in a run that stands by itself, such as an invitation, and closes it. A retry writes only what is pending. */
    async applyOrder(runId: RunId, integrationId: IntegrationId, employeeId: EmployeeId): Promise<UpdateResult> {
      return heartbeating(logger, async (stopping) => {
        const done = await write(runId, await connect(connections, integrationId), stopping);
        await closeUpdate(deps, runId, employeeId, { how: 'finished' });
        return { wrote: true, ...done, readAgain: false };
      });
    },

    /** Ends what an update that failed or was cancelled leaves behind. `runId` is null where it is not known which run that is. */
    async endUpdate(runId: RunId | null, who: PersonRef, ending: RunEnding): Promise<void> {
      return heartbeating(logger, async () => {
        const left = runId === null ? await personRuns.open(who) : [runId];
        await closeAll(left, who.employeeId, ending);
      });
    },
  };
}
