import type { CreateStep } from '../../domain/steps.ts';
import { sameAddress } from './look-up.ts';
import type { Account } from './user-row.ts';
import { EMAIL, FIRST_NAME, IDNUMBER, LAST_NAME } from './vocabulary.ts';

/** Whether an account has to do with somebody who is to get one: the address, or the employee's id. */
export function mayBeTheirs({ after: { fields } }: CreateStep, account: Account): boolean {
  const id = fields[IDNUMBER] ?? '';
  return sameAddress(account.email, fields[EMAIL] ?? null) || (id !== '' && account.externalId === id);
}

/** By address and by the employee's id, which alone may be somebody's personnel number; where none is written, by the name. */
export function isTheirs({ after: { fields } }: CreateStep, account: Account): boolean {
  if (!sameAddress(account.email, fields[EMAIL] ?? null)) return false;
  const id = fields[IDNUMBER];
  if (id !== undefined) return account.externalId === id;
  const name = `${fields[FIRST_NAME] ?? ''} ${fields[LAST_NAME] ?? ''}`.trim().toLowerCase();
  return account.fullName.toLowerCase() === name;
}
