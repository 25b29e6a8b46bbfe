import type { EmployeeId } from '../../domain/ids.ts';
import type { MoodleSettings } from './settings.ts';

const LONGEST = 100;
/** Letters that do not come apart into a plain one and a mark, and those that German spells with two. */
const SPELLED: Readonly<Record<string, string>> = {
  ...{ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'oe', œ: 'oe', å: 'aa', ł: 'l', đ: 'd' },
};

/** Where the name is who somebody is in the directory that signs them in: another name would be another person's. */
const BY_NAME: readonly MoodleSettings['accounts'][] = ['ldap', 'saml2'];

/**
 * Names that an account may be made under, the first one first. The same person always gets the same ones, and Moodle lets no two accounts
 * have one name: of two runs at once only one can make the account. With a plugin that signs in by the name there is one at most.
 */
export function* userNames(
  { userNames: rule, accounts }: Pick<MoodleSettings, 'userNames' | 'accounts'>,
  employeeId: EmployeeId,
  email: string,
): Generator<string, void, undefined> {
  const source = rule === 'email' ? email.slice(0, Math.max(0, email.lastIndexOf('@'))) : employeeId;
  if (BY_NAME.includes(accounts)) {
    const name = source.toLowerCase();
    if (name !== '' && name.length <= LONGEST && plain(source) === name) yield name;
    return;
  }
  const stem = plain(source) || plain(employeeId) || 'user';
  yield stem.slice(0, LONGEST);
  for (let number = 2; ; number += 1) yield `${stem.slice(0, LONGEST - String(number).length)}${number}`;
}

/** Small letters, digits and `-._@`; anything else refuses the whole call. */
function plain(text: string): string {
  const spelled = [...text.normalize('NFC').toLowerCase()].map((letter) => SPELLED[letter] ?? letter).join('');
  return spelled.normalize('NFD').replaceAll(/[^-._@a-z0-9]/g, '');
}
