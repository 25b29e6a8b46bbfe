import type { Language } from '../problem-texts/index.ts';

export const SHORTEST_PASSWORD = 12;
const LONGEST_PASSWORD = 200;

export type PasswordProblem = 'too-short' | 'too-long' | 'few-characters' | 'own-name';

/** Why a password cannot be taken; null where it can. Length is what counts (NIST SP 800-63B), not what it is made of. */
export function passwordProblem(
  password: string,
  { email, name }: { email: string; name: string },
): PasswordProblem | null {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return 'too-short';
  if (length > LONGEST_PASSWORD) return 'too-long';
  if (new Set(password).size < 4) return 'few-characters';
  const [mailbox = ''] = email.split('@');
  const parts = [email, mailbox, name, ...name.split(' ')].map(plain).filter((text) => text.length > 2);
  const own = parts.toSorted((one, other) => other.length - one.length); // the whole name before a part of it
  const left = own.reduce((rest, text) => rest.replaceAll(text, ''), plain(password));
  return left.length < 6 ? 'own-name' : null;
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/\s/g, '');
}

const WORDS: Readonly<Record<Language, Readonly<Record<PasswordProblem, string>>>> = {
  en: {
    'too-short': `must have at least ${SHORTEST_PASSWORD} characters`,
    'too-long': `must have at most ${LONGEST_PASSWORD} characters`,
    'few-characters': 'must not repeat a few characters',
    'own-name': 'must be more than your own name or address',
  },
  de: {
    'too-short': `Das Passwort braucht mindestens ${SHORTEST_PASSWORD} Zeichen.`,
    'too-long': `Das Passwort darf höchstens ${LONGEST_PASSWORD} Zeichen haben.`,
    'few-characters': 'Das Passwort darf nicht nur wenige Zeichen wiederholen.',
    'own-name': 'Das Passwort muss mehr sein als der eigene Name oder die eigene Adresse.',
  },
};

export function passwordProblemInWords(problem: PasswordProblem, language: Language): string {
  return WORDS[language][problem];
}
