import { createHmac } from 'node:crypto';
import { planCost } from '../domain/cost.ts';
import type { EmployeeId, IntegrationId, LearnerId, RunId } from '../domain/ids.ts';
import { type Match, matchPeople } from '../domain/matching.ts';
import { ProblemCollector } from '../domain/merge-problems.ts';
import { type PersonToPlan, planPeople } from '../domain/plan.ts';
import { planHashHeader, planHashLines } from '../domain/plan-hash.ts';
import type { PlanRules } from '../domain/plan-person.ts';
import type { Connections } from '../ports/connections.ts';
import type { LinkStore } from '../ports/link-store.ts';
import type { Logger } from '../ports/logger.ts';
import type { EmployeeRow, LearnerRow, ReadStore } from '../ports/read-store.ts';
import type { RunStore } from '../ports/run-store.ts';
import type { PlannedPerson, StepStore } from '../ports/step-store.ts';
import { createBacklog } from './backlog.ts';
import { connect } from './connect.ts';
import { heartbeating } from './heartbeating.ts';

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

/** People held in memory at once, beside the keys of everybody. */
const PAGE = 500;

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
        const saving = createBacklog(2);
        let people = 0;
        let calls = 0;
        try {
          for await (const page of employeePages(reads, runId)) {
            signal.throwIfAborted();
            const accounts = await reads.learners(runId, learnerIdsOf(page, matches, linkOf));
            const { people: toPlan, hashes } = joinPage(page, matches, linkOf, accounts);
            const planned: PlannedPerson[] = [];
            for (const plan of planPeople(toPlan, rules, administrators)) {
              const match = matches.get(plan.employeeId);
              planned.push({
                plan,
                inScope: match !== undefined,
                match: match?.outcome ?? 'out-of-scope',
                inheritedFrom: match?.outcome === 'matched' && match.by === 'rehire' ? match.from : null,
              });
              collector.add(plan.problems);
              collector.addFrozen(plan.frozen);
              if (plan.steps.length > 0) calls += lms.can.callsFor(plan.steps);
              hash.update(planHashLines(plan, hashes.get(plan.employeeId) ?? { employee: '', learner: null }));
            }
            const first = people;
            await saving.add(() => steps.savePlan(runId, planned, first));
            people += planned.filter(({ plan }) => plan.steps.length > 0).length;
          }
        } finally {
          await saving.rest();
        }
        await saving.settle();
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

/** One page ahead of the caller: the store reads while the rules work. */
async function* employeePages(reads: ReadStore, runId: RunId): AsyncGenerator<readonly EmployeeRow[]> {
  let coming = reads.employeesAfter(runId, null, PAGE);
  for (;;) {
    const page = await coming;
    const last = page.at(-1);
    if (!last) return;
    coming = reads.employeesAfter(runId, idOf(last), PAGE);
    coming.catch(() => {}); // thrown where it is awaited; a caller that stopped listening is not told
    yield page;
  }
}

function learnerIdsOf(
  page: readonly EmployeeRow[],
  matches: ReadonlyMap<EmployeeId, Match>,
  linkOf: ReadonlyMap<EmployeeId, LearnerId>,
): LearnerId[] {
  return page.flatMap((row) => {
    const match = matches.get(idOf(row));
    if (!('employee' in row)) return linkOf.get(row.outOfScope.id) ?? [];
    return match?.outcome === 'linked' || match?.outcome === 'matched' ? match.learnerId : [];
  });
}

function joinPage(
  page: readonly EmployeeRow[],
  matches: ReadonlyMap<EmployeeId, Match>,
  linkOf: ReadonlyMap<EmployeeId, LearnerId>,
  accounts: ReadonlyMap<LearnerId, LearnerRow>,
): { people: PersonToPlan[]; hashes: Map<EmployeeId, { employee: string; learner: string | null }> } {
  const people: PersonToPlan[] = [];
  const hashes = new Map<EmployeeId, { employee: string; learner: string | null }>();
  for (const row of page) {
    const id = idOf(row);
    const match = matches.get(id);
    const learnerId = match && 'learnerId' in match ? match.learnerId : linkOf.get(id);
    const account = learnerId === undefined ? undefined : accounts.get(learnerId);
    if ('employee' in row && match) people.push({ employee: row.employee, match, learner: account?.learner ?? null });
    else if ('outOfScope' in row && account) people.push({ outOfScope: row.outOfScope, learner: account.learner });
    hashes.set(id, { employee: 'employee' in row ? row.hash : '', learner: account?.hash ?? null });
  }
  return { people, hashes };
}

function idOf(row: EmployeeRow): EmployeeId {
  return 'employee' in row ? row.employee.id : row.outOfScope.id;
}
