import type { CreateStep } from '../../domain/steps.ts';
import type { PersonSteps } from '../../ports/lms-port.ts';
import { randomPassword } from '../applying/random-password.ts';
import type { UserValues } from './client.ts';
import { isFit } from './fitting.ts';
import { type Part, userValues } from './values.ts';
import { FIRST_NAME, LAST_NAME, SUSPENDED } from './vocabulary.ts';
import type { Definitions, Writing } from './writing.ts';

/** Somebody who is to get an account. */
export interface Newcomer {
  readonly person: PersonSteps;
  readonly step: CreateStep;
}

/** All that the account is made with, both names always; whether somebody may sign in cannot be said before it is there. */
export function partsOfCreate({ after: { fields } }: CreateStep): readonly Part[] {
  return Object.entries<string>({ [FIRST_NAME]: '', [LAST_NAME]: '', ...fields }).map(([field, after]) => ({
    field,
    after,
  }));
}

export function newAccount(
  { settings, named }: Writing,
  step: CreateStep,
  username: string,
  definitions: Definitions,
): UserValues {
  const parts = partsOfCreate(step).filter((part) => isFit(part, definitions));
  return { username, ...userValues(parts, definitions, named), ...signIn(settings, step) };
}

/** Moodle mails a password that it makes; one of ours nobody is told, and it has to be changed. */
function signIn({ accounts }: Writing['settings'], { invite, after: { status } }: CreateStep): UserValues {
  if (accounts === 'mailed-password' && invite && status !== SUSPENDED) return { createpassword: 1 };
  if (accounts !== 'mailed-password' && accounts !== 'random-password') return { auth: accounts };
  return { password: randomPassword(), preferences: [{ type: 'auth_forcepasswordchange', value: '1' }] };
}
