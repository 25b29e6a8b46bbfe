import type { SimulatorControl } from './simulator-control.ts';

/** A text that says who somebody is, or opens a door. */
export interface Telling {
  readonly what: string;
  readonly text: string;
}

interface Vendors {
  readonly personio: Pick<SimulatorControl, 'employees'>;
  readonly elearnio: Pick<SimulatorControl, 'members'>;
}

const NAMES = ['first_name', 'last_name', 'preferred_name', 'full_name'];
const DATES = ['birth_date', 'dynamic_1830439'];

/** Names, addresses, phones, birth dates and positions of everybody whom one of the vendors knows. */
export async function whatTellsOfPeople({ personio, elearnio }: Vendors): Promise<Telling[]> {
  const told = new Map<string, Telling>();
  for (const person of [...(await personio.employees()), ...(await elearnio.members())]) {
    const tell = (what: string, key: string) => {
      const text = String(person[key] ?? '').trim();
      if (text.length > 1) told.set(text, { what: `${what} of ${person.id}`, text });
    };
    for (const key of NAMES) tell('name', key);
    for (const key of ['email', 'phone', 'position']) tell(key, key);
    for (const key of DATES) {
      const [year, month, day] = String(person[key] ?? '')
        .slice(0, 10)
        .split('-');
      if (!day) continue;
      for (const text of [`${year}-${month}-${day}`, `${day}.${month}.${year}`])
        told.set(text, { what: `birth date of ${person.id}`, text });
    }
  }
  return [...told.values()];
}

/** The domain of an address counts too: the name before it may be spelled otherwise. */
export function withMailDomains(tellings: readonly Telling[]): Telling[] {
  const domains = new Set(tellings.flatMap(({ text }) => /@[\w-]+(\.[\w-]+)+$/.exec(text.toLowerCase())?.[0] ?? []));
  return [...tellings, ...[...domains].map((text) => ({ what: 'mail domain', text }))];
}

/**
 * Which of them a text tells. Names count as whole words and as they are spelled: "Al" does not stand in "already", nor
 * "Frei" in "frei". Addresses count in any case and anywhere.
 */
export function toldBy(text: string, tellings: readonly Telling[]): string[] {
  const folded = text.toLowerCase();
  const words = new Set(wordsOf(text)); // so that what stands nowhere need not be looked for
  return tellings
    .filter((telling) =>
      telling.text.includes('@')
        ? folded.includes(telling.text.toLowerCase())
        : wordsOf(telling.text).every((word) => words.has(word)) && standsIn(text, telling.text),
    )
    .map(({ what, text: told }) => `${what} (${told})`);
}

function wordsOf(text: string): string[] {
  return text.match(/\p{L}+|\p{N}+/gu) ?? [];
}

function standsIn(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (!isInWord(text.slice(Math.max(0, at - 1), at + 1)) && !isInWord(text.slice(end - 1, end + 1))) return true;
  }
  return false;
}

/** Whether a word or a number goes on between two characters; a date ends before the letter that begins its time. */
function isInWord(pair: string): boolean {
  return /^(\p{L}{2}|\p{N}{2})$/u.test(pair);
}
