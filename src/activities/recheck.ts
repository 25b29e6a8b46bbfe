import type { EmployeeId, IntegrationId, RunId } from '../domain/ids.ts';
import type { Connections } from '../ports/connections.ts';
import type { Logger } from '../ports/logger.ts';
import type { RunStore } from '../ports/run-store.ts';
import type { RememberedPerson, StepStore } from '../ports/step-store.ts';
import { connect } from './connect.ts';
import { heartbeating } from './heartbeating.ts';
import { plannedPerson } from './plan.ts';
import { type Planned, type PlanSources, planEverybody } from './plan-everybody.ts';

export interface RecheckDeps extends PlanSources {
  readonly connections: Connections;
  readonly runs: RunStore;
  readonly steps: StepStore;
  readonly logger: Logger;
  /** A plan that waited longer than this is held against a fresh reading before it is applied. */
  readonly recheckAfterMs: number;
}

export function createRecheckActivities(deps: RecheckDeps) {
  const { connections, runs, steps, logger, recheckAfterMs } = deps;
  return {
    /** Whether both sides have to be read again; from here on that reading is what the plan rests on. */
    async beginRecheck(runId: RunId): Promise<boolean> {
      return heartbeating(logger, () => runs.readAgainIfOlder(runId, recheckAfterMs));
    },

    /** Leaves out people for whom plan or match would be another one now; they are left to the next run. */
    async recheckPlan(runId: RunId, integrationId: IntegrationId): Promise<{ readonly dropped: number }> {
      return heartbeating(logger, async (signal) => {
        const { integration, lms } = await connect(connections, integrationId);
        const by = { can: lms.can, timeZone: integration.schedule.timeZone };
        const approved = await steps.remembered(runId);
        const same = new Set<EmployeeId>();
        const { pages } = await planEverybody(deps, { runId, integrationId }, await runs.basis(runId), by);
        for await (const page of pages) {
          signal.throwIfAborted();
          for (const one of page)
            if (isAsApproved(one, approved.get(one.plan.employeeId))) same.add(one.plan.employeeId);
        }
        const changed = [...approved.keys()].filter((employeeId) => !same.has(employeeId));
        await steps.dropChanged(runId, changed);
        return { dropped: changed.length };
      });
    },
  };
}

function isAsApproved(now: Planned, then: RememberedPerson | undefined): boolean {
  const { match, planHash, plan } = plannedPerson(now);
  return then?.match === match && then.planHash === planHash && then.learnerId === plan.learnerId;
}
