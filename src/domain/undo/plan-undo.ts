import type { OrderEvidence } from '../evidence.ts';
import { sameValue, sentToEmpty, typed, valueBefore } from '../field-changes.ts';
import { hiddenGroupOf } from '../groups.ts';
import { type EmployeeId, type FieldKey, type GroupId, invitationOf, type LearnerId } from '../ids.ts';
import type { GroupCatalogue, Learner } from '../learner.ts';
import type { FieldDefinition, LmsCapabilities } from '../lms-capabilities.ts';
import type { PersonPlan } from '../plan-person.ts';
import type { Problem, ProblemCode } from '../problem.ts';
import type { FieldChange, PlanStep } from '../steps.ts';
import type { Folded } from './fold-steps.ts';

/** What every person's undo is planned under; the same for all people of a run. */
export interface UndoRules {
  readonly can: LmsCapabilities;
  readonly groups: GroupCatalogue;
  /** The run that is taken back, as the order of a person. */
  readonly order: OrderEvidence;
}

/** Somebody for whom the run did something, and their account as it is now. */
export interface PersonToUndo {
  readonly employeeId: EmployeeId;
  /** The account that the employee is linked to by now. */
  readonly linked: LearnerId | null;
  /** The account that the run wrote; null where the run made it. */
  readonly learnerId: LearnerId | null;
  readonly did: Folded;
  /** Read afresh; null where the LMS does not know it any more. */
  readonly learner: Learner | null;
  /** Groups that the account is in because this run added it. */
  readonly own: ReadonlySet<GroupId>;
}

/** One person's steps back, and the names of what somebody changed since, which stays as it is. */
interface WayBack {
  readonly steps: readonly PlanStep[];
  readonly changedSince: readonly string[];
  readonly problems: readonly Problem[];
}

const NOTHING: WayBack = { steps: [], changedSince: [], problems: [] };

/**
 * Takes back what a run did to one account, where it still is as the run left it. What is already as before needs nothing; what
 * somebody changed since is left and named. An account that the run made is switched off, whoever edited its fields since.
 */
export function planUndo(person: PersonToUndo, rules: UndoRules): PersonPlan {
  const { employeeId, linked, learnerId, learner, did } = person;
  if (linked === null || (learnerId !== null && learnerId !== linked)) return left(person, [problem(person, CHANGED)]);
  if (invitationOf(linked) !== null) return invitationStays(person);
  if (learner === null) return left(person, [problem(person, 'learner-not-found')]);

  const fields = did.created ? NOTHING : fieldsBack(person, learner, rules);
  const ways = [fields, statusBack(person, learner, rules), groupsBack(person, learner, rules)];
  const steps = joined(ways.flatMap((way) => way.steps));
  const changedSince = ways.flatMap((way) => way.changedSince);
  const problems = ways.flatMap((way) => way.problems);
  if (changedSince.length > 0) problems.unshift(problem(person, CHANGED, { what: changedSince.join(', ') }));
  if (steps.length === 0 && problems.length > 0) return left(person, problems);
  const disposition = steps.length > 0 ? 'change' : 'unchanged';
  return { employeeId, learnerId: learner.id, disposition, steps, problems, frozen: [] };
}

/** Not every portal lists its invitations: one that cannot be seen may be open. */
function invitationStays(person: PersonToUndo): PersonPlan {
  if (person.learner?.invitation !== 'over') return left(person, [problem(person, INVITED)]);
  return { ...left(person, []), disposition: 'unchanged' };
}

