import { sameFieldText } from '../../domain/field-text.ts';
import type { FieldKey, GroupId } from '../../domain/ids.ts';
import type { LearnerInGroups } from '../../domain/learner.ts';
import type {
  AddToGroupStep,
  DeactivateStep,
  FieldChange,
  ReactivateStep,
  RemoveFromGroupStep,
  UpdateStep,
} from '../../domain/steps.ts';
import type { MemberAttributes } from './client.ts';
import { EMAIL } from './vocabulary.ts';

/** A step on an account that exists; all of one person's go out with one call. */
export type ChangeStep = UpdateStep | DeactivateStep | ReactivateStep | AddToGroupStep | RemoveFromGroupStep;

/** What has to be written so that every step holds; `current` null where the account was not read, then it is everything. */
export function stillToWrite(steps: readonly ChangeStep[], current: LearnerInGroups | null): MemberAttributes | null {
  const fields: Record<string, string | null> = {};
  let status: string | undefined;
  const added: GroupId[] = [];
  const removed = new Set<GroupId>();
  for (const step of steps) {
    if (step.kind === 'add-to-group') {
      if (!current?.groups.includes(step.groupId)) added.push(step.groupId);
      continue;
    }
    if (step.kind === 'remove-from-group') {
      if (current?.groups.includes(step.groupId) ?? true) removed.add(step.groupId);
      continue;
    }
    const wanted = step.kind === 'update' ? step.status?.after : step.after;
    if (wanted !== undefined && wanted !== current?.status) status = wanted;
    if (step.kind !== 'update') continue;
    for (const change of step.changes) {
      if (!current || !holds(change, current))
        fields[change.field] = change.after === null ? change.sent : change.after;
    }
  }
  if (Object.keys(fields).length === 0 && status === undefined && added.length === 0 && removed.size === 0) return null;
  return {
    fields,
    ...(status === undefined ? {} : { status }),
    ...(added.length === 0 && removed.size === 0 ? {} : { groups: groupsAfter(current, added, removed) }),
  };
}

/** The write replaces the whole set, so it carries everything that is to stay. */
function groupsAfter(
  current: LearnerInGroups | null,
  added: readonly GroupId[],
  removed: ReadonlySet<GroupId>,
): GroupId[] {
  return [...new Set([...(current?.groups ?? []), ...added])].filter((group) => !removed.has(group));
}

/**
 * What a step wanted and the account does not show after the write. A value that became a third one was taken and put into
 * the vendor's own form; only one that stands as before was not.
 */
export function notTaken(step: ChangeStep, before: LearnerInGroups | null, after: LearnerInGroups): readonly string[] {
  if (step.kind === 'add-to-group') return after.groups.includes(step.groupId) ? [] : ['groups'];
  if (step.kind === 'remove-from-group') return after.groups.includes(step.groupId) ? ['groups'] : [];
  if (step.kind !== 'update') return after.status === step.after ? [] : ['status'];
  const fields: string[] = step.changes
    .filter((change) => !holds(change, after) && standsAsBefore(change, before, after))
    .map((change) => change.field);
  return step.status && after.status !== step.status.after ? [...fields, 'status'] : fields;
}

function holds(change: FieldChange, learner: LearnerInGroups): boolean {
  return sameText(change.field, fieldOf(learner, change.field), change.after);
}

function standsAsBefore(change: FieldChange, before: LearnerInGroups | null, after: LearnerInGroups): boolean {
  const now = fieldOf(after, change.field);
  const same = (earlier: string | null) => sameText(change.field, now, earlier);
  return same(change.before) || (before !== null && same(fieldOf(before, change.field)));
}

function fieldOf(learner: LearnerInGroups, field: FieldKey): string | null {
  return learner.fields[field] ?? null;
}

/** As the planner compares; case in addresses is the vendor's to choose. */
export function sameText(field: FieldKey, left: string | null, right: string | null): boolean {
  if (field !== EMAIL) return sameFieldText(left, right);
  return sameFieldText(left?.toLowerCase() ?? null, right?.toLowerCase() ?? null);
}
