import type { EmployeeId, LearnerId } from './ids.ts';

/**
 * Everything that can be wrong, by code. Sentences and remedies are in `problem-texts/`, in German and English.
 * `case-` codes are decisions that only a person can make.
 */
export const PROBLEM_CODES = [
  // the way to a vendor
  'personio-credentials-refused',
  'personio-access-refused',
  'webhooks-access-refused',
  'webhook-refused',
  'webhook-no-public-url',
  'lms-key-refused',
  'host-unreachable',
  'host-not-allowed',
  'secret-missing',
  'integration-gone',
  'vendor-unavailable',
  'vendor-feature-off',
  'lms-api-off',
  'lms-function-missing',
  'lms-right-missing',
  'lms-version-old',
  'lms-account-unfit',
  'lms-site-administrator',
  'vendor-bad-answer',
  'rate-limited',
  // settings against what the vendors offer
  'attribute-not-readable',
  'attribute-unknown',
  'attribute-ambiguous',
  'scope-attribute-unreadable',
  'field-unknown',
  'field-ambiguous',
  'field-is-default',
  'field-assigned-twice',
  'mapping-types-differ',
  'draft-gone',
  'group-unknown',
  'group-name-ambiguous',
  'group-not-assignable',
  'groups-may-have-rules',
  // reading
  'employees-incomplete',
  'learners-incomplete',
  'row-unreadable',
  // one person
  'no-email',
  'status-unknown',
  'status-missing',
  'identity-not-readable',
  'inactive-without-account',
  'before-hire-date',
  'hire-date-unknown',
  'after-last-day',
  'in-grace',
  'date-not-readable',
  'value-not-allowed',
  'value-not-of-type',
  'value-too-long',
  'value-has-separator',
  'field-not-clearable',
  'field-not-shown',
  'employee-missing',
  'out-of-scope',
  'left-to-full-sync',
  'left-still-has-access',
  'linked-learner-gone',
  'invitation-open',
  'invitation-open-after-leaving',
  'invitation-open-out-of-scope',
  'invitation-accepted',
  'invitation-unconfirmed',
  'invitation-over',
  'replaced-by-rehire',
  'last-administrator',
  'group-write-unsafe',
  'held',
  'erased',
  'case-shared-address',
  'case-ambiguous-external-id',
  'case-external-id-disagrees',
  'case-ambiguous-address',
  'case-address-carries-other-id',
  'case-linked-to-another',
  'case-link-disagrees',
  'case-claimed-twice',
  'case-waits',
  'field-drifted',
  // writing
  'write-refused',
  'user-name-refused',
  'write-unconfirmed',
  'password-mail-unconfirmed',
  'found-without-access',
  'write-not-taken',
  'address-held-elsewhere',
  'newer-read-applied',
  'changed-since-plan',
  'lease-lost',
  'learner-not-found',
  'too-many-failures',
  // undo
  'undo-changed-since',
  'undo-field-stays',
  'undo-mails-stay',
  'undo-invitation-stays',
  // certificates
  'certificate-owner-held',
  'certificate-owner-gone',
  'certificate-not-linked',
  'certificate-after-restore',
  'certificate-rendering',
  'certificate-withdrawn',
  'certificate-file-gone',
  'certificate-truncated',
  'certificate-not-a-pdf',
  'certificate-hash-mismatch',
  'certificate-too-large',
  'certificate-unconfirmed',
  'certificate-refused',
  'certificate-no-name',
  'certificate-internal-error',
  'certificate-import-incomplete',
  'certificates-not-offered',
  'certificates-cancelled',
  'documents-access-refused',
  'document-markers-unseen',
  'document-category-missing',
  'document-category-ambiguous',
  // runs
  'run-not-started',
  'run-ended-outside',
  'run-ended-by-restore',
  'internal-error',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];
/** What matching leaves to a person. `case-waits` only says that such a decision is still open. */
export type CaseCode = Exclude<Extract<ProblemCode, `case-${string}`>, 'case-waits'>;

/** `error`: the run or the person could not be served. `warning`: served in part. `info`: nothing to do, worth knowing. */
type Severity = 'error' | 'warning' | 'info';

/**
 * A code, whom or what it concerns, and the values for its sentence. Values may name a setting, an attribute, a field or
 * a group, never a person: people are named by id alone, so that a problem can be logged.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly employeeId?: EmployeeId;
  readonly learnerId?: LearnerId;
  /** The setting to look at, as a path in the integration: `settings.scope`, `personio.clientSecret`. */
  readonly setting?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}
