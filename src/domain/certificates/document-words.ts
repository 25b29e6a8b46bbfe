import type { Day } from '../dates/day.ts';
import type { Language } from '../problem-texts/problem-text.ts';
import type { CertificateOrigin } from './certificate-state.ts';

/** What Personio takes. */
const TITLE_LENGTH = 255;
const FILE_NAME_LENGTH = 80;

/** The course, cut where it is too long; a letter of two code units is not cut in half. */
export function documentTitle(course: string): string {
  const letters = [...course.trim().replaceAll(/\s+/g, ' ')];
  return letters.length <= TITLE_LENGTH
    ? letters.join('')
    : `${letters
        .slice(0, TITLE_LENGTH - 1)
        .join('')
        .trimEnd()}…`;
}

/** Letters and digits that every system can write; what has none of them is a certificate all the same. */
export function documentFileName(course: string, issuedOn: Day): string {
  const plain = course
    .replaceAll(/[äöüÄÖÜß]/g, (letter) => UMLAUTS[letter] ?? letter)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, FILE_NAME_LENGTH);
  return `${[plain, issuedOn].filter(Boolean).join('-')}.pdf`;
}

const UMLAUTS: Readonly<Record<string, string>> = {
  ...{ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' },
  ...{ Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' },
};

export interface CommentFacts {
  readonly kind: 'file' | 'record';
  readonly origin: CertificateOrigin;
  /** As people call it: `elearnio`. */
  readonly lms: string;
  readonly issuedOn: Day;
  readonly expiresOn: Day | null;
  readonly marker: string;
}

const WORDS = {
  en: {
    file: (lms: string) => `Certificate from ${lms}`,
    record: (lms: string) => `Training record made by Matrikel from ${lms}`,
    imported: 'Certificate, handed in through Matrikel',
    issued: (day: string) => `issued on ${day}`,
    completed: (day: string) => `completed on ${day}`,
    expires: (day: string) => `valid until ${day}`,
  },
  de: {
    file: (lms: string) => `Zertifikat aus ${lms}`,
    record: (lms: string) => `Schulungsnachweis, von Matrikel aus ${lms} erstellt`,
    imported: 'Zertifikat, über Matrikel eingereicht',
    issued: (day: string) => `ausgestellt am ${day}`,
    completed: (day: string) => `abgeschlossen am ${day}`,
    expires: (day: string) => `gültig bis ${day}`,
  },
} as const;

/** A sentence for whoever opens the personnel file, and the marker for us. */
export function documentComment(
  { kind, origin, lms, issuedOn, expiresOn, marker }: CommentFacts,
  language: Language,
): string {
  const words = WORDS[language];
  const what = origin === 'import' ? words.imported : words[kind](lms);
  const day = (text: Day) => dayText(text, language);
  const when = kind === 'record' ? words.completed(day(issuedOn)) : words.issued(day(issuedOn));
  const until = expiresOn === null ? [] : [words.expires(day(expiresOn))];
  return `${[`${what}: ${when}`, ...until].join(', ')}. ${marker}`;
}

function dayText(day: Day, language: Language): string {
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' });
}
