import { createHash, createHmac } from 'node:crypto';
import { planCost } from '../domain/cost.ts';
import { type DirectoryEntry, directoryEntry } from '../domain/directory/directory-entry.ts';
import type { GuardFinding } from '../domain/guard/guard-result.ts';
import type { IntegrationId, RunId } from '../domain/ids.ts';
import { ProblemCollector } from '../domain/merge-problems.ts';
import { planHashHeader } from '../domain/plan-hash.ts';
import type { CaseStore } from '../ports/case-store.ts';
import type { Connections } from '../ports/connections.ts';
import type { DirectoryStore } from '../ports/directory-store.ts';
import type { DriftStore } from '../ports/drift-store.ts';
import type { DueDateStore } from '../ports/due-date-store.ts';
import type { GuardStore } from '../ports/guard-store.ts';
import type { HoldStore } from '../ports/hold-store.ts';
import type { LinkStore } from '../ports/link-store.ts';
import type { Logger } from '../ports/logger.ts';
import type { MembershipStore } from '../ports/membership-store.ts';
import type { PreviewStore } from '../ports/preview-store.ts';
import type { ReadStore } from '../ports/read-store.ts';
import type { Run, RunStore } from '../ports/run-store.ts';
import type { PlannedPerson, StepStore } from '../ports/step-store.ts';
import { withBacklog } from './backlog.ts';
import { connect } from './connect.ts';
import { heartbeating } from './heartbeating.ts';
import { createJudge } from './judge.ts';
import { keepDates } from './keep-dates.ts';
import { keepEdits } from './keep-edits.ts';
import { type Planned, planEverybody } from './plan-everybody.ts';
import { openPreview } from './preview.ts';

export interface PlanDeps {
  readonly connections: Connections;
  readonly holds: Pick<HoldStore, 'heldBack'>;
  readonly reads: ReadStore;
  readonly runs: RunStore;
  readonly links: LinkStore;
  readonly memberships: MembershipStore;
  readonly cases: CaseStore;
  readonly directory: Pick<DirectoryStore, 'keep' | 'dropUnseen'>;
  readonly drifts: DriftStore;
  readonly dueDates: DueDateStore;
  readonly steps: StepStore;
  readonly guard: GuardStore;
  readonly previews: PreviewStore;
  readonly logger: Logger;
  readonly planKey: Buffer;
}

export interface PlanResult {
  /** People with steps; batches are ranges of them. */
  readonly people: number;
  readonly planHash: string;
  readonly calls: number;
  readonly seconds: number;
  /** A person has to approve it first. */
  readonly waits: boolean;
}

/** Pages that are being stored while others are planned. */
const SAVES_AT_ONCE = 2;

