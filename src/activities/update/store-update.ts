import { createHmac } from 'node:crypto';
import { planCost } from '../../domain/cost.ts';
import { directoryEntry } from '../../domain/directory/directory-entry.ts';
import { planHashHeader, planHashLines } from '../../domain/plan-hash.ts';
import type { PersonPlan } from '../../domain/plan-person.ts';
import type { Connected } from '../../ports/connections.ts';
import type { Standing } from '../../ports/person-run-store.ts';
import { contentHash } from '../content-hash.ts';
import { keepDates } from '../keep-dates.ts';
import { keepEdits } from '../keep-edits.ts';
import { hashOfLines } from '../plan.ts';
import type { Look } from './look.ts';
import type { Judged } from './may-write.ts';
import type { UpdateDeps } from './update-deps.ts';
import type { UpdateRun } from './update-run.ts';

/** Keeps the plan of one person as a run of everybody keeps its own, and answers it: with no steps where it is left. */
export async function storeUpdate(
  deps: UpdateDeps,
  { runId, employeeId, fresh }: UpdateRun,
  standing: Standing,
  connected: Connected,
  look: Look,
  { may, guard }: Judged,
): Promise<PersonPlan | null> {
  const { steps, runs, directory, drifts, personRuns, planKey } = deps;
  const { integration, lms } = connected;
  const whose = { runId, integrationId: integration.id, timeZone: integration.schedule.timeZone };
  const plan = look.one && (may ? look.one.plan : leftOut(look.one.plan));
  const problems = plan?.problems ?? look.problems;
  if (!fresh) await steps.clearPlan(runId);
  if (!fresh || problems.length > 0) await runs.setProblems(runId, 'plan', problems);
  // whoever Personio does not know at this moment may be back at the next; a full sync that saw everybody settles it
  const dated = standing.dates || (plan?.due ?? []).length > 0;
  // of what is left to a full sync too: the day has come all the same
  if (dated && look.found !== 'nobody') await keepDates(deps, whose, [plan ?? { employeeId }]);
  // judged, and nothing to plan: outside the scope and without an account
  if (look.basis && !look.one) await directory.drop(integration.id, employeeId);
  if (!plan || !look.one?.employee) return null;

  await keepEdits(deps, whose, [{ plan }]);
  if (standing.edits) await drifts.dropUnseen(integration.id, runId, employeeId);
  const { employee, learner, match, verdict } = look.one;
  const inScope = verdict === 'in';
  if (inScope) await directory.keep(runId, [directoryEntry(employee)]);
  else await directory.drop(integration.id, employeeId);
  const writes = plan.steps.length > 0;
  const employeeHash = inScope ? contentHash(employee) : null;
  const lines = planHashLines(plan, { employee: employeeHash ?? '', learner: learner && contentHash(learner) });
  const hash = createHmac('sha256', planKey).update(planHashHeader(integration.settingsVersion)).update(lines);
  await personRuns.keepPlan(runId, integration.id, {
    ...{ plan, inScope, employeeHash, match: match?.outcome ?? ('out-of-scope' as const) },
    inheritedFrom: match?.outcome === 'matched' && match.by === 'rehire' ? match.from : null,
    planHash: writes ? hashOfLines(lines) : null,
    linked: match?.outcome === 'linked',
    summary: {
      ...{ planHash: hash.digest('base64url'), people: writes ? 1 : 0, guard },
      cost: planCost(writes ? lms.can.callsFor(plan.steps) : 0, integration.lms.requestsPerMinute),
    },
  });
  return plan;
}

function leftOut(plan: PersonPlan): PersonPlan {
  const { employeeId } = plan;
  const left = { code: 'left-to-full-sync', severity: 'warning', employeeId } as const;
  return { ...plan, disposition: 'skipped', steps: [], problems: [...plan.problems, left] };
}
