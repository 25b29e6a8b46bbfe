import type { Day } from './dates/day.ts';
import { accountFrom } from './dates/hire-date.ts';
import { type LastDay, lastDayOf } from './dates/last-day.ts';
import { dateNotReadable } from './dates/needed-dates.ts';
import { type DriftKnowledge, STATUS_FIELD } from './drift/field-drift.ts';
import { driftedProblem, type Edits, lookForEdits, NO_EDITS } from './drift/look-for-edits.ts';
import { type Employee, readAttribute, textAttribute } from './employee.ts';
import { externalIdChange, planFields } from './field-changes.ts';
import { type OwnMembership, planGroups } from './groups.ts';
import {
  type AttributeKey,
  type EmployeeId,
  type FieldKey,
  invitationOf,
  isUnknownInvitation,
  type LearnerId,
} from './ids.ts';
import type { DueDate } from './incremental/due.ts';
import type { GroupCatalogue, Learner } from './learner.ts';
import type { LmsCapabilities } from './lms-capabilities.ts';
import type { FieldType } from './mapping/field-type.ts';
import type { Match } from './matching.ts';
import { ATTRIBUTE } from './personio-attributes.ts';
import type { Problem, ProblemCode } from './problem.ts';
import type { ResolvedSettings } from './resolved-settings.ts';
import type { IntegrationSettings } from './settings.ts';
import { type EmployeeStatus, parseEmployeeStatus } from './status.ts';
import type {
  AddToGroupStep,
  CreateStep,
  DeactivateStep,
  PlanStep,
  ReactivateStep,
  RemoveFromGroupStep,
  UpdateStep,
} from './steps.ts';

/** What every person's plan is made under; the same for all people of a run. */
export interface PlanRules {
  readonly settings: Pick<
    IntegrationSettings,
    'invitations' | 'createInactive' | 'externalId' | 'outOfScope' | 'dates' | 'memberships'
  >;
  readonly resolved: ResolvedSettings;
  readonly can: LmsCapabilities;
  readonly groups: GroupCatalogue;
  /** In the time zone of the integration. */
  readonly today: Day;
}

export interface PersonPlan {
  readonly employeeId: EmployeeId;
  readonly learnerId: LearnerId | null;
  readonly disposition: 'change' | 'unchanged' | 'skipped';
  readonly steps: readonly PlanStep[];
  readonly problems: readonly Problem[];
  readonly frozen: readonly AttributeKey[];
  /** What comparing the account with what was last written to it brought; left out where there was nothing to compare. */
  readonly edits?: Edits;
  /** Days that the person waits for, or that came and whose steps are in this plan. */
  readonly due?: readonly DueDate[];
}

/**
 * The steps that bring one employee's account to what Personio says, in the order in which they are applied. `own`: the
 * memberships of the account that Matrikel added. `known`: what was last written to it.
 */
export function planPerson(
  employee: Employee,
  match: Match,
  learner: Learner | null,
  rules: PlanRules,
  own: readonly OwnMembership[] = [],
  known: DriftKnowledge | null = null,
): PersonPlan {
  switch (match.outcome) {
    case 'case':
      return skipped(employee.id, match.learnerId ?? null, {
        code: match.because,
        severity: 'warning',
        employeeId: employee.id,
      });
    case 'link-lost':
      // Not every portal lists its invitations, and one that was withdrawn does not ask for another either.
      if (invitationOf(match.learnerId) !== null) return stillInvited(employee, match.learnerId, rules);
      return skipped(
        employee.id,
        null,
        problemOf('linked-learner-gone', employee.id, 'warning', { learner: match.learnerId }),
      );
    case 'replaced':
      return skipped(employee.id, null, problemOf('replaced-by-rehire', employee.id, 'info', { employee: match.by }));
    case 'none':
      return planNew(employee, rules);
    case 'linked':
    case 'matched':
      // Matching only names learners of the same read; a learner that is not there was lost between two reads.
      if (learner === null)
        return skipped(
          employee.id,
          null,
          problemOf('linked-learner-gone', employee.id, 'warning', { learner: match.learnerId }),
        );
      return learner.invitation
        ? planInvited(employee, learner, learner.invitation, rules)
        : planExisting(employee, learner, rules, own, known);
  }
}

