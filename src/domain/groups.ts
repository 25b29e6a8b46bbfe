import { type Employee, readAttribute, textAttribute } from './employee.ts';
import type { AttributeKey, EmployeeId, GroupId } from './ids.ts';
import type { Group, GroupCatalogue, Learner } from './learner.ts';
import { ATTRIBUTE } from './personio-attributes.ts';
import type { Problem, ProblemCode } from './problem.ts';
import type { GroupAttribute } from './settings.ts';

type GroupProblemCode = Extract<ProblemCode, 'group-unknown' | 'group-name-ambiguous' | 'group-not-assignable'>;

/** A membership that Matrikel added, with the name that the group had then. */
export interface OwnMembership {
  readonly groupId: GroupId;
  readonly group: string;
}

interface MeantGroup {
  readonly id: GroupId;
  readonly name: string;
}

export interface GroupPlan {
  readonly additions: readonly MeantGroup[];
  readonly removals: readonly MeantGroup[];
  readonly problems: readonly Problem[];
  /** Attributes that were not returned while a membership hung on them: it stays. */
  readonly frozen: readonly AttributeKey[];
}

/**
 * The groups that an employee is added to: those that exist with the identical name. Removed is only what is `managed`, the
 * memberships that Matrikel added itself; null leaves all of them.
 * Where the learner's groups were not read, nothing is planned: not read is not none.
 * Two groups of one name are shown, not guessed; a group that the LMS cannot address is named with the remedy;
 * and nobody gets a group write that would lose a membership the LMS hides.
 */
export function planGroups(
  employee: Employee,
  learner: Learner | null,
  attributes: readonly GroupAttribute[],
  catalogue: GroupCatalogue,
  managed: readonly OwnMembership[] | null = null,
): GroupPlan {
  if (learner && learner.groups === null) return { additions: [], removals: [], problems: [], frozen: [] };
  const additions: MeantGroup[] = [];
  const problems: Problem[] = [];
  const wanted = wantedNames(employee, attributes);
  for (const name of wanted) {
    const found = assignableGroup(name, catalogue.groups);
    if ('code' in found) problems.push(problem(found.code, employee.id, name));
    else if (!learner?.groups?.includes(found.id)) additions.push({ id: found.id, name });
  }
  const superfluous = learner && managed ? noLongerWanted(learner, wanted, catalogue.groups, managed) : [];
  const missing = attributes.map((attribute) => ATTRIBUTE[attribute]).filter((key) => isMissing(employee, key));
  // What could not be read may name any of them.
  const [removals, frozen] = missing.length > 0 ? [[], superfluous.length > 0 ? missing : []] : [superfluous, []];
  if (additions.length === 0 && removals.length === 0) return { additions, removals, problems, frozen };

  const hidden = learner && hiddenGroupOf(learner, catalogue);
  if (!hidden) return { additions, removals, problems, frozen };
  const unsafe = problem('group-write-unsafe', employee.id, hidden);
  return { additions: [], removals: [], problems: [...problems, unsafe], frozen };
}

/** A group in which the learner is unseen, and that a write of groups would throw them out of; null where there is none. */
export function hiddenGroupOf({ id }: Pick<Learner, 'id'>, { hidden }: GroupCatalogue): string | null {
  return hidden.find(({ learnerId }) => learnerId === id)?.group ?? null;
}

/** Named by no attribute, neither as the group is called now nor as it was when we added them. */
function noLongerWanted(
  learner: Learner,
  wanted: readonly string[],
  groups: readonly Group[],
  managed: readonly OwnMembership[],
): readonly MeantGroup[] {
  return managed.flatMap(({ groupId, group }) => {
    const now = groups.find(({ id }) => id === groupId);
    if (!now || !learner.groups?.includes(groupId)) return [];
    if (wanted.includes(group) || wanted.includes(now.name)) return [];
    const namesakes = groups.filter(({ name }) => name === now.name);
    return namesakes.length > 1 ? [] : [{ id: groupId, name: now.name }];
  });
}

function isMissing(employee: Employee, attribute: AttributeKey): boolean {
  return readAttribute(employee, attribute).state === 'missing';
}

/** The group that a value names; why there is none that anybody could be added to. */
export function assignableGroup(
  name: string,
  groups: readonly Group[],
): { readonly id: GroupId } | { readonly code: GroupProblemCode } {
  const namesakes = groups.filter((group) => group.name === name);
  const [group] = namesakes;
  if (group === undefined) return { code: 'group-unknown' };
  if (namesakes.length > 1) return { code: 'group-name-ambiguous' };
  return group.id === null ? { code: 'group-not-assignable' } : { id: group.id };
}

function wantedNames(employee: Employee, attributes: readonly GroupAttribute[]): readonly string[] {
  const names = attributes.map((attribute) => textAttribute(employee, ATTRIBUTE[attribute]));
  return [...new Set(names.filter((name) => name !== null))].sort();
}

function problem(code: GroupProblemCode | 'group-write-unsafe', employeeId: EmployeeId, group: string): Problem {
  return { code, severity: code === 'group-unknown' ? 'info' : 'warning', employeeId, params: { group } };
}
