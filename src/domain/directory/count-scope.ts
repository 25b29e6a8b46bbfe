import { type Employee, readAttribute, textAttribute, textOf } from '../employee.ts';
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

export interface ValueCounts {
  readonly values: readonly ValueCount[];
  /** An attribute of the scope that did not come with everybody: nobody can be judged by it, and there are no values. */
  readonly unreadableScope: AttributeKey | null;
  /** Of the attributes asked for, those that did not come with everybody in the scope: what is counted of them is not all. */
  readonly unreadable: readonly GroupAttribute[];
}

/** Which values of these attributes people in the scope have, letter by letter as a group would have to be called; most people first. */
export function countValues(
  employees: Iterable<Employee>,
  scope: ResolvedScope,
  attributes: readonly GroupAttribute[],
): ValueCounts {
  const counts = new Map(attributes.map((attribute) => [attribute, new Map<string, number>()]));
  const missing = new Set<GroupAttribute>();
  for (const employee of employees) {
    const judged = judgeScope(employee, scope);
    if (judged.verdict === 'unreadable') return { values: [], unreadableScope: judged.attribute, unreadable: [] };
    if (judged.verdict === 'out' || isInactive(employee)) continue;
    for (const [attribute, found] of counts) {
      const reading = readAttribute(employee, ATTRIBUTE[attribute]);
      if (reading.state === 'missing') missing.add(attribute);
      if (reading.state !== 'present') continue;
      const value = textOf(reading.value);
      found.set(value, (found.get(value) ?? 0) + 1);
    }
  }
  const values = [...counts].flatMap(([attribute, found]) =>
    [...found]
      .sort(([one, most], [other, fewer]) => fewer - most || one.localeCompare(other))
      .map(([value, people]) => ({ attribute, value, people })),
  );
  return { values, unreadableScope: null, unreadable: attributes.filter((attribute) => missing.has(attribute)) };
}

function isInactive(employee: Employee): boolean {
  return parseEmployeeStatus(textAttribute(employee, ATTRIBUTE.status)) === 'inactive';
}
