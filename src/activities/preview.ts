import {
  differs,
  essenceOf,
  NO_PLAN,
  type PersonDifference,
  type PlanEssence,
  scopeMove,
} from '../domain/draft/compare-plans.ts';
import { PreviewTally } from '../domain/draft/preview-tally.ts';
import type { EmployeeId, IntegrationId, LearnerId, RunId } from '../domain/ids.ts';
import type { PersonPlan } from '../domain/plan-person.ts';
import type { PreviewStore } from '../ports/preview-store.ts';
import type { ReadStore } from '../ports/read-store.ts';
import type { RunBasis } from '../ports/run-store.ts';
import { type PlannedFor, type PlanSources, planEverybody } from './plan-everybody.ts';

export interface PreviewDeps extends PlanSources {
  readonly previews: PreviewStore;
}

/** The plan of the settings in force, to hold the draft's plan against while that is made. */
export interface Preview {
  plan(plan: PersonPlan, inScope: boolean): void;
  save(): Promise<void>;
}

interface InForce {
  readonly learnerId: LearnerId | null;
  readonly essence: PlanEssence;
}

export async function openPreview(
  { previews, ...sources }: PreviewDeps,
  ids: { readonly runId: RunId; readonly integrationId: IntegrationId },
  basis: RunBasis,
  lms: PlannedFor,
  signal: AbortSignal,
): Promise<Preview> {
  const inForce = await planInForce(sources, ids, basis, lms, signal);
  const tally = new PreviewTally();
  const people: PersonDifference[] = [];

  function compare(employeeId: EmployeeId, draft: InForce, live: InForce): void {
    tally.add(draft.essence, live.essence);
    if (!differs(draft.essence, live.essence)) return;
    const learnerId = draft.learnerId ?? live.learnerId;
    const [byDraft, kinds] = [draft.essence.kinds, live.essence.kinds];
    people.push({ employeeId, learnerId, scope: scopeMove(draft.essence, live.essence), byDraft, inForce: kinds });
  }

  return {
    plan({ employeeId, learnerId, steps }, inScope) {
      compare(employeeId, { learnerId, essence: essenceOf(steps, inScope) }, inForce.get(employeeId) ?? NOBODY);
      inForce.delete(employeeId);
    },
    async save() {
      // Whom the draft leaves out altogether: outside its scope, and without an account.
      for (const [employeeId, live] of inForce) compare(employeeId, NOBODY, live);
      await previews.save(ids.runId, tally.counts(), people);
    },
  };
}

const NOBODY: InForce = { learnerId: null, essence: NO_PLAN };

/** By employee. Empty where the settings in force could not run as they are. */
async function planInForce(
  sources: PlanSources,
  ids: { readonly runId: RunId; readonly integrationId: IntegrationId },
  basis: RunBasis,
  lms: PlannedFor,
  signal: AbortSignal,
): Promise<Map<EmployeeId, InForce>> {
  const found = new Map<EmployeeId, InForce>();
  if (!basis.inForce) return found;
  const reads = readsInForce(sources.reads);
  const everybody = await planEverybody({ ...sources, reads }, ids, { ...basis, ...basis.inForce }, lms);
  for await (const page of everybody.pages) {
    signal.throwIfAborted();
    for (const { plan, match } of page)
      found.set(plan.employeeId, { learnerId: plan.learnerId, essence: essenceOf(plan.steps, match !== undefined) });
  }
  return found;
}

/** The same people, divided by the scope in force. */
function readsInForce(reads: ReadStore): ReadStore {
  return {
    ...reads,
    employeesAfter: (runId, after, limit) => reads.employeesAfter(runId, after, limit, 'in-force'),
    employeeKeys: (runId) => reads.employeeKeys(runId, 'in-force'),
  };
}
