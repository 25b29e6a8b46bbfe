import { leaveWaiting } from '../../domain/cases/leave-waiting.ts';
import { dayAt } from '../../domain/dates/day.ts';
import { type Employee, textAttribute } from '../../domain/employee.ts';
import { endsAccess } from '../../domain/end-of-access.ts';
import { type HeldBack, holdBack } from '../../domain/holding-back.ts';
import type { EmployeeId } from '../../domain/ids.ts';
import type { Learner } from '../../domain/learner.ts';
import { withFields } from '../../domain/mapping/with-fields.ts';
import type { Match } from '../../domain/matching.ts';
import { ATTRIBUTE } from '../../domain/personio-attributes.ts';
import { type PersonToPlan, planPeople } from '../../domain/plan.ts';
import type { PersonPlan, PlanRules } from '../../domain/plan-person.ts';
import { judgeScope, type ScopeVerdict } from '../../domain/scope.ts';
import { parseEmployeeStatus } from '../../domain/status.ts';
import type { CaseStore } from '../../ports/case-store.ts';
import type { Connected } from '../../ports/connections.ts';
import type { DueDateStore } from '../../ports/due-date-store.ts';
import type { LinkStore } from '../../ports/link-store.ts';
import type { MembershipStore } from '../../ports/membership-store.ts';
import { withKnown } from '../known-accounts.ts';
import { createStepsHash, createValueHash } from '../value-hash.ts';
import { withGrace } from '../with-grace.ts';
import { findLeft } from './find-left.ts';
import { findMatch } from './find-match.ts';
import type { PersonBasis } from './read-basis.ts';

export interface PlanOneSources {
  readonly links: Pick<LinkStore, 'around' | 'written'>;
  readonly memberships: Pick<MembershipStore, 'ofLearners'>;
  readonly cases: Pick<CaseStore, 'waiting'>;
  readonly dueDates: Pick<DueDateStore, 'now' | 'graceSince'>;
  readonly planKey: Buffer;
}

/** One person, read afresh and planned by the rules of a whole run. */
export interface PlannedOne {
  /** Null where Personio does not know the id. */
  readonly employee: Employee | null;
  readonly verdict: ScopeVerdict['verdict'] | null;
  /** Null outside the scope, where the link alone counts. */
  readonly match: Match | null;
  readonly learner: Learner | null;
  readonly namesakes: readonly EmployeeId[];
  /** What the rules want; null where nobody could be judged, and outside the scope without an account. */
  readonly wanted: PersonPlan | null;
  /** What would be done: nothing for whoever is held or erased, or whose same steps the LMS refused before. */
  readonly plan: PersonPlan | null;
  /**
   * True where the plan switches off an administrator: whether another one is left can only be said by a run that reads
   * everybody.
   */
  readonly mayBeLastAdministrator: boolean;
}

const NOBODY: PlannedOne = {
  employee: null,
  verdict: null,
  match: null,
  learner: null,
  namesakes: [],
  wanted: null,
  plan: null,
  mayBeLastAdministrator: false,
};

/**
 * Reads one employee, finds the account and plans; writes nothing. The same planner and the same steps as a full run. Throws
 * `VendorError` where a side cannot be asked. `basis` must be without errors.
 */
export async function planOne(
  connected: Connected,
  basis: PersonBasis,
  sources: PlanOneSources,
  employeeId: EmployeeId,
  heldBack: HeldBack | null,
  signal: AbortSignal,
): Promise<PlannedOne> {
  const { integration, hr, lms } = connected;
  const { links, memberships } = sources;
  const employee = await hr.readEmployee(employeeId, basis.resolved.needed, signal);
  if (!employee) return NOBODY;
  const judged = judgeScope(employee, basis.resolved.scope);
  if (judged.verdict === 'unreadable') return { ...NOBODY, employee, verdict: 'unreadable' };

  const seen = { ...NOBODY, employee, verdict: judged.verdict };
  const today = dayAt(await sources.dueDates.now(), integration.schedule.timeZone);
  const { resolved, groups } = basis;
  const can = withFields(lms.can, resolved.fields);
  const rules = { settings: integration.settings, resolved, can, groups, today };
  if (judged.verdict === 'out') {
    const left = await findLeft(connected, links, employeeId, signal);
    if (!left) return seen;
    const status = parseEmployeeStatus(textAttribute(employee, ATTRIBUTE.status));
    const person = { outOfScope: { id: employeeId, values: judged.values, status }, ...left };
    return { ...seen, learner: left.learner, ...(await planned(connected, sources, person, rules, heldBack)) };
  }
  const { match, learner, namesakes } = await findMatch(connected, sources, employee, basis.resolved, signal);
  const managed = integration.settings.memberships === 'managed' && learner !== null;
  const own = managed ? ((await memberships.ofLearners(integration.id, [learner.id])).get(learner.id) ?? []) : [];
  const person = { employee, match, learner, own };
  return { ...seen, match, learner, namesakes, ...(await planned(connected, sources, person, rules, heldBack)) };
}

/** Enough for the planner to let an administrator be switched off: how many there are is not known here. */
const OTHERS_ARE_LEFT = 2;

/** What the planner of a whole run does with each of its people. */
async function planned(
  { integration, lms }: Connected,
  { links, cases, dueDates, planKey }: PlanOneSources,
  person: PersonToPlan,
  rules: PlanRules,
  heldBack: HeldBack | null,
): Promise<Pick<PlannedOne, 'wanted' | 'plan' | 'mayBeLastAdministrator'>> {
  const drift = { settings: integration.settings.drift, hash: createValueHash(planKey, lms.can) };
  const { settings, schedule } = integration;
  const whose = { integrationId: integration.id, timeZone: schedule.timeZone };
  const [known, waiting] = await Promise.all([
    withKnown(links, integration.id, [person], drift),
    cases.waiting(integration.id),
  ]);
  const people = await withGrace(dueDates, whose, known, settings);
  const [wanted = null] = [...planPeople(people, rules, { left: OTHERS_ARE_LEFT })];
  if (!wanted) return { wanted: null, plan: null, mayBeLastAdministrator: false };
  const off = wanted.steps.some((step) => endsAccess(step, rules.can));
  const left = leaveWaiting(wanted, waiting, createStepsHash(planKey));
  const plan = holdBack(left, new Map(heldBack ? [[wanted.employeeId, heldBack]] : []));
  return { wanted, plan, mayBeLastAdministrator: off && person.learner?.isAdministrator === true };
}
