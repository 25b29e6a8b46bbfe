import type { StepOutcome } from '../../ports/lms-port.ts';
import type { VendorError } from '../../ports/vendor-error.ts';
import { failed, refused, type Whose } from '../applying/outcomes.ts';
import { accountsWithAddress } from './find-learner.ts';
import type { Writing } from './writing.ts';

/** An address that is taken although nobody here has it is held by another portal of the customer's realm. */
export async function whyRefused(
  { client, permission }: Pick<Writing, 'client' | 'permission'>,
  whose: Whose,
  email: string | null,
  error: VendorError,
): Promise<StepOutcome> {
  const { reason, vendor } = error.details;
  if (reason !== 'exists' || email === null) return refused(whose, error);
  const here = await accountsWithAddress(client, email, permission.signal);
  return here.length > 0 ? refused(whose, error) : failed(whose, 'address-held-elsewhere', { vendor });
}
