/**
 * Ids are text everywhere: Personio hands out some beyond 2^53, and two ids that differ only in type must not mix.
 * @see the vendor's answers are turned into text at the HTTP edge (connectors/http/json.ts)
 */
type Branded<Name extends string> = string & { readonly __brand: Name };

export type EmployeeId = Branded<'EmployeeId'>;
export type LearnerId = Branded<'LearnerId'>;
export type GroupId = Branded<'GroupId'>;
export type IntegrationId = Branded<'IntegrationId'>;
export type RunId = Branded<'RunId'>;
export type StepId = Branded<'StepId'>;

/** Personio's key of an attribute: `first_name`, `dynamic_1234567`. */
export type AttributeKey = Branded<'AttributeKey'>;
/** The LMS's key of a field: `office_location`, `custom_field_one`. */
export type FieldKey = Branded<'FieldKey'>;

/** Before somebody accepts there is only an invitation to link to; its id never looks like an account's. */
export const INVITATION = 'invitation:';

export function invitationId(id: string): LearnerId {
  return `${INVITATION}${id}` as LearnerId;
}

/** The LMS's own id of the invitation; null for an account. */
export function invitationOf(id: LearnerId): string | null {
  return id.startsWith(INVITATION) ? id.slice(INVITATION.length) : null;
}

const UNKNOWN = 'unknown-';

/** What is linked where nobody knows whether the invitation went out, so that no second one does. */
export function unknownInvitation(employeeId: EmployeeId): LearnerId {
  return invitationId(`${UNKNOWN}${employeeId}`);
}

export function isUnknownInvitation(id: LearnerId): boolean {
  return invitationOf(id)?.startsWith(UNKNOWN) ?? false;
}

/** Code-unit order, alike in JavaScript and in PostgreSQL's `COLLATE "C"`: plans are ordered and hashed by it. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
