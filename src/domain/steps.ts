import type { EmptyReading } from './employee.ts';
import type { Evidence, OrderEvidence } from './evidence.ts';
import type { AttributeKey, EmployeeId, FieldKey, GroupId, LearnerId } from './ids.ts';
import type { FieldType } from './mapping/field-type.ts';

/** A field that gets a value. */
interface FieldWrite {
  readonly field: FieldKey;
  /** What the field takes, as it was planned: `after` is written in the spelling of that type. Left out where the LMS does not say. */
  readonly type?: FieldType;
  readonly before: string | null;
  readonly after: string;
  /** Where the value came from: a Personio key, `employee-id`, or `undo`. */
  readonly from: AttributeKey | 'employee-id' | 'status' | 'undo';
}

/** A field that is emptied, with the employee's own blank as evidence, or by a person's order. */
interface FieldClear {
  readonly field: FieldKey;
  readonly type?: FieldType;
  readonly before: string;
  readonly after: null;
  /** What is sent for "no value": null, an empty text, or the LMS's word for it. */
  readonly sent: string | null;
  readonly evidence: EmptyReading | OrderEvidence;
}

export type FieldChange = FieldWrite | FieldClear;

export interface CreateStep {
  readonly kind: 'create';
  readonly employeeId: EmployeeId;
  readonly after: {
    readonly fields: Readonly<Record<FieldKey, string>>;
    /** Of those fields that have one. */
    readonly types?: Readonly<Record<FieldKey, FieldType>>;
    readonly status: string;
  };
  readonly invite: boolean;
}
export interface UpdateStep {
  readonly kind: 'update';
  readonly employeeId: EmployeeId;
  readonly learnerId: LearnerId;
  readonly changes: readonly FieldChange[];
  /** A change between statuses that all allow signing in; to and from inactive are steps of their own. */
  readonly status?: { readonly before: string; readonly after: string };
}
export interface DeactivateStep {
  readonly kind: 'deactivate';
  readonly employeeId: EmployeeId;
  readonly learnerId: LearnerId;
  readonly before: string;
  readonly after: string;
  readonly evidence: Evidence;
}
export interface ReactivateStep {
  readonly kind: 'reactivate';
  readonly employeeId: EmployeeId;
  readonly learnerId: LearnerId;
  readonly before: string;
  readonly after: string;
}
export interface AddToGroupStep {
  readonly kind: 'add-to-group';
  readonly employeeId: EmployeeId;
  /** Null while the account is only being made by an earlier step of the same person. */
  readonly learnerId: LearnerId | null;
  readonly groupId: GroupId;
  readonly group: string;
}
/** Only of a membership that Matrikel added (design §4, invariant 4). */
export interface RemoveFromGroupStep {
  readonly kind: 'remove-from-group';
  readonly employeeId: EmployeeId;
  readonly learnerId: LearnerId;
  readonly groupId: GroupId;
  readonly group: string;
}
export interface InviteStep {
  readonly kind: 'invite';
  readonly employeeId: EmployeeId;
  readonly learnerId: LearnerId;
}

/** One change to one learner, as planned: before, after, evidence and origin. */
export type PlanStep =
  | CreateStep
  | UpdateStep
  | DeactivateStep
  | ReactivateStep
  | AddToGroupStep
  | RemoveFromGroupStep
  | InviteStep;
export type StepKind = PlanStep['kind'];
export const STEP_KINDS = [
  'create',
  'update',
  'deactivate',
  'reactivate',
  'add-to-group',
  'remove-from-group',
  'invite',
] as const satisfies readonly StepKind[];

/** What became of a step. `sending` is an intent whose outcome is not known yet. */
export const STEP_STATUSES = ['pending', 'sending', 'applied', 'failed', 'unconfirmed', 'dropped'] as const;
export type StepStatus = (typeof STEP_STATUSES)[number];
