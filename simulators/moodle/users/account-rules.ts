import { plainFailure, writeFailed } from '../wire/failure.ts';
import type { User } from './user.ts';

const LOCAL_PART = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN = /^([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z0-9][A-Za-z0-9-]*[A-Za-z0-9]$/;

/** Plain ASCII on both sides, and a domain with a dot; a domain of other letters only in its `xn--` form. */
export function isAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  return at > 0 && LOCAL_PART.test(text.slice(0, at)) && DOMAIN.test(text.slice(at + 1));
}

const POLICY: readonly [RegExp, string][] = [
  [/^[\s\S]{8,}$/, 'Passwords must be at least 8 characters long.'],
  [/\d/, 'Passwords must have at least 1 digit(s).'],
  [/[a-z]/, 'Passwords must have at least 1 lower case letter(s).'],
  [/[A-Z]/, 'Passwords must have at least 1 upper case letter(s).'],
  [/[^a-zA-Z0-9]/, 'The password must have at least 1 special character(s).'],
];

/** What is wrong with it becomes the error's code, as HTML. */
export function checkPassword(password: string): void {
  const broken = POLICY.filter(([pattern]) => !pattern.test(password)).map(([, text]) => `<div>${text}</div>`);
  if (broken.length > 0) throw plainFailure(broken.join(''));
}

const COLUMNS = { username: 100, firstname: 100, lastname: 100, email: 100, idnumber: 255 } as const;
const TEXT_COLUMNS = {
  institution: 255,
  department: 255,
  address: 255,
  phone1: 20,
  phone2: 20,
  city: 120,
  timezone: 100,
} as const;

/** The database does not cut, it refuses; which column it was stays its secret. */
export function checkLengths(user: User): void {
  for (const [key, limit] of Object.entries(COLUMNS)) tooLong(user[key as keyof typeof COLUMNS], limit);
  for (const [key, limit] of Object.entries(TEXT_COLUMNS)) {
    tooLong(user.texts[key as keyof typeof TEXT_COLUMNS] ?? '', limit);
  }
}

export function tooLong(text: string, limit: number): void {
  if ([...text].length > limit) throw writeFailed('value too long');
}

const REGIONS = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** Anything but the code of a country in capitals becomes a zero. */
export function storedCountry(given: string): string {
  if (given === '') return '';
  return /^[A-Z]{2}$/.test(given) && REGIONS.of(given) !== undefined ? given : '0';
}
