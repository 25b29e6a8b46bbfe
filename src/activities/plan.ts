import { createHmac } from 'node:crypto';
import { planCost } from '../domain/cost.ts';
import type { IntegrationId, RunId } from '../domain/ids.ts';
import { type Match, matchPeople } from '../domain/matching.ts';
import { ProblemCollector } from '../domain/merge-problems.ts';
import { planPeople } from '../domain/plan.ts';
import { planHashHeader, planHashLines } from '../domain/plan-hash.ts';
import type { PersonPlan, PlanRules } from '../domain/plan-person.ts';
import type { Connections } from '../ports/connections.ts';
import type { LinkStore } from '../ports/link-store.ts';
import type { Logger } from '../ports/logger.ts';
import type { ReadStore } from '../ports/read-store.ts';
import type { RunStore } from '../ports/run-store.ts';
import type { PlannedPerson, StepStore } from '../ports/step-store.ts';
import { withBacklog } from './backlog.ts';
import { connect } from './connect.ts';
import { heartbeating } from './heartbeating.ts';
import { planPages } from './plan-pages.ts';

export interface PlanDeps {
  readonly connections: Connections;
  readonly reads: ReadStore;
  readonly runs: RunStore;
  readonly links: LinkStore;
  readonly steps: StepStore;
  readonly logger: Logger;
  readonly planKey: Buffer;
}

export interface PlanResult {
  /** People with steps; batches are ranges of them. */
  readonly people: number;
  readonly planHash: string;
  readonly calls: number;
  readonly seconds: number;
}

/** Pages that are being stored while others are planned. */
const SAVES_AT_ONCE = 2;

export function createPlanActivities(deps: PlanDeps) {
  const { connections, reads, runs, links, steps, logger, planKey } = deps;
  return {
    /** Makes and stores the plan. Repeatable: an attempt forgets what a killed one began. */
    async makePlan(runId: RunId, integrationId: IntegrationId): Promise<PlanResult> {
      return heartbeating(logger, async (signal) => {
        const { integration, lms } = await connect(connections, integrationId);
        const basis = await runs.basis(runId);
        const rules: PlanRules = {
          settings: basis.settings,
          resolved: basis.resolved,
          can: lms.can,
          groups: basis.groups,
        };
        const linkKeys = await links.all(integrationId);
        const [learners, employees] = await Promise.all([reads.learnerKeys(runId), reads.employeeKeys(runId)]);
        const matches = matchPeople({
          employees,
          learners,
          links: linkKeys,
          useExternalId: basis.settings.externalId !== 'ignore',
        });
        const linkOf = new Map(linkKeys.map((link) => [link.employeeId, link.learnerId]));

        await steps.clearPlan(runId);
        const hash = createHmac('sha256', planKey).update(planHashHeader(basis.settingsVersion));
        const collector = new ProblemCollector();
        const administrators = { left: learners.filter((learner) => learner.activeAdministrator).length };
        const { people, calls } = await withBacklog(SAVES_AT_ONCE, async (save) => {
          const sums = { people: 0, calls: 0 };
          for await (const { people: toPlan, hashes } of planPages(reads, runId, { matches, linkOf })) {
            signal.throwIfAborted();
            const planned: PlannedPerson[] = [];
            for (const plan of planPeople(toPlan, rules, administrators)) {
              planned.push(plannedPerson(plan, matches.get(plan.employeeId)));
              collector.add(plan.problems);
              collector.addFrozen(plan.frozen);
              if (plan.steps.length > 0) sums.calls += lms.can.callsFor(plan.steps);
              hash.update(planHashLines(plan, hashes.get(plan.employeeId) ?? { employee: '', learner: null }));
            }
            const first = sums.people;
            await save(() => steps.savePlan(runId, planned, first));
            sums.people += planned.filter(({ plan }) => plan.steps.length > 0).length;
          }
          return sums;
        });
        for (const employeeId of await links.absent(integrationId, runId)) {
          collector.add([{ code: 'employee-missing', severity: 'warning', employeeId }]);
        }
        await runs.setProblems(runId, 'plan', collector.problems());
        const cost = planCost(calls, integration.lms.requestsPerMinute);
        const planHash = hash.digest('base64url');
        await runs.savePlanSummary(runId, { planHash, people, cost });
        return { people, planHash, ...cost };
      });
    },

    /** The plan's matches become links; from here on the run writes. */
    async beginApplying(runId: RunId, integrationId: IntegrationId): Promise<void> {
      return heartbeating(logger, async () => {
        await links.adopt(integrationId, runId);
        await runs.setPhase(runId, 'applying', 'applying');
      });
    },
  };
}

function plannedPerson(plan: PersonPlan, match: Match | undefined): PlannedPerson {
  return {
    plan,
    inScope: match !== undefined,
    match: match?.outcome ?? 'out-of-scope',
    inheritedFrom: match?.outcome === 'matched' && match.by === 'rehire' ? match.from : null,
  };
}
