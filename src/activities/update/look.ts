import type { EmployeeId } from '../../domain/ids.ts';
import type { Found } from '../../domain/incremental/read-again.ts';
import type { PersonPlan } from '../../domain/plan-person.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Connected } from '../../ports/connections.ts';
import type { Standing } from '../../ports/person-run-store.ts';
import { type PlannedOne, type PlanOneSources, planOne } from '../person/plan-one.ts';
import type { PersonBasis } from '../person/read-basis.ts';
import type { BasisCache } from './basis-cache.ts';
import type { UpdateDeps } from './update-deps.ts';

/** What an update read, and what it would do. */
export interface Look {
  readonly found: Found;
  /** Null where nobody could be planned. */
  readonly one: (PlannedOne & { readonly plan: PersonPlan }) | null;
  readonly basis: PersonBasis | null;
  readonly problems: readonly Problem[];
  /** Why no run could go on: a setting or a permission stops everybody. */
  readonly stop: Problem | null;
}

const NOTHING: Look = { found: 'nothing', one: null, basis: null, problems: [], stop: null };

/** Reads one person afresh and plans. Whoever was erased is not even asked about. */
export async function lookForUpdate(
  deps: UpdateDeps,
  standing: Standing,
  basisOf: BasisCache,
  connected: Connected,
  employeeId: EmployeeId,
  signal: AbortSignal,
): Promise<Look> {
  if (standing.erased) return { ...NOTHING, problems: [{ code: 'erased', severity: 'info', employeeId }] };

  const basis = await basisOf(connected, signal);
  const wrong = basis.problems.find(({ severity }) => severity === 'error');
  if (wrong) return { ...NOTHING, problems: basis.problems, stop: wrong };

  const heldBack = standing.held ? 'held' : null;
  const one = await planOne(connected, basis, knowing(deps, standing), employeeId, heldBack, signal);
  if (!one.employee) return { ...NOTHING, found: 'nobody', problems: await missing(deps, connected, employeeId) };
  if (one.verdict === 'unreadable') {
    const stop = { code: 'scope-attribute-unreadable', severity: 'error', setting: 'settings.scope' } as const;
    return { ...NOTHING, problems: [stop], stop };
  }
  const { plan } = one;
  if (!plan) return { ...NOTHING, basis };
  const found = one.wanted && one.wanted.steps.length > 0 ? 'change' : 'nothing';
  return { found, one: { ...one, plan }, basis, problems: plan.problems, stop: null };
}

/** The sources, without questions that are answered already. */
function knowing(deps: UpdateDeps, { now, cases }: Standing): PlanOneSources {
  return {
    ...deps,
    dueDates: { graceSince: deps.dueDates.graceSince, now: async () => now },
    cases: cases ? deps.cases : { waiting: async () => new Map() },
  };
}

/** Reported as by a full run, and never switched off: absence is not departure (invariant 1). */
async function missing(deps: UpdateDeps, { integration }: Connected, employeeId: EmployeeId): Promise<Problem[]> {
  const [link] = await deps.links.around(integration.id, [employeeId], []);
  return link ? [{ code: 'employee-missing', severity: 'warning', employeeId }] : [];
}
