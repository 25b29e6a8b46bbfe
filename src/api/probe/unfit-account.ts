import type { UnfitAccount } from '../../ports/lms-probe.ts';
import { ApiError } from '../http/api-error.ts';

/** Why an account is somebody's; the first two are what Matrikel knows, the others what the portal says. */
type Reason = 'linked' | 'employees-address' | UnfitAccount;

const DETAILS: Readonly<Record<Reason, string>> = {
  linked: 'The account belongs to an employee: it is linked.',
  'employees-address': 'An employee in Personio has this address.',
  'several-accounts': 'Several accounts of the portal have this address.',
  'external-id': 'The account carries an employee id.',
  'other-role': 'The account has another role than that of an ordinary learner.',
  'signed-in': 'Somebody has signed in with the account.',
  'sign-in-unknown': 'The portal does not say whether somebody has signed in with the account.',
};

/** A probe writes to nobody's account but one that no person is behind. */
export function unfitAccount(reason: Reason): ApiError {
  const detail = `${DETAILS[reason]} Nothing was written.`;
  return new ApiError({
    code: 'probe-account-refused',
    detail,
    remedy: 'Name an address that no person has and whose mail reaches you, for example one with +probe in it.',
    errors: [{ path: 'email', message: detail, code: reason }],
  });
}