function planNew(employee: Employee, rules: PlanRules): PersonPlan {
  const refusal = whyNotCreated(employee, rules);
  if (refusal) return skipped(employee.id, null, refusal);
  const { refusal: notNow, due } = whyNotNow(employee, rules);
  if (notNow) return { ...skipped(employee.id, null, notNow), due };

  const status = rules.resolved.statusMap[parseEmployeeStatus(textAttribute(employee, ATTRIBUTE.status)) ?? 'inactive'];
  const fields = planFields(employee, null, rules.resolved.sources, rules.can);
  const values: Record<FieldKey, string> = {};
  const types: Record<FieldKey, FieldType> = {};
  for (const { field, after, type } of fields.changes) {
    if (after !== null) values[field] = after;
    if (type) types[field] = type;
  }
  if (rules.can.externalIdField !== null) values[rules.can.externalIdField] = employee.id;

  const invite =
    rules.settings.invitations === 'automatic' && rules.can.invitations && status !== rules.can.inactiveStatus;
  const after = { fields: values, ...(Object.keys(types).length > 0 ? { types } : {}), status };
  const create: CreateStep = { kind: 'create', employeeId: employee.id, after, invite };
  // Whoever is only invited has no account yet that could join a group; a later run adds them.
  const groups = invite && rules.can.invitesFirst ? NO_GROUP_STEPS : groupSteps(employee, null, rules, []);
  return {
    employeeId: employee.id,
    learnerId: null,
    disposition: 'change',
    steps: [create, ...groups.steps],
    problems: [...fields.problems, ...groups.problems],
    frozen: fields.frozen,
    due,
  };
}

/**
 * Nobody is invited twice, whatever became of the first invitation. Where accounts are made without one, an invitation that is
 * over is in nobody's way; one that was accepted is: its account only shows under another address.
 */
function planInvited(
  employee: Employee,
  { id }: Learner,
  invitation: NonNullable<Learner['invitation']>,
  rules: PlanRules,
): PersonPlan {
  if (invitation === 'open') return stillInvited(employee, id, rules);
  if (invitation === 'accepted')
    return skipped(employee.id, id, problemOf('invitation-accepted', employee.id, 'warning'));
  if (rules.settings.invitations === 'by-hand') return planNew(employee, rules);
  return skipped(
    employee.id,
    id,
    problemOf('invitation-over', employee.id, hasLeft(employee, rules) ? 'info' : 'warning'),
  );
}

function stillInvited(employee: Employee, id: LearnerId, rules: PlanRules): PersonPlan {
  if (hasLeft(employee, rules))
    return skipped(employee.id, id, problemOf('invitation-open-after-leaving', employee.id, 'warning'));
  const problem = isUnknownInvitation(id)
    ? problemOf('invitation-unconfirmed', employee.id, 'warning')
    : problemOf('invitation-open', employee.id, 'info');
  return skipped(employee.id, id, problem);
}

function hasLeft(employee: Employee, { settings: { dates }, today }: PlanRules): boolean {
  const status = parseEmployeeStatus(textAttribute(employee, ATTRIBUTE.status));
  return status === 'inactive' || lastDayOf(employee, dates, today).state === 'over';
}

/** The day decides last: whoever cannot get an account at all is told so, and not a date. */
function whyNotNow(
  employee: Employee,
  { settings: { dates }, today }: PlanRules,
): { readonly refusal: Problem | null; readonly due: readonly DueDate[] } {
  const from = accountFrom(employee, dates);
  if (from.from === null) {
    const unreadable = { ...dateNotReadable(ATTRIBUTE.hireDate), employeeId: employee.id };
    const unknown = problemOf('hire-date-unknown', employee.id, 'warning');
    return { refusal: from.because === 'unreadable' ? unreadable : unknown, due: [] };
  }
  const due: DueDate[] = from.from === 'any' ? [] : [{ kind: 'hire', on: from.from }];
  if (from.from !== 'any' && today < from.from)
    return { refusal: problemOf('before-hire-date', employee.id, 'info', { date: from.from }), due };
  const last = lastDayOf(employee, dates, today);
  if (last.state === 'over')
    return { refusal: problemOf('after-last-day', employee.id, 'info', { date: last.lastDay }), due: [] };
  return { refusal: null, due: [...due, ...dueOf(last)] };
}

