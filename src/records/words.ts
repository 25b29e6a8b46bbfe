import type { Day } from '../domain/dates/day.ts';
import type { TrainingRecord } from '../ports/record-writer.ts';

export interface RecordWords {
  readonly heading: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  /** That it is no certificate of the LMS. */
  readonly notice: string;
}

/** What stands on the page. */
export function wordsOf({
  language,
  name,
  course,
  completedOn,
  expiresOn,
  lms,
  portal,
  reference,
}: TrainingRecord): RecordWords {
  const words = WORDS[language];
  return {
    heading: words.heading,
    facts: [
      [words.name, name],
      [words.course, course],
      [words.completedOn, dayText(completedOn, words.locale)],
      [words.expiresOn, expiresOn === null ? words.noEnd : dayText(expiresOn, words.locale)],
      [words.lms, `${lms} (${portal})`],
      [words.reference, reference],
    ],
    notice: words.notice(lms),
  };
}

function dayText(day: Day, locale: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' });
}

const WORDS = {
  de: {
    locale: 'de-DE',
    heading: 'Schulungsnachweis',
    name: 'Name',
    course: 'Schulung',
    completedOn: 'Abgeschlossen am',
    expiresOn: 'Gültig bis',
    noEnd: 'kein Ablauf angegeben',
    lms: 'Lernplattform',
    reference: 'Kennung dort',
    notice: (lms: string) =>
      `Diesen Nachweis hat Matrikel aus den Angaben von ${lms} erstellt. Er ist kein von ${lms} ausgestelltes Zertifikat und nicht unterschrieben.`,
  },
  en: {
    locale: 'en-GB',
    heading: 'Training record',
    name: 'Name',
    course: 'Course',
    completedOn: 'Completed on',
    expiresOn: 'Valid until',
    noEnd: 'no end given',
    lms: 'Learning platform',
    reference: 'Reference there',
    notice: (lms: string) =>
      `Matrikel made this record from what ${lms} says of the completion. It is not a certificate issued by ${lms}, and it is not signed.`,
  },
} as const;
