import { type Employee, textAttribute } from './employee.ts';
import type { EmployeeId, GroupId } from './ids.ts';
import type { GroupCatalogue, Learner } from './learner.ts';
import { ATTRIBUTE } from './personio-attributes.ts';
import type { Problem, ProblemCode } from './problem.ts';
import type { GroupAttribute } from './settings.ts';

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
    const namesakes = catalogue.groups.filter((group) => group.name === name);
    const [group] = namesakes;
    if (group === undefined) problems.push(problem('group-unknown', employee.id, name));
    else if (namesakes.length > 1) problems.push(problem('group-name-ambiguous', employee.id, name));
    else if (group.id === null) problems.push(problem('group-not-assignable', employee.id, name));
    else if (!learner?.groups.includes(group.id)) additions.push({ id: group.id, name });
  }
  if (additions.length === 0) return { additions, problems };

  const hidden = learner && catalogue.hidden.find((membership) => membership.learnerId === learner.id);
  if (hidden)
    return { additions: [], problems: [...problems, problem('group-write-unsafe', employee.id, hidden.group)] };
  return { additions, problems };
}

function wantedNames(employee: Employee, attributes: readonly GroupAttribute[]): readonly string[] {
  const names = attributes.map((attribute) => textAttribute(employee, ATTRIBUTE[attribute]));
  return [...new Set(names.filter((name) => name !== null))].sort();
}

function problem(code: Extract<ProblemCode, `group-${string}`>, employeeId: EmployeeId, group: string): Problem {
  return { code, severity: code === 'group-unknown' ? 'info' : 'warning', employeeId, params: { group } };
}
