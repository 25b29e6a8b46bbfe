import type { Language } from '../problem-texts/index.ts';
import type { ClosedRunStatus, RunCounts } from '../run.ts';

export interface SummaryWords {
  readonly status: Readonly<Record<ClosedRunStatus, string>>;
  readonly dryRunTag: string;
  readonly dryRunNote: string;
  readonly intro: (integration: string) => string;
  readonly duration: string;
  readonly counts: Readonly<Record<keyof RunCounts, string>>;
  readonly problemsHeading: string;
  readonly noProblems: string;
  readonly remedy: string;
  /** `count` kinds of problems that do not stand in the mail. */
  readonly more: (count: number) => string;
  readonly details: string;
  readonly footer: string;
}

export const SUMMARY_WORDS: Readonly<Record<Language, SummaryWords>> = {
  en: {
    status: {
      completed: 'completed',
      completed_with_problems: 'completed with problems',
      rejected: 'rejected',
      expired: 'ended without approval',
      superseded: 'replaced by a newer run',
      cancelled: 'cancelled',
      failed: 'failed',
    },
    dryRunTag: 'dry run',
    dryRunNote: 'This was a dry run: nothing was changed in the LMS. The numbers say what a sync would do.',
    intro: (integration) => `The synchronisation "${integration}" has ended:`,
    duration: 'Duration',
    counts: {
      created: 'Accounts created',
      updated: 'Accounts updated',
      deactivated: 'Accounts deactivated',
      unchanged: 'Unchanged',
      skipped: 'Skipped',
      failed: 'Failed',
      groupsAdded: 'Group memberships added',
      groupsRemoved: 'Group memberships removed',
      invited: 'Invitations sent',
      certificates: 'Certificates filed',
    },
    problemsHeading: 'What needs attention',
    noProblems: 'There is nothing that needs attention.',
    remedy: 'What to do',
    more: (count) => `And ${count} more kinds of problems.`,
    details: 'The people concerned are listed in Matrikel',
    footer: 'Sent by Matrikel. Names are left out of this mail on purpose.',
  },
  de: {
    status: {
      completed: 'abgeschlossen',
      completed_with_problems: 'mit Hinweisen abgeschlossen',
      rejected: 'abgelehnt',
      expired: 'ohne Freigabe beendet',
      superseded: 'durch einen neueren Lauf ersetzt',
      cancelled: 'abgebrochen',
      failed: 'fehlgeschlagen',
    },
    dryRunTag: 'Probelauf',
    dryRunNote:
      'Dies war ein Probelauf: Im LMS wurde nichts geändert. Die Zahlen sagen, was eine Synchronisation täte.',
    intro: (integration) => `Die Synchronisation „${integration}“ ist beendet:`,
    duration: 'Dauer',
    counts: {
      created: 'Konten angelegt',
      updated: 'Konten geändert',
      deactivated: 'Konten deaktiviert',
      unchanged: 'Unverändert',
      skipped: 'Übersprungen',
      failed: 'Fehlgeschlagen',
      groupsAdded: 'Gruppenzuweisungen',
      groupsRemoved: 'Gruppenzuweisungen entfernt',
      invited: 'Einladungen verschickt',
      certificates: 'Zertifikate abgelegt',
    },
    problemsHeading: 'Was Aufmerksamkeit braucht',
    noProblems: 'Es gibt nichts, was Aufmerksamkeit braucht.',
    remedy: 'Was zu tun ist',
    more: (count) => `Und ${count} weitere Arten von Hinweisen.`,
    details: 'Die betroffenen Personen stehen in Matrikel',
    footer: 'Gesendet von Matrikel. Namen stehen mit Absicht nicht in dieser Mail.',
  },
};
