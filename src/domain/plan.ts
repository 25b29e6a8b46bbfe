import type { Day } from './dates/day.ts';
import type { DriftKnowledge } from './drift/field-drift.ts';
import type { Employee } from './employee.ts';
import { textAttribute } from './employee.ts';
import { goesOn } from './end-of-access.ts';
import { followInvitations } from './follow-invitations.ts';
import type { OwnMembership } from './groups.ts';
import type { EmployeeId, LearnerId } from './ids.ts';
import { compareText, invitationOf } from './ids.ts';
import { keepLastAdministrator } from './last-administrator.ts';
import type { Learner } from './learner.ts';
import type { LmsCapabilities } from './lms-capabilities.ts';
import type { EmployeeKeys, LearnerKeys, LinkKeys, Match } from './matching.ts';
import { matchPeople } from './matching.ts';
import { ATTRIBUTE } from './personio-attributes.ts';
import { type OutOfScopeEmployee, planOutOfScope } from './plan-out-of-scope.ts';
import { type PersonPlan, type PlanRules, planPerson } from './plan-person.ts';
import type { ResolvedSettings } from './resolved-settings.ts';
import { parseEmployeeStatus } from './status.ts';

/** Somebody as the planner takes them, one after the other in the order of their ids. */
export type PersonToPlan =
  | {
      readonly employee: Employee;
      readonly match: Match;
      readonly learner: Learner | null;
      /** Memberships of the account that Matrikel added; none where they are not managed. */
      readonly own?: readonly OwnMembership[];
      /** What was last written to the account. */
      readonly known?: DriftKnowledge;
    }
  | {
      readonly outOfScope: OutOfScopeEmployee;
      /** The account, or the invitation where none came of it. */
      readonly linked: LearnerId;
      /** Null only where the portal does not list the invitation. */
      readonly learner: Learner | null;
      /** When they were first seen outside, where they have days of grace. */
      readonly since?: Day | null;
    };

/**
 * Plans people one at a time, so that 50,000 need no more memory than one page. Takes them ordered by employee id;
 * the only thing carried along is how many active administrators the portal would keep.
 */
export function* planPeople(
  people: Iterable<PersonToPlan>,
  rules: PlanRules,
  administrators: { left: number },
): Generator<PersonPlan> {
  for (const person of people) {
    const wanted =
      'employee' in person
        ? planPerson(person.employee, person.match, person.learner, rules, person.own, person.known ?? null)
        : planOutOfScope(person.outOfScope, person.linked, person.learner, rules, person.since);
    const { plan, administratorsLeft } = keepLastAdministrator(wanted, person.learner, administrators.left, rules.can);
    administrators.left = administratorsLeft;
    yield plan;
  }
}

export interface SyncInput {
  readonly employees: readonly Employee[];
  readonly outOfScope: readonly OutOfScopeEmployee[];
  readonly learners: readonly Learner[];
  readonly links: readonly LinkKeys[];
  readonly rules: PlanRules;
}

/** The whole plan at once: the same rules as the run's page-wise planning, for values that fit in memory. */
export function planSync(input: SyncInput): PersonPlan[] {
  const { rules } = input;
  const matches = matchPeople({
    employees: input.employees.map((employee) => employeeKeys(employee, rules.resolved)),
    learners: input.learners.map(learnerKeys),
    links: input.links,
    useExternalId: rules.settings.externalId !== 'ignore',
  });
  const learners = new Map(input.learners.map((learner) => [learner.id, learner]));
  const linkOf = followInvitations(input.links, input.learners.map(learnerKeys), matches.values());
  const people: (PersonToPlan & { id: EmployeeId })[] = [];
  for (const employee of input.employees) {
    const match = matches.get(employee.id);
    if (match) people.push({ id: employee.id, employee, match, learner: learnerOf(match, learners) });
  }
  for (const employee of input.outOfScope) {
    const linked = linkOf.get(employee.id);
    const learner = linked === undefined ? undefined : learners.get(linked);
    if (linked !== undefined && (learner || invitationOf(linked) !== null))
      people.push({ id: employee.id, outOfScope: employee, linked, learner: learner ?? null });
  }
  people.sort((left, right) => compareText(left.id, right.id));
  return [...planPeople(people, rules, { left: countAdministrators(input.learners, rules.can) })];
}

function countAdministrators(learners: readonly Learner[], can: LmsCapabilities): number {
  return learners.filter((learner) => learner.isAdministrator && goesOn(learner, can)).length;
}

function learnerOf(match: Match, learners: ReadonlyMap<LearnerId, Learner>): Learner | null {
  return match.outcome === 'linked' || match.outcome === 'matched' ? (learners.get(match.learnerId) ?? null) : null;
}

export function employeeKeys(employee: Employee, resolved: ResolvedSettings): EmployeeKeys {
  const name = `${textAttribute(employee, ATTRIBUTE.firstName) ?? ''} ${textAttribute(employee, ATTRIBUTE.lastName) ?? ''}`;
  return {
    id: employee.id,
    email: textAttribute(employee, ATTRIBUTE.email),
    fullName: name.trim(),
    birthDate: resolved.birthDate === null ? null : textAttribute(employee, resolved.birthDate),
    inactive: parseEmployeeStatus(textAttribute(employee, ATTRIBUTE.status)) === 'inactive',
  };
}

export function learnerKeys(learner: Learner): LearnerKeys {
  const { id, externalId, email, fullName, invitation } = learner;
  return { id, externalId, email, fullName, ...(invitation ? { invitation } : {}) };
}
