import { createHmac } from 'node:crypto';
import { planCost } from '../domain/cost.ts';
import type { GuardResult } from '../domain/guard/guard-result.ts';
import { addToTally, guardedChanges, NOTHING_GUARDED } from '../domain/guard/guarded-changes.ts';
import { judgePlan } from '../domain/guard/judge-plan.ts';
import type { EmployeeId, IntegrationId, RunId } from '../domain/ids.ts';
import { ProblemCollector } from '../domain/merge-problems.ts';
import { planHashHeader } from '../domain/plan-hash.ts';
import { addPlanned } from '../domain/planned-counts.ts';
import { NO_COUNTS } from '../domain/run.ts';
import type { Connections } from '../ports/connections.ts';
import type { GuardStore } from '../ports/guard-store.ts';
import type { LinkStore } from '../ports/link-store.ts';
import type { Logger } from '../ports/logger.ts';
import type { RunStore } from '../ports/run-store.ts';
import type { PlannedPerson, StepStore } from '../ports/step-store.ts';
import { connect } from './connect.ts';
import { heartbeating } from './heartbeating.ts';
import { hashOfLines, type PlanResult } from './plan.ts';
import { createUndoCheck, undoneBy } from './undo-check.ts';
import { type PlannedUndo, type UndoSources, undoPages } from './undo-pages.ts';

export interface UndoDeps extends UndoSources {
  readonly connections: Connections;
  readonly runs: RunStore;
  readonly steps: StepStore;
  readonly links: LinkStore;
  readonly guard: GuardStore;
  readonly logger: Logger;
  readonly planKey: Buffer;
}

/** What runs of kind `undo` do instead of reading and planning; they are approved, applied and reported like all others. */
export function createUndoActivities(deps: UndoDeps) {
  const { connections, reads, runs, steps, undo, links, holds, guard, logger, planKey } = deps;
  return {
    ...createUndoCheck(deps),

    /** Makes and stores the plan from the accounts as they are now. Repeatable: an attempt forgets what a killed one began. */
    async planUndo(runId: RunId, integrationId: IntegrationId): Promise<PlanResult> {
      return heartbeating(logger, async (signal) => {
        const undoing = await undoingOf(runId, integrationId);
        await reads.finish(runId);
        await runs.setPhase(runId, 'planning', 'planning');
        await steps.clearPlan(runId);
        const { integration, lms } = undoing;
        const hash = createHmac('sha256', planKey).update(planHashHeader(undoing.basis.settingsVersion));
        const collector = new ProblemCollector();
        let [people, calls, mails, tally, planned] = [0, 0, 0, NOTHING_GUARDED, NO_COUNTS];
        for await (const page of undoPages(deps, undoing, signal)) {
          for (const one of page) {
            collector.add(one.plan.problems);
            tally = addToTally(tally, guardedChanges(one.plan.steps, lms.can));
            planned = addPlanned(planned, one.plan, true);
            if (one.plan.steps.length > 0) calls += lms.can.callsFor(one.plan.steps);
            mails += one.mails;
            hash.update(one.lines);
          }
          await steps.savePlan(runId, page.map(plannedPerson), people);
          people += page.filter(({ plan }) => plan.steps.length > 0).length;
        }
        if (mails > 0) collector.add([{ code: 'undo-mails-stay', severity: 'info', params: { count: mails } }]);
        await runs.setProblems(runId, 'plan', collector.problems());

        const base = (await links.all(integrationId)).length;
        const { earlier } = await guard.history(integrationId, integration.safety.guard.windowDays);
        const tripped = judgePlan({ tally, earlier, base }, integration.safety.guard);
        const findings = [...tripped, { code: 'approval-wanted', because: 'undo' } as const];
        const judged: GuardResult = { findings, tally, planned, base };
        const cost = planCost(calls, integration.lms.requestsPerMinute);
        const planHash = hash.digest('base64url');
        await runs.savePlanSummary(runId, { planHash, people, cost, guard: judged });
        return { people, planHash, ...cost, waits: people > 0 };
      });
    },

    /** Drops the steps of people whose account changed while the plan waited. */
    async recheckUndo(runId: RunId, integrationId: IntegrationId): Promise<{ readonly dropped: number }> {
      return heartbeating(logger, async (signal) => {
        const undoing = await undoingOf(runId, integrationId);
        await reads.finish(runId);
        const approved = await steps.remembered(runId);
        const changed = new Set<EmployeeId>(
          [...approved].flatMap(([id, { planHash }]) => (planHash === null ? [] : id)),
        );
        for await (const page of undoPages(deps, undoing, signal))
          for (const { plan, lines } of page)
            if (approved.get(plan.employeeId)?.planHash === hashOfLines(lines)) changed.delete(plan.employeeId);
        await steps.dropChanged(runId, [...changed]);
        return { dropped: changed.size };
      });
    },

    /** Before the first write: Personio still says what is taken back, and the next run would do it again. Repeatable. */
    async holdAffected(runId: RunId, integrationId: IntegrationId): Promise<{ readonly held: number }> {
      return heartbeating(logger, async () => {
        const employeeIds = await undo.affected(runId);
        const heldBy = (await runs.read(runId))?.startedBy ?? null;
        await holds.hold(integrationId, employeeIds, { reason: 'undo', runId, heldBy });
        return { held: employeeIds.length };
      });
    },
  };

  async function undoingOf(runId: RunId, integrationId: IntegrationId) {
    const { integration, lms } = await connect(connections, integrationId);
    const [undone, basis] = await Promise.all([undoneBy(runs, runId), runs.basis(runId)]);
    return { run: { id: runId, integrationId }, undone, basis, lms, integration };
  }
}

function plannedPerson({ plan, lines }: PlannedUndo): PlannedPerson {
  const planHash = plan.steps.length > 0 ? hashOfLines(lines) : null;
  return { plan, inScope: true, match: 'linked', inheritedFrom: null, planHash };
}