function dueOf(last: LastDay): DueDate[] {
  return last.state === 'to-come' || last.state === 'over' ? [{ kind: 'last-day', on: last.endsOn }] : [];
}

/** An account is only made for somebody whose identity and status were really read. */
function whyNotCreated(employee: Employee, rules: PlanRules): Problem | null {
  for (const attribute of [ATTRIBUTE.email, ATTRIBUTE.firstName, ATTRIBUTE.lastName, ATTRIBUTE.status]) {
    if (readAttribute(employee, attribute).state === 'missing')
      return problemOf('identity-not-readable', employee.id, 'error', { attribute });
  }
  const status = parseEmployeeStatus(textAttribute(employee, ATTRIBUTE.status));
  if (status === null) return problemOf('status-unknown', employee.id, 'warning');
  if (status === 'inactive' && !rules.settings.createInactive)
    return problemOf('inactive-without-account', employee.id, 'info');
  if (textAttribute(employee, ATTRIBUTE.email) === null) return problemOf('no-email', employee.id, 'warning');
  return null;
}

function planExisting(
  employee: Employee,
  learner: Learner,
  rules: PlanRules,
  own: readonly OwnMembership[],
  known: DriftKnowledge | null,
): PersonPlan {
  const fields = planFields(employee, learner, rules.resolved.sources, rules.can, known);
  const last = lastDayOf(employee, rules.settings.dates, rules.today);
  const status = statusStep(employee, learner, rules, known, last);
  const groups = groupSteps(employee, learner, rules, own);
  const externalId = externalIdChange(employee.id, learner, rules.settings.externalId, rules.can);
  const changes = externalId ? [...fields.changes, externalId] : fields.changes;

  const update: UpdateStep[] =
    changes.length === 0 && !status.between
      ? []
      : [
          {
            kind: 'update',
            employeeId: employee.id,
            learnerId: learner.id,
            changes,
            ...(status.between ? { status: status.between } : {}),
          },
        ];
  const steps: PlanStep[] = [...update, ...status.steps, ...groups.steps];
  return {
    employeeId: employee.id,
    learnerId: learner.id,
    disposition: steps.length > 0 ? 'change' : 'unchanged',
    steps,
    problems: [...fields.problems, ...status.problems, ...groups.problems],
    frozen: [...new Set([...fields.frozen, ...groups.frozen])],
    ...(known ? { edits: bothOf(fields.edits, status.edits) } : {}),
    due: last.state === 'over' && learner.status === rules.can.inactiveStatus ? [] : dueOf(last),
  };
}

interface StatusPlan {
  readonly steps: readonly (DeactivateStep | ReactivateStep)[];
  readonly between?: { readonly before: string; readonly after: string };
  readonly problems: readonly Problem[];
  readonly edits: Edits;
}

function bothOf(fields: Edits, status: Edits): Edits {
  return { drifts: [...fields.drifts, ...status.drifts], written: { ...fields.written, ...status.written } };
}

function statusStep(
  employee: Employee,
  learner: Learner,
  rules: PlanRules,
  known: DriftKnowledge | null,
  last: LastDay,
): StatusPlan {
  const reading = readAttribute(employee, ATTRIBUTE.status);
  const status = parseEmployeeStatus(textAttribute(employee, ATTRIBUTE.status));
  if (status === null) {
    const code = reading.state === 'missing' ? 'status-missing' : 'status-unknown';
    return { steps: [], problems: [problemOf(code, employee.id, 'warning')], edits: NO_EDITS };
  }
  const { inactiveStatus } = rules.can;
  const after = last.state === 'over' ? inactiveStatus : rules.resolved.statusMap[status];
  const change = { before: learner.status, after };
  const edits = lookForEdits(known);
  if (last.state === 'unreadable') {
    const unreadable = { ...dateNotReadable(last.attribute), employeeId: employee.id };
    // their access may have ended by a day that can no longer be read
    if (change.before === inactiveStatus) return { steps: [], problems: [unreadable], edits: edits.found };
    const planned = statusWithin(employee, learner, rules, { status, change, edits, last });
    return { ...planned, problems: [unreadable, ...planned.problems] };
  }
  return statusWithin(employee, learner, rules, { status, change, edits, last });
}

