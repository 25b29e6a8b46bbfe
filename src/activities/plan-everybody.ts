import { leaveWaiting } from '../domain/cases/leave-waiting.ts';
import { dayAt } from '../domain/dates/day.ts';
import type { Employee } from '../domain/employee.ts';
import { followInvitations } from '../domain/follow-invitations.ts';
import { holdBack } from '../domain/holding-back.ts';
import type { EmployeeId, IntegrationId, LearnerId, RunId } from '../domain/ids.ts';
import type { Learner } from '../domain/learner.ts';
import type { LmsCapabilities } from '../domain/lms-capabilities.ts';
import { withFields } from '../domain/mapping/with-fields.ts';
import type { Match } from '../domain/matching.ts';
import { type PersonToPlan, planPeople } from '../domain/plan.ts';
import { planHashLines } from '../domain/plan-hash.ts';
import type { PersonPlan, PlanRules } from '../domain/plan-person.ts';
import type { CaseStore } from '../ports/case-store.ts';
import type { DueDateStore } from '../ports/due-date-store.ts';
import type { HoldStore } from '../ports/hold-store.ts';
import type { LinkStore } from '../ports/link-store.ts';
import type { LmsPort } from '../ports/lms-port.ts';
import type { MembershipStore } from '../ports/membership-store.ts';
import type { LearnerRecord, ReadStore } from '../ports/read-store.ts';
import type { RunBasis } from '../ports/run-store.ts';
import { withKnown } from './known-accounts.ts';
import { matchByWhatWasWritten } from './match-by-what-was-written.ts';
import { planPages } from './plan-pages.ts';
import { createStepsHash, createValueHash } from './value-hash.ts';
import { withGrace } from './with-grace.ts';

export interface PlanSources {
  readonly holds: Pick<HoldStore, 'heldBack'>;
  readonly reads: ReadStore;
  readonly links: LinkStore;
  readonly memberships: MembershipStore;
  readonly cases: Pick<CaseStore, 'waiting'>;
  readonly dueDates: Pick<DueDateStore, 'now' | 'graceSince'>;
  readonly planKey: Buffer;
}

/** Somebody's plan with what it is remembered by. */
export interface Planned {
  readonly plan: PersonPlan;
  /** Undefined outside the scope. */
  readonly match: Match | undefined;
  /** The person's part of the plan's hash: the steps, and hashes of what they were planned from. */
  readonly lines: string;
  /** Linked to, or matched with, an account that can sign in. */
  readonly active: boolean;
}

export interface EverybodysPlan {
  /** Pages of people in the order of their ids. */
  readonly pages: AsyncIterable<readonly Planned[]>;
  readonly matches: ReadonlyMap<unknown, Match>;
  readonly learners: readonly LearnerRecord['keys'][];
  readonly neverLinked: boolean;
}

/** What the LMS can do, and by whose clocks days begin. */
export interface PlannedFor extends Pick<LmsPort, 'can'> {
  readonly timeZone: string;
}

/** Plans everybody that a run read, page by page. The same values in give the same plan, so that it can be made again and compared. */
export async function planEverybody(
  { holds, reads, links, memberships, cases, dueDates, planKey }: PlanSources,
  { runId, integrationId }: { runId: RunId; integrationId: IntegrationId },
  basis: RunBasis,
  { can, timeZone }: PlannedFor,
  onRead: (employee: Employee) => void = () => {},
): Promise<EverybodysPlan> {
  const today = dayAt(await dueDates.now(), timeZone);
  const { settings, resolved, groups } = basis;
  const rules: PlanRules = { settings, resolved, can: withFields(can, resolved.fields), groups, today };
  await memberships.forgetLost(integrationId, runId);
  const [linkKeys, heldBack] = await Promise.all([links.all(integrationId), holds.heldBack(integrationId)]);
  const [learners, employees] = await Promise.all([reads.learnerKeys(runId), reads.employeeKeys(runId)]);
  const useExternalId = basis.settings.externalId !== 'ignore';
  const matches = await matchByWhatWasWritten(
    { employees, learners, links: linkKeys, useExternalId },
    { integrationId, links, planKey, can, learnersOf: (ids) => learnersRead(reads, runId, ids) },
  );
  const linkOf = followInvitations(linkKeys, learners, matches.values());
  const managed = basis.settings.memberships === 'managed';
  const ownOf = async (ids: readonly LearnerId[]) => memberships.ofLearners(integrationId, managed ? ids : []);
  const administrators = { left: learners.filter((learner) => learner.activeAdministrator).length };

  const waiting = await cases.waiting(integrationId);
  const stepsHash = createStepsHash(planKey);
  const drift = { settings: basis.settings.drift, hash: createValueHash(planKey, can) };

  async function* pages(): AsyncGenerator<readonly Planned[]> {
    for await (const { people: read, hashes } of planPages(reads, runId, { matches, linkOf, ownOf })) {
      const known = await withKnown(links, integrationId, read, drift);
      const people = await withGrace(dueDates, { integrationId, timeZone }, known, settings);
      for (const person of people) if ('employee' in person) onRead(person.employee);
      const activeOf = new Map(people.map((person) => [idOf(person), isActive(person.learner, can)]));
      const page: Planned[] = [];
      for (const wanted of planPeople(people, rules, administrators)) {
        const plan = holdBack(leaveWaiting(wanted, waiting, stepsHash), heldBack);
        const active = activeOf.get(plan.employeeId) ?? false;
        const lines = planHashLines(plan, hashes.get(plan.employeeId) ?? { employee: '', learner: null });
        page.push({ plan, match: matches.get(plan.employeeId), lines, active });
      }
      yield page;
    }
  }
  return { pages: pages(), matches, learners, neverLinked: linkKeys.length === 0 };
}

async function learnersRead(
  reads: ReadStore,
  runId: RunId,
  ids: readonly LearnerId[],
): Promise<ReadonlyMap<LearnerId, Learner>> {
  return new Map([...(await reads.learners(runId, ids))].map(([id, { learner }]) => [id, learner]));
}

function idOf(person: PersonToPlan): EmployeeId {
  return 'employee' in person ? person.employee.id : person.outOfScope.id;
}

function isActive(learner: Learner | null, { inactiveStatus }: Pick<LmsCapabilities, 'inactiveStatus'>): boolean {
  return learner !== null && learner.status !== inactiveStatus;
}