export function createPlanActivities(deps: PlanDeps) {
  const { connections, reads, runs, links, steps, directory, drifts, dueDates, guard, logger, planKey } = deps;
  return {
    /**
     * Makes and stores the plan, and what the guard says of it. Repeatable: an attempt forgets what a killed one began.
     * `employeesComplete`: the list came out complete, so that its size says something.
     */
    async makePlan(runId: RunId, integrationId: IntegrationId, employeesComplete: boolean): Promise<PlanResult> {
      return heartbeating(logger, async (signal) => {
        const { integration, lms } = await connect(connections, integrationId);
        const [run, basis] = await Promise.all([runs.read(runId), runs.basis(runId)]);
        const wanted = approvalWanted(run, integration.safety.approval);
        const { safety } = integration;
        const judge = createJudge(guard, { runId, integrationId, safety, basis, can: lms.can, wanted });
        await steps.clearPlan(runId);
        const { timeZone } = integration.schedule;
        const by = { can: lms.can, timeZone };
        let names: DirectoryEntry[] = [];
        const everybody = await planEverybody(deps, { runId, integrationId }, basis, by, (employee) => {
          judge.read(employee);
          names.push(directoryEntry(employee));
        });
        const { matches, learners, neverLinked } = everybody;

        const ids = { runId, integrationId };
        const preview = run?.preview ? await openPreview(deps, ids, basis, by, signal) : null;

        const hash = createHmac('sha256', planKey).update(planHashHeader(basis.settingsVersion));
        const collector = new ProblemCollector();
        const { people, calls, activeLinked } = await withBacklog(SAVES_AT_ONCE, async (save) => {
          const sums = { people: 0, calls: 0, activeLinked: 0 };
          for await (const page of everybody.pages) {
            signal.throwIfAborted();
            for (const { plan, match, lines, active } of page) {
              judge.plan(plan, match !== undefined);
              preview?.plan(plan, match !== undefined);
              collector.add(plan.problems);
              collector.addFrozen(plan.frozen);
              if (plan.steps.length > 0) sums.calls += lms.can.callsFor(plan.steps);
              if (active) sums.activeLinked++;
              hash.update(lines);
            }
            const first = sums.people;
            const planned = page.map(plannedPerson);
            await save(() => steps.savePlan(runId, planned, first));
            const plans = page.map(({ plan }) => plan);
            if (!run?.preview) await save(() => keepEdits(deps, { runId, integrationId }, page));
            if (!run?.preview) await save(() => keepDates(deps, { ...ids, timeZone }, plans));
            const found = names;
            names = [];
            if (!run?.preview) await save(() => directory.keep(runId, found));
            sums.people += planned.filter(({ plan }) => plan.steps.length > 0).length;
          }
          return sums;
        });
        if (!run?.preview) await directory.dropUnseen(runId, employeesComplete);
        if (!run?.preview) await drifts.dropUnseen(integrationId, runId);
        if (!run?.preview) await dueDates.dropUnplanned(integrationId, runId, employeesComplete);
        for (const employeeId of await links.absent(integrationId, runId)) {
          collector.add([{ code: 'employee-missing', severity: 'warning', employeeId }]);
        }
        await preview?.save();
        await runs.setProblems(runId, 'plan', collector.problems());
        const employees = employeesComplete ? await reads.countEmployees(runId) : null;
        // Invitations that are done with say nothing of how many there are.
        const members = learners.filter(
          ({ activeAdministrator, invitation = 'open' }) => !activeAdministrator && invitation === 'open',
        ).length;
        const judged = await judge.result({ employees, members, activeLinked, neverLinked, matches });
        const cost = planCost(calls, integration.lms.requestsPerMinute);
        const planHash = hash.digest('base64url');
        await runs.savePlanSummary(runId, { planHash, people, cost, guard: judged });
        return { people, planHash, ...cost, waits: mustWait(run, judged.findings, people) };
      });
    },

    /** The plan's matches become links; from here on the run writes. What nobody approved counts into the guard's window. */
    async beginApplying(runId: RunId, integrationId: IntegrationId): Promise<void> {
      return heartbeating(logger, async () => {
        const run = await runs.read(runId);
        if (run?.guard && run.expiresAt === null) await guard.use(runId, integrationId, run.guard.tally);
        await links.adopt(integrationId, runId);
        await links.noteEverybodyInStep(integrationId, runId);
        await runs.beginApplying(runId);
      });
    },
  };
}

function approvalWanted(run: Run | null, approval: 'when-guarded' | 'always') {
  if (run?.kind === 'drift') return null;
  if (run?.dryRun) return 'dry-run';
  return approval === 'always' ? 'setting' : null;
}

/** Wanting to see a plan is no reason to wait where there is nothing to see; a source that looks wrong always is one. */
function mustWait(run: Run | null, findings: readonly GuardFinding[], people: number): boolean {
  if (run?.preview || run?.kind === 'drift') return false;
  return people > 0 ? findings.length > 0 : findings.some(({ code }) => code !== 'approval-wanted');
}

export function plannedPerson({ plan, match, lines }: Planned): PlannedPerson {
  return {
    plan,
    inScope: match !== undefined,
    match: match?.outcome ?? 'out-of-scope',
    inheritedFrom: match?.outcome === 'matched' && match.by === 'rehire' ? match.from : null,
    planHash: plan.steps.length > 0 ? hashOfLines(lines) : null,
  };
}

export function hashOfLines(lines: string): string {
  return createHash('sha256').update(lines).digest('base64url');
}