function fieldsBack(person: PersonToUndo, learner: Learner, { can, order }: UndoRules): WayBack {
  const definitions = new Map(can.fields.map((field) => [field.key, field]));
  const changes: FieldChange[] = [];
  const changedSince: string[] = [];
  const problems: Problem[] = [];
  for (const [field, { before, after }] of person.did.fields) {
    const definition = definitions.get(field);
    const isAddress = field === can.emailField;
    const now = valueBefore(learner, field, definition);
    if (sameOrBlank(now, before, isAddress, definition)) continue;
    if (!sameOrBlank(now, after, isAddress, definition)) changedSince.push(field);
    else if (before !== null)
      changes.push({ field, ...typed(definition?.type), before: now, after: before, from: 'undo' });
    else if (now !== null) {
      const clear = clearing(field, now, definition, isAddress, order);
      if (clear) changes.push(clear);
      else problems.push(problem(person, 'undo-field-stays', { field }));
    }
  }
  const { employeeId } = person;
  const steps: PlanStep[] = changes.length > 0 ? [{ kind: 'update', employeeId, learnerId: learner.id, changes }] : [];
  return { steps, changedSince, problems };
}

/** An account without an address could not be found again, and some portals do not let a field be emptied. */
function clearing(
  field: FieldKey,
  before: string,
  definition: FieldDefinition | undefined,
  isAddress: boolean,
  evidence: OrderEvidence,
): FieldChange | null {
  const sent = sentToEmpty(definition);
  if (isAddress || sent === 'nothing') return null;
  return { field, ...typed(definition?.type), before, after: null, sent: sent.value, evidence };
}

function statusBack({ employeeId, did }: PersonToUndo, learner: Learner, { can, order }: UndoRules): WayBack {
  const { status } = did;
  if (!status || learner.status === status.before) return NOTHING;
  if (learner.status !== status.after) return { ...NOTHING, changedSince: ['status'] };
  const who = { employeeId, learnerId: learner.id };
  const back = { before: status.after, after: status.before };
  if (back.after === can.inactiveStatus)
    return { ...NOTHING, steps: [{ kind: 'deactivate', ...who, ...back, evidence: order }] };
  if (back.before === can.inactiveStatus) return { ...NOTHING, steps: [{ kind: 'reactivate', ...who, ...back }] };
  return { ...NOTHING, steps: [{ kind: 'update', ...who, changes: [], status: back }] };
}

function groupsBack(person: PersonToUndo, learner: Learner, { groups }: UndoRules): WayBack {
  const who = { employeeId: person.employeeId, learnerId: learner.id };
  const steps: PlanStep[] = [];
  const changedSince: string[] = [];
  for (const [groupId, { before, after, name }] of person.did.groups) {
    const now = learner.groups?.includes(groupId);
    if (before === after || now === undefined || now === before) continue;
    const kind = after ? 'remove-from-group' : 'add-to-group';
    const stillOurs = after ? person.own.has(groupId) : groups.groups.some(({ id }) => id === groupId);
    if (stillOurs) steps.push({ kind, ...who, groupId, group: name });
    else changedSince.push(name);
  }
  const hidden = steps.length > 0 ? hiddenGroupOf(learner, groups) : null;
  if (hidden === null) return { steps, changedSince, problems: [] };
  return { steps: [], changedSince, problems: [problem(person, 'group-write-unsafe', { group: hidden })] };
}

/** Fields and a status that allows signing in go with one step, as the planner has it. */
function joined(steps: readonly PlanStep[]): PlanStep[] {
  const [first, second, ...rest] = steps;
  if (first?.kind === 'update' && second?.kind === 'update') return [{ ...second, changes: first.changes }, ...rest];
  return [...steps];
}

function sameOrBlank(
  left: string | null,
  right: string | null,
  isAddress: boolean,
  definition: FieldDefinition | undefined,
): boolean {
  return right === null ? left === null : sameValue(left, right, isAddress, definition);
}

const CHANGED = 'undo-changed-since';
const INVITED = 'undo-invitation-stays';

function left({ employeeId, linked }: PersonToUndo, problems: readonly Problem[]): PersonPlan {
  return { employeeId, learnerId: linked, disposition: 'skipped', steps: [], problems, frozen: [] };
}

function problem({ employeeId }: PersonToUndo, code: ProblemCode, params?: Record<string, string>): Problem {
  return { code, severity: 'warning', employeeId, ...(params ? { params } : {}) };
}
