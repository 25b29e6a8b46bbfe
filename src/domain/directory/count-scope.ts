import { type Employee, textAttribute } from '../employee.ts';
import type { AttributeKey } from '../ids.ts';
import { ATTRIBUTE } from '../personio-attributes.ts';
import { judgeScope, type ResolvedScope } from '../scope.ts';
import type { GroupAttribute } from '../settings.ts';
import { parseEmployeeStatus } from '../status.ts';

export interface ScopeCount {
  readonly inScope: number;
  /** Of these, who has left the company. */
  readonly inactive: number;
  /** An attribute of the scope that did not come with everybody: nobody can be judged by it. */
  readonly unreadable: AttributeKey | null;
}

export function countScope(employees: Iterable<Employee>, scope: ResolvedScope): ScopeCount {
  let [inScope, inactive] = [0, 0];
  for (const employee of employees) {
    const judged = judgeScope(employee, scope);
    if (judged.verdict === 'unreadable') return { inScope: 0, inactive: 0, unreadable: judged.attribute };
    if (judged.verdict === 'out') continue;
    inScope++;
    if (isInactive(employee)) inactive++;
  }
  return { inScope, inactive, unreadable: null };
}

export interface ValueCount {
  readonly attribute: GroupAttribute;
  readonly value: string;
  /** In the scope and not gone. */
  readonly people: number;
}

/** Which values of these attributes people in the scope have, letter by letter as a group would have to be called; most people first. */
export function countValues(
  employees: Iterable<Employee>,
  scope: ResolvedScope,
  attributes: readonly GroupAttribute[],
): readonly ValueCount[] {
  const counts = new Map(attributes.map((attribute) => [attribute, new Map<string, number>()]));
  for (const employee of employees) {
    if (judgeScope(employee, scope).verdict !== 'in' || isInactive(employee)) continue;
    for (const [attribute, values] of counts) {
      const value = textAttribute(employee, ATTRIBUTE[attribute]);
      if (value !== null) values.set(value, (values.get(value) ?? 0) + 1);
    }
  }
  return [...counts].flatMap(([attribute, values]) =>
    [...values]
      .sort(([one, most], [other, fewer]) => fewer - most || one.localeCompare(other))
      .map(([value, people]) => ({ attribute, value, people })),
  );
}

function isInactive(employee: Employee): boolean {
  return parseEmployeeStatus(textAttribute(employee, ATTRIBUTE.status)) === 'inactive';
}
