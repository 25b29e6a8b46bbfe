import { type Employee, textAttribute } from './employee.ts';
import type { EmployeeId, GroupId } from './ids.ts';
import type { Group, GroupCatalogue, Learner } from './learner.ts';
import { ATTRIBUTE } from './personio-attributes.ts';
import type { Problem, ProblemCode } from './problem.ts';
import type { GroupAttribute } from './settings.ts';

type GroupProblemCode = Extract<ProblemCode, 'group-unknown' | 'group-name-ambiguous' | 'group-not-assignable'>;

export interface GroupPlan {
  readonly additions: readonly { readonly id: GroupId; readonly name: string }[];
  readonly problems: readonly Problem[];
}

/**
 * The groups that an employee is added to: those that exist with the identical name, add-only.
 * Two groups of one name are shown, not guessed; a group that the LMS cannot address is named with the remedy;
 * and nobody gets a group write that would lose a membership the LMS hides.
 */
export function planGroups(
  employee: Employee,
  learner: Learner | null,
  attributes: readonly GroupAttribute[],
  catalogue: GroupCatalogue,
): GroupPlan {
  const additions: { id: GroupId; name: string }[] = [];
  const problems: Problem[] = [];
  for (const name of wantedNames(employee, attributes)) {
    const found = assignableGroup(name, catalogue.groups);
    if ('code' in found) problems.push(problem(found.code, employee.id, name));
    else if (!learner?.groups.includes(found.id)) additions.push({ id: found.id, name });
  }
  if (additions.length === 0) return { additions, problems };

  const hidden = learner && catalogue.hidden.find((membership) => membership.learnerId === learner.id);
  if (hidden)
    return { additions: [], problems: [...problems, problem('group-write-unsafe', employee.id, hidden.group)] };
  return { additions, problems };
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
