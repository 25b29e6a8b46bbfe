import type { FieldKey, GroupId } from '../ids.ts';
import type { PlanStep } from '../steps.ts';

/** What something was before a run, and what the run made of it. */
interface Turn<Value> {
  readonly before: Value;
  readonly after: Value;
}

/** All that a run did to one account, each thing once: several steps on the same field are one turn from the first to the last. */
export interface Folded {
  readonly created: boolean;
  readonly fields: ReadonlyMap<FieldKey, Turn<string | null>>;
  readonly status: Turn<string> | null;
  readonly groups: ReadonlyMap<GroupId, Turn<boolean> & { readonly name: string }>;
  /** Invitations that went out. */
  readonly mails: number;
}

/** `steps`: those that were applied, in that order. An account that is only now made counts as switched off before. */
export function foldSteps(steps: readonly PlanStep[], inactiveStatus: string): Folded {
  const fields = new Map<FieldKey, Turn<string | null>>();
  const groups = new Map<GroupId, Turn<boolean> & { name: string }>();
  let status: Turn<string> | null = null;
  let mails = 0;

  const turnField = (field: FieldKey, { before, after }: Turn<string | null>): void => {
    fields.set(field, { before: fields.has(field) ? (fields.get(field)?.before ?? null) : before, after });
  };
  const turnStatus = ({ before, after }: Turn<string>): void => {
    status = { before: status?.before ?? before, after };
  };
  for (const step of steps) {
    switch (step.kind) {
      case 'create':
        for (const [field, after] of Object.entries(step.after.fields))
          turnField(field as FieldKey, { before: null, after });
        turnStatus({ before: inactiveStatus, after: step.after.status });
        if (step.invite) mails++;
        break;
      case 'update':
        for (const change of step.changes) turnField(change.field, change);
        if (step.status) turnStatus(step.status);
        break;
      case 'deactivate':
      case 'reactivate':
        turnStatus(step);
        break;
      case 'add-to-group':
      case 'remove-from-group': {
        const added = step.kind === 'add-to-group';
        const before = groups.get(step.groupId)?.before ?? !added;
        groups.set(step.groupId, { before, after: added, name: step.group });
        break;
      }
      case 'invite':
        mails++;
    }
  }
  return { created: steps.some(({ kind }) => kind === 'create'), fields, status, groups, mails };
}
