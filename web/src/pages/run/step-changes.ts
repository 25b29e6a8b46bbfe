import type { Schemas } from '../../api/client.ts';

export type Step = Schemas['Step'];

export interface Change {
  readonly field: string;
  readonly before: string | boolean | null;
  readonly after: string | boolean | null;
}

/** Field by field, what stands there and what would. Fields that stay as they are, are no change. */
export function changesOfStep({ before, after }: Pick<Step, 'before' | 'after'>): Change[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return fields
    .map((field) => ({ field, before: before?.[field] ?? null, after: after?.[field] ?? null }))
    .filter((change) => change.before !== change.after);
}

type Reason =
  | 'create'
  | 'update'
  | 'reactivate'
  | 'group'
  | 'removeGroup'
  | 'invite'
  | 'status'
  | 'scope'
  | 'lastDay'
  | 'order';

const BY_KIND: Record<Step['kind'], Reason> = {
  create: 'create',
  update: 'update',
  reactivate: 'reactivate',
  deactivate: 'status',
  'add-to-group': 'group',
  'remove-from-group': 'removeGroup',
  invite: 'invite',
};
const BY_EVIDENCE: Record<string, Reason> = { status: 'status', scope: 'scope', 'last-day': 'lastDay', order: 'order' };

/** Why a step is in the plan: by its evidence where it has one, else by its kind. */
export function reasonOf({ kind, evidence }: Pick<Step, 'kind' | 'evidence'>): { reason: Reason; day: string } {
  const reason = BY_EVIDENCE[String(evidence?.['kind'])] ?? BY_KIND[kind];
  return { reason, day: String(evidence?.['lastDay'] ?? '') };
}

/** Names as they were last read; of whom none is known, by what the steps of the same plan say. */
export function namesOf(steps: readonly Step[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { employeeId, name: known, before, after } of steps) {
    const values = { ...before, ...after };
    const name = [
      values['first_name'] ?? values['firstName'] ?? values['firstname'],
      values['last_name'] ?? values['lastName'] ?? values['lastname'],
    ]
      .filter((part) => typeof part === 'string')
      .join(' ');
    const shown = known || name || (typeof values['email'] === 'string' ? values['email'] : '');
    if (shown && !names.has(employeeId)) names.set(employeeId, shown);
  }
  return names;
}

/** Whether a step belongs to what somebody is looking for: every word must occur in name, ids or values. */
export function matches(step: Step, name: string, words: string): boolean {
  if (words.trim() === '') return true;
  const text = [
    step.employeeId,
    step.learnerId,
    name,
    ...Object.values(step.before ?? {}),
    ...Object.values(step.after ?? {}),
  ]
    .join(' ')
    .toLowerCase();
  return words
    .toLowerCase()
    .trim()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
