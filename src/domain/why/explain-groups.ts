import { type Employee, textAttribute } from '../employee.ts';
import { assignableGroup } from '../groups.ts';
import type { GroupId } from '../ids.ts';
import type { GroupCatalogue, Learner } from '../learner.ts';
import { ATTRIBUTE } from '../personio-attributes.ts';
import type { PersonPlan } from '../plan-person.ts';
import type { ProblemCode } from '../problem.ts';
import type { GroupAttribute } from '../settings.ts';

export interface ExplainedGroup {
  /** The rule: the attribute whose value names the group. Null for one that the person leaves. */
  readonly attribute: GroupAttribute | null;
  /** Null where the attribute has no value, so that it names no group. */
  readonly group: string | null;
  readonly groupId: GroupId | null;
  readonly change: 'add' | 'remove' | 'member' | 'none';
  /** Why nobody is added. */
  readonly problem: ProblemCode | null;
}

/** Each rule with the group that it names for this employee, then the groups that the plan takes away. */
export function explainGroups(
  employee: Employee,
  learner: Learner | null,
  plan: PersonPlan,
  attributes: readonly GroupAttribute[],
  catalogue: GroupCatalogue,
): ExplainedGroup[] {
  const named = attributes.map((attribute) => {
    const name = textAttribute(employee, ATTRIBUTE[attribute]);
    return { attribute, ...explainNamed(name, learner, plan, catalogue) };
  });
  const removed = plan.steps.flatMap((step): ExplainedGroup[] =>
    step.kind === 'remove-from-group'
      ? [{ attribute: null, group: step.group, groupId: step.groupId, change: 'remove', problem: null }]
      : [],
  );
  return [...named, ...removed];
}

function explainNamed(
  group: string | null,
  learner: Learner | null,
  plan: PersonPlan,
  { groups }: GroupCatalogue,
): Omit<ExplainedGroup, 'attribute'> {
  if (group === null) return { group, groupId: null, change: 'none', problem: null };
  const found = assignableGroup(group, groups);
  if ('code' in found) return { group, groupId: null, change: 'none', problem: found.code };
  const { id: groupId } = found;
  if (learner?.groups?.includes(groupId)) return { group, groupId, change: 'member', problem: null };
  if (plan.steps.some((step) => step.kind === 'add-to-group' && step.groupId === groupId))
    return { group, groupId, change: 'add', problem: null };
  const unsafe = plan.problems.find(({ code }) => code === 'group-write-unsafe');
  return { group, groupId, change: 'none', problem: unsafe?.code ?? null };
}
