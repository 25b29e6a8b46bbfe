import type { ProblemCode } from '../problem.ts';

/**
 * What only a person can decide or put right for somebody. What concerns a permission or a group, and so everybody alike, is a
 * problem of the run and no case; neither is what passes by itself.
 */
export const CASE_CODES: readonly ProblemCode[] = [
  'case-shared-address',
  'case-ambiguous-external-id',
  'case-external-id-disagrees',
  'case-ambiguous-address',
  'case-address-carries-other-id',
  'case-linked-to-another',
  'case-link-disagrees',
  'case-claimed-twice',
  'no-email',
  'status-unknown',
  'value-not-allowed',
  'value-not-of-type',
  'value-too-long',
  'value-has-separator',
  'field-not-clearable',
  'linked-learner-gone',
  'invitation-accepted',
  'invitation-unconfirmed',
  'invitation-over',
  'invitation-open-after-leaving',
  'address-held-elsewhere',
  'employee-missing',
  'left-still-has-access',
  'last-administrator',
  'group-write-unsafe',
  'write-refused',
  'write-not-taken',
  'write-unconfirmed',
  'user-name-refused',
  'password-mail-unconfirmed',
];

/** Those in which the LMS said no to what was sent: the same is not sent again by itself. */
export const REFUSAL_CODES: readonly ProblemCode[] = [
  'write-refused',
  'write-not-taken',
  'address-held-elsewhere',
  'user-name-refused',
];

/** Nothing was looked at for whoever has one of these, so that their cases stay as they are. */
export const NOT_JUDGED_CODES: readonly ProblemCode[] = ['case-waits', 'held'];
