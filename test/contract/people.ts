import type { AttributeKey, EmployeeId, FieldKey, GroupId, LearnerId, StepId } from '../../src/domain/ids.ts';
import type { FieldChange, PlanStep } from '../../src/domain/steps.ts';
import type { LmsPort, PersonOutcome, PersonSteps, WritePermission } from '../../src/ports/lms-port.ts';

/** Made-up people and their steps, with names of steps that say what they are. */
export function person(
  employee: string,
  learnerId: LearnerId | null,
  steps: readonly PlanStep[],
  uncertain = false,
): PersonSteps {
  const named = steps.map((step, index) => ({ id: `${employee}/${index}/${step.kind}` as StepId, step }));
  return { employeeId: employee as EmployeeId, learnerId, steps: named, uncertain };
}

export function addressOf(employee: string): string {
  return `person${employee}@firma.example`;
}

export function creation(lms: LmsPort, employee: string, invite = false): PlanStep {
  const fields: Record<FieldKey, string> = {
    [lms.can.emailField]: addressOf(employee),
    ['first_name' as FieldKey]: 'Erika',
    ['last_name' as FieldKey]: `Probe ${employee}`,
  };
  if (lms.can.externalIdField !== null) fields[lms.can.externalIdField] = employee;
  const after = { fields, status: lms.can.statusMap.active };
  return { kind: 'create', employeeId: employee as EmployeeId, after, invite };
}

export function update(
  employee: string,
  learnerId: LearnerId,
  changes: readonly FieldChange[],
  status?: string,
): PlanStep {
  const who = { kind: 'update', employeeId: employee as EmployeeId, learnerId, changes } as const;
  return status === undefined ? who : { ...who, status: { before: 'active', after: status } };
}

export function writes(field: string, before: string | null, after: string): FieldChange {
  return { field: field as FieldKey, before, after, from: field as AttributeKey };
}

export function clears(field: string, before: string, sent: string | null = null): FieldChange {
  const evidence = { state: 'empty', attribute: field as AttributeKey } as const;
  return { field: field as FieldKey, before, after: null, sent, evidence };
}

export function deactivation(lms: LmsPort, employee: string, learnerId: LearnerId): PlanStep {
  return {
    kind: 'deactivate',
    employeeId: employee as EmployeeId,
    learnerId,
    before: lms.can.statusMap.active,
    after: lms.can.inactiveStatus,
    evidence: { kind: 'status', status: 'inactive' },
  };
}

export function joins(employee: string, learnerId: LearnerId | null, groupId: GroupId): PlanStep {
  return { kind: 'add-to-group', employeeId: employee as EmployeeId, learnerId, groupId, group: groupId };
}

export function leaves(employee: string, learnerId: LearnerId, groupId: GroupId): PlanStep {
  return { kind: 'remove-from-group', employeeId: employee as EmployeeId, learnerId, groupId, group: groupId };
}

const ALLOWED: WritePermission = { signal: new AbortController().signal, check: () => {} };

export async function applied(
  lms: LmsPort,
  people: readonly PersonSteps[],
  permission: WritePermission = ALLOWED,
): Promise<PersonOutcome[]> {
  return collect(lms.apply(inOrder(people), permission));
}

export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

export async function* inOrder<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

/** One person alone: the account's id, what became of each step, and whose doing it was. */
export async function appliedOne(lms: LmsPort, steps: PersonSteps, permission = ALLOWED) {
  const [outcome, ...more] = await applied(lms, [steps], permission);
  if (!outcome || more.length > 0) throw new Error('One person goes in, one outcome comes out.');
  const results = outcome.steps.map((step) => step.outcome.result);
  const codes = outcome.steps.map(({ outcome: one }) => (one.result === 'applied' ? null : one.problem.code));
  const already = outcome.steps.map(({ outcome: one }) => one.result === 'applied' && one.already === true);
  return { learnerId: outcome.learnerId, results, codes, already };
}

/** The id of an account that must be there. */
export async function made(lms: LmsPort, employee: string): Promise<LearnerId> {
  const { learnerId } = await appliedOne(lms, person(employee, null, [creation(lms, employee)]));
  if (learnerId === null) throw new Error('The account was not made.');
  return learnerId;
}
