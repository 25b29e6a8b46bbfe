import { NOTHING_GUARDED } from '../../domain/guard/guarded-changes.ts';
import type { EmployeeId, IntegrationId, RunId } from '../../domain/ids.ts';
import { shouldReadAgain } from '../../domain/incremental/read-again.ts';
import { NO_COUNTS } from '../../domain/run.ts';
import type { PersonRef } from '../../ports/person-run-store.ts';
import { createApplyActivities } from '../apply.ts';
import { connect } from '../connect.ts';
import { heartbeating } from '../heartbeating.ts';
import type { RunEnding } from '../report.ts';
import { createBasisCache } from './basis-cache.ts';
import { closeUpdate } from './close-update.ts';
import { lookForUpdate } from './look.ts';
import { type Judged, mayWrite } from './may-write.ts';
import { storeUpdate } from './store-update.ts';
import type { UpdateDeps } from './update-deps.ts';

/** What a look at one person came to; ids and counts. */
export interface UpdatePlan {
  /** To be applied now; null where there is nothing to do, or nobody asked any more. */
  readonly runId: RunId | null;
  readonly steps: number;
  /** Personio may not show the change yet. */
  readonly readAgain: boolean;
}

export interface UpdateResult {
  readonly applied: number;
  readonly failed: number;
}

const NOTHING_TO_DO: UpdatePlan = { runId: null, steps: 0, readAgain: false };

export function createUpdateActivities(deps: UpdateDeps) {
  const { connections, integrations, personRuns, runs, hints, links, logger } = deps;
  const { applyPeople } = createApplyActivities(deps);
  const basisOf = createBasisCache();

  async function closeAll(runIds: readonly RunId[], employeeId: EmployeeId, ending: RunEnding): Promise<void> {
    for (const runId of runIds) await closeUpdate(deps, runId, employeeId, ending);
  }

  return {
    /**
     * Takes the run that waits for this person, or makes one, reads them afresh and plans, and takes a place in the guard's window.
     * Where nothing is to be written the run ends here. `again`: the second look after a webhook that showed nothing.
     */
    async planUpdate({ again, ...who }: PersonRef & { readonly again: boolean }): Promise<UpdatePlan> {
      return heartbeating(logger, async (signal) => {
        const { integrationId, employeeId } = who;
        const integration = await integrations.read(integrationId);
        if (!integration) return NOTHING_TO_DO;
        const { quarantine, settingsVersion } = integration;
        if (quarantine) {
          await closeAll(await personRuns.open(who), employeeId, { how: 'failed', code: quarantine.code });
          return NOTHING_TO_DO;
        }
        const { runId, abandoned } = await personRuns.begin(who, { settingsVersion, again });
        await closeAll(abandoned, employeeId, { how: 'failed', code: 'run-ended-outside' });
        if (runId === null) return NOTHING_TO_DO;

        const connected = await connect(connections, integrationId);
        const look = await lookForUpdate(deps, basisOf, connected, employeeId, signal);
        const readAgain = shouldReadAgain(await hints.sources(runId, employeeId), look.found, again);
        if (look.stop) {
          await runs.setProblems(runId, 'plan', look.problems);
          await closeUpdate(deps, runId, employeeId, { how: 'failed', code: look.stop.code });
          return NOTHING_TO_DO;
        }
        const judged = look.one ? await mayWrite(deps, runId, connected, look.one) : NOBODY_JUDGED;
        const plan = await storeUpdate(deps, { runId, employeeId }, connected, look, judged);
        if (!plan || plan.steps.length === 0) {
          await closeUpdate(deps, runId, employeeId, { how: 'finished' });
          return { ...NOTHING_TO_DO, readAgain };
        }
        await links.adopt(integrationId, runId, 'one');
        await runs.beginApplying(runId);
        return { runId, steps: plan.steps.length, readAgain: false };
      });
    },

    /** Writes what was planned for the one person of the run, and closes it. A retry writes only what is pending. */
    async applyUpdate(runId: RunId, integrationId: IntegrationId, employeeId: EmployeeId): Promise<UpdateResult> {
      const { applied, failed } = await applyPeople(runId, integrationId, 0, 1);
      await heartbeating(logger, () => closeUpdate(deps, runId, employeeId, { how: 'finished' }));
      return { applied, failed };
    },

    /** Ends what an update that failed or was cancelled leaves behind. `runId` is null where it is not known how far it came. */
    async endUpdate(runId: RunId | null, who: PersonRef, ending: RunEnding): Promise<void> {
      return heartbeating(logger, async () => {
        const left = runId === null ? await personRuns.open(who) : [runId];
        await closeAll(left, who.employeeId, ending);
      });
    },
  };
}

const NOBODY_JUDGED: Judged = {
  may: true,
  guard: { findings: [], tally: NOTHING_GUARDED, planned: NO_COUNTS, base: 0 },
};
