import type { CreateStep } from '../../domain/steps.ts';
import type { PersonSteps } from '../../ports/lms-port.ts';
import { randomPassword } from '../applying/random-password.ts';
import type { UserValues } from './client.ts';
import { isFit } from './fitting.ts';
import { type Part, userValues } from './values.ts';
import { EMAIL, FIRST_NAME, IDNUMBER, LAST_NAME, SUSPENDED } from './vocabulary.ts';
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

/** Without these nobody is who they are; all else can be written afterwards. */
const BARE: readonly string[] = [FIRST_NAME, LAST_NAME, EMAIL, IDNUMBER];

interface How {
  /** With a password that Moodle makes and mails. */
  readonly mailed: boolean;
  /** With nothing that is not needed, since something was refused. */
  readonly bare: boolean;
}

export function newAccount(
  { settings, named }: Writing,
  step: CreateStep,
  username: string,
  definitions: Definitions,
  { mailed, bare }: How,
): UserValues {
  const parts = partsOfCreate(step).filter(({ field }) => !bare || BARE.includes(field));
  const fit = parts.filter((part) => isFit(part, definitions));
  return { username, ...userValues(fit, definitions, named), ...(mailed ? MAILED : signIn(settings)) };
}

export function isBare(step: CreateStep): boolean {
  return partsOfCreate(step).every(({ field }) => BARE.includes(field));
}

const MAILED: UserValues = { createpassword: 1 };

/** Whether Moodle is to make a password and mail it. */
export function isMailed({ accounts }: Writing['settings'], { invite, after: { status } }: CreateStep): boolean {
  return accounts === 'mailed-password' && invite && status !== SUSPENDED;
}

/** One of ours nobody is told, and it has to be changed. */
function signIn({ accounts }: Writing['settings']): UserValues {
  if (accounts !== 'mailed-password' && accounts !== 'random-password') return { auth: accounts };
  return { password: randomPassword(), preferences: [{ type: 'auth_forcepasswordchange', value: '1' }] };
}
