import type { HeldBack } from '../../domain/holding-back.ts';
import type { EmployeeId, IntegrationId } from '../../domain/ids.ts';
import { DUE_KINDS } from '../../domain/incremental/due.ts';
import { withFields } from '../../domain/mapping/with-fields.ts';
import { isOpen } from '../../domain/run.ts';
import { explainFields } from '../../domain/why/explain-fields.ts';
import { explainGroups } from '../../domain/why/explain-groups.ts';
import { explainScope } from '../../domain/why/explain-scope.ts';
import { type Explanation, explainMatch } from '../../domain/why/explanation.ts';
import { nextAction, type OpenWork } from '../../domain/why/next-action.ts';
import type { Connected } from '../../ports/connections.ts';
import type { DueDateStore, DueRow } from '../../ports/due-date-store.ts';
import type { ErasureStore, Tombstone } from '../../ports/erasure-store.ts';
import type { Hold, HoldStore } from '../../ports/hold-store.ts';
import type { Quarantine } from '../../ports/integration-store.ts';
import type { OpenCase, PersonFreshness, PersonInRun, PersonStore } from '../../ports/person-store.ts';
import { type PlannedOne, type PlanOneSources, planOne } from './plan-one.ts';
import { type PersonBasis, readBasis } from './read-basis.ts';

export interface LookSources extends PlanOneSources {
  readonly holds: Pick<HoldStore, 'find'>;
  readonly erasures: Pick<ErasureStore, 'find'>;
  readonly people: PersonStore;
  readonly dueDates: Pick<DueDateStore, 'now' | 'graceSince' | 'list'>;
}

/** What the store knows of the person, and what a run would make of them now. */
export interface LookedAt {
  readonly explanation: Explanation;
  readonly hold: Hold | null;
  readonly tombstone: Tombstone | null;
  readonly cases: readonly OpenCase[];
  /** What the store has set for them. */
  readonly dueDates: readonly DueRow[];
  readonly quarantine: Quarantine | null;
  readonly last: Awaited<ReturnType<PersonStore['lastRuns']>>;
  readonly freshness: PersonFreshness;
  readonly linked: boolean;
}

/** Looks at one person without a single write. Throws `VendorError` where a side cannot be asked. */
export async function lookAtPerson(
  connected: Connected,
  sources: LookSources,
  employeeId: EmployeeId,
  signal: AbortSignal,
): Promise<LookedAt> {
  const { id, quarantine } = connected.integration;
  const [hold, tombstone, cases, last, freshness, links, dueDates, basis] = await Promise.all([
    sources.holds.find(id, employeeId),
    sources.erasures.find(id, employeeId),
    sources.people.openCases(id, employeeId),
    sources.people.lastRuns(id, employeeId),
    sources.people.freshness(id, employeeId),
    sources.links.around(id, [employeeId], []),
    sources.dueDates.list(id, { employeeId, limit: DUE_KINDS.length }),
    readBasis(connected, signal),
  ]);
  const heldBack: HeldBack | null = tombstone ? 'erased' : hold ? 'held' : null;
  const cannotRun = basis.problems.some(({ severity }) => severity === 'error');
  const one = cannotRun ? null : await planOne(connected, basis, sources, employeeId, heldBack, signal);
  const next = nextAction({
    heldBack,
    open: openWork(last.planned),
    quarantined: quarantine !== null,
    canRun: one !== null && one.verdict !== 'unreadable',
    inPersonio: one === null || one.employee !== null,
    inScope: one?.verdict === 'in',
    plan: one?.plan ?? null,
  });
  const explanation = { ...explained(id, employeeId, connected, basis, one), next };
  return { explanation, hold, tombstone, cases, dueDates, quarantine, last, freshness, linked: links.length > 0 };
}

function openWork(planned: PersonInRun | null): OpenWork | null {
  if (!planned || !isOpen(planned.status)) return null;
  const open = planned.steps.some(({ status }) => status === 'pending' || status === 'sending');
  return open ? { runId: planned.runId, status: planned.status } : null;
}

function explained(
  integrationId: IntegrationId,
  employeeId: EmployeeId,
  { integration, lms: { can } }: Connected,
  basis: PersonBasis,
  one: PlannedOne | null,
): Omit<Explanation, 'next'> {
  const nothing = {
    ...{ integrationId, employeeId, inPersonio: one ? one.employee !== null : null, scope: null, match: null },
    ...{ sharesAddressWith: [], account: null, fields: [], groups: [], steps: [], unseen: [], due: [] },
    problems: basis.problems,
  };
  if (!one?.employee) return nothing;
  const { employee, learner, match, wanted } = one;
  const { resolved, catalogue, groups } = basis;
  const keepsExternalId = integration.settings.externalId !== 'ignore';
  const inScope = one.verdict === 'in' && wanted !== null;
  const known = {
    ...{ employee, learner, plan: wanted, sources: resolved.sources, catalogue, keepsExternalId },
    can: withFields(can, resolved.fields),
  };
  return {
    ...nothing,
    scope: explainScope(employee, resolved.scope),
    match: match && explainMatch(match),
    sharesAddressWith: one.namesakes,
    account: learner && { learnerId: learner.id, status: learner.status, isAdministrator: learner.isAdministrator },
    fields: inScope ? explainFields({ ...known, plan: wanted }) : [],
    groups: inScope ? explainGroups(employee, learner, wanted, resolved.groupAttributes, groups) : [],
    steps: wanted?.steps ?? [],
    problems: [...basis.problems, ...(wanted?.problems ?? []), ...scopeProblems(one, basis, employeeId)],
    unseen: unseenOf(one),
    due: wanted?.due ?? [],
  };
}

function scopeProblems({ employee, verdict }: PlannedOne, { resolved }: PersonBasis, employeeId: EmployeeId) {
  if (!employee || verdict !== 'unreadable') return [];
  return explainScope(employee, resolved.scope)
    .conditions.filter(({ holds }) => holds === null)
    .map(({ attribute }) => ({
      code: 'scope-attribute-unreadable' as const,
      severity: 'error' as const,
      employeeId,
      setting: 'settings.scope',
      params: { attribute },
    }));
}

function unseenOf({ verdict, match, wanted, mayBeLastAdministrator }: PlannedOne): Explanation['unseen'] {
  if (verdict !== 'in' || !wanted) return [];
  const byChance = match?.outcome === 'matched' || match?.outcome === 'none';
  return [
    ...(byChance ? (['address-in-other-capitals', 'claimed-twice'] as const) : []),
    ...(mayBeLastAdministrator ? (['last-administrator'] as const) : []),
    ...(wanted.steps.length > 0 ? (['guard'] as const) : []),
  ];
}