interface StatusChange {
  readonly status: EmployeeStatus;
  readonly change: { readonly before: string; readonly after: string };
  readonly edits: ReturnType<typeof lookForEdits>;
  readonly last: LastDay;
}

function statusWithin(
  employee: Employee,
  learner: Learner,
  rules: PlanRules,
  { status, change, edits, last }: StatusChange,
): StatusPlan {
  if (change.before === change.after) {
    edits.same(STATUS_FIELD, change.after);
    return { steps: [], problems: [], edits: edits.found };
  }
  if (edits.keeps({ field: STATUS_FIELD, expected: change.after, found: change.before })) {
    const problems = edits.reported.map((field) => driftedProblem(employee.id, field));
    return { steps: [], problems, edits: edits.found };
  }
  return { ...statusChange(employee, learner, status, change, rules, last), edits: edits.found };
}

function statusChange(
  employee: Employee,
  learner: Learner,
  status: EmployeeStatus,
  change: { readonly before: string; readonly after: string },
  rules: PlanRules,
  last: LastDay,
): Omit<StatusPlan, 'edits'> {
  const who = { employeeId: employee.id, learnerId: learner.id };
  if (change.after === rules.can.inactiveStatus) {
    if (status !== 'inactive' && last.state === 'over') {
      const evidence = { kind: 'last-day', attribute: last.attribute, lastDay: last.lastDay } as const;
      return { steps: [{ kind: 'deactivate', ...who, ...change, evidence }], problems: [] };
    }
    // Settings that say so are refused when they are saved; here no other status could be evidence anyway.
    if (status !== 'inactive') return { steps: [], problems: [problemOf('status-unknown', employee.id, 'warning')] };
    return { steps: [{ kind: 'deactivate', ...who, ...change, evidence: { kind: 'status', status } }], problems: [] };
  }
  if (change.before === rules.can.inactiveStatus)
    return { steps: [{ kind: 'reactivate', ...who, ...change }], problems: [] };
  return { steps: [], between: change, problems: [] };
}

interface GroupSteps {
  readonly steps: readonly (AddToGroupStep | RemoveFromGroupStep)[];
  readonly problems: readonly Problem[];
  readonly frozen: readonly AttributeKey[];
}

const NO_GROUP_STEPS: GroupSteps = { steps: [], problems: [], frozen: [] };

/** Where no attribute is chosen, groups are nobody's business: switching the assignment off takes nobody out of a group. */
function groupSteps(
  employee: Employee,
  learner: Learner | null,
  rules: PlanRules,
  own: readonly OwnMembership[],
): GroupSteps {
  if (!rules.can.groups || rules.resolved.groupAttributes.length === 0) return NO_GROUP_STEPS;
  const managed = rules.settings.memberships === 'managed' ? own : null;
  const plan = planGroups(employee, learner, rules.resolved.groupAttributes, rules.groups, managed);
  const additions = plan.additions.map(
    ({ id, name }): AddToGroupStep => ({
      kind: 'add-to-group',
      employeeId: employee.id,
      learnerId: learner?.id ?? null,
      groupId: id,
      group: name,
    }),
  );
  const removals = plan.removals.flatMap(({ id, name }): RemoveFromGroupStep[] =>
    learner
      ? [{ kind: 'remove-from-group', employeeId: employee.id, learnerId: learner.id, groupId: id, group: name }]
      : [],
  );
  return { steps: [...additions, ...removals], problems: plan.problems, frozen: plan.frozen };
}

function skipped(employeeId: EmployeeId, learnerId: LearnerId | null, problem: Problem): PersonPlan {
  return { employeeId, learnerId, disposition: 'skipped', steps: [], problems: [problem], frozen: [] };
}

function problemOf(
  code: ProblemCode,
  employeeId: EmployeeId,
  severity: Problem['severity'],
  params?: Record<string, string>,
): Problem {
  return { code, severity, employeeId, ...(params ? { params } : {}) };
}
