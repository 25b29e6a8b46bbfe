import { createHmac } from 'node:crypto';
import { planCost } from '../../domain/cost.ts';
import type { EmployeeId, RunId } from '../../domain/ids.ts';
import { planHashHeader, planHashLines } from '../../domain/plan-hash.ts';
import type { PersonPlan } from '../../domain/plan-person.ts';
import type { Connected } from '../../ports/connections.ts';
import { contentHash } from '../content-hash.ts';
import { keepDates } from '../keep-dates.ts';
import { keepEdits } from '../keep-edits.ts';
import { hashOfLines } from '../plan.ts';
import { employeeRecord } from '../read.ts';
import type { Look } from './look.ts';
import type { Judged } from './may-write.ts';
import type { UpdateDeps } from './update-deps.ts';

const ONE_PAGE = { page: 1, pass: 1, total: 1, rows: 1, unreadable: 0, cursor: null };

/** Keeps the plan of one person as a run of everybody keeps its own, and answers it: with no steps where it is left. */
export async function storeUpdate(
  deps: UpdateDeps,
  { runId, employeeId }: { readonly runId: RunId; readonly employeeId: EmployeeId },
  connected: Connected,
  look: Look,
  { may, guard }: Judged,
): Promise<PersonPlan | null> {
  const { steps, runs, reads, drifts, planKey } = deps;
  const { integration, lms } = connected;
  const { one, basis } = look;
  await steps.clearPlan(runId);
  const whose = { runId, integrationId: integration.id, timeZone: integration.schedule.timeZone };
  if (!one?.employee || !basis) {
    // whoever Personio does not know at this moment may be back at the next; a full sync that saw everybody settles it
    if (look.found !== 'nobody') await keepDates(deps, whose, [{ employeeId }]);
    await runs.setProblems(runId, 'plan', look.problems);
    return null;
  }
  const { employee, learner, match, verdict } = one;
  const plan = may ? one.plan : leftOut(one.plan);
  // the employee's hash becomes the account's fingerprint when the run closes, which also drops what was read
  const record = employeeRecord(employee, basis);
  if (!('unreadable' in record)) await reads.saveEmployees(runId, ONE_PAGE, [record]);
  const hashes = { employee: verdict === 'in' ? contentHash(employee) : '', learner: learner && contentHash(learner) };
  const lines = planHashLines(plan, hashes);
  const inheritedFrom = match?.outcome === 'matched' && match.by === 'rehire' ? match.from : null;
  const planHash = plan.steps.length > 0 ? hashOfLines(lines) : null;
  const inScope = verdict === 'in';
  const person = { plan, inScope, match: match?.outcome ?? ('out-of-scope' as const), inheritedFrom, planHash };
  await steps.savePlan(runId, [person], 0);
  // of what is left to a full sync too: the day has come all the same
  await keepDates(deps, whose, [plan]);
  await keepEdits(deps, { runId, integrationId: integration.id }, [{ plan }]);
  await drifts.dropUnseen(integration.id, runId, plan.employeeId);
  await runs.setProblems(runId, 'plan', plan.problems);
  const hash = createHmac('sha256', planKey).update(planHashHeader(integration.settingsVersion)).update(lines);
  const calls = plan.steps.length > 0 ? lms.can.callsFor(plan.steps) : 0;
  await runs.savePlanSummary(runId, {
    ...{ planHash: hash.digest('base64url'), people: plan.steps.length > 0 ? 1 : 0, guard },
    cost: planCost(calls, integration.lms.requestsPerMinute),
  });
  return plan;
}

function leftOut(plan: PersonPlan): PersonPlan {
  const { employeeId } = plan;
  const left = { code: 'left-to-full-sync', severity: 'warning', employeeId } as const;
  return { ...plan, disposition: 'skipped', steps: [], problems: [...plan.problems, left] };
}
