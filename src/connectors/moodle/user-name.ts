import type { EmployeeId } from '../../domain/ids.ts';
import type { MoodleSettings } from './settings.ts';

const LONGEST = 100;
/** Letters that do not come apart into a plain one and a mark, and those that German spells with two. */
const SPELLED: Readonly<Record<string, string>> = {
  ...{ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'oe', œ: 'oe', å: 'aa', ł: 'l', đ: 'd' },
};

/**
 * Names that an account may be made under, the first one first. The same person always gets the same ones, and Moodle lets no two accounts
 * have one name: of two runs at once only one can make the account.
 */
export function* userNames(
  { userNames: rule }: Pick<MoodleSettings, 'userNames'>,
  employeeId: EmployeeId,
  email: string,
): Generator<string, never, undefined> {
  const source = rule === 'email' ? email.slice(0, Math.max(0, email.lastIndexOf('@'))) : employeeId;
  const stem = plain(source) || plain(employeeId) || 'user';
  yield stem.slice(0, LONGEST);
  for (let number = 2; ; number += 1) yield `${stem.slice(0, LONGEST - String(number).length)}${number}`;
}

/** Small letters, digits and `-._@`; anything else refuses the whole call. */
function plain(text: string): string {
  const spelled = [...text.normalize('NFC').toLowerCase()].map((letter) => SPELLED[letter] ?? letter).join('');
  return spelled.normalize('NFD').replaceAll(/[^-._@a-z0-9]/g, '');
}
