import type { Language } from '../problem-texts/index.ts';

interface QuarantineWords {
  readonly subject: { readonly entered: string; readonly left: string };
  readonly entered: (integration: string) => string;
  readonly paused: string;
  readonly reason: string;
  readonly remedy: string;
  readonly howItEnds: (integration: string) => string;
  readonly left: (integration: string) => string;
  readonly goesOn: string;
  readonly footer: string;
}

export const QUARANTINE_WORDS: Readonly<Record<Language, QuarantineWords>> = {
  en: {
    subject: { entered: 'in quarantine', left: 'no longer in quarantine' },
    entered: (integration) => `The integration "${integration}" is in quarantine.`,
    paused: 'Nothing is written until somebody has looked at it. What was done so far stays.',
    reason: 'Why',
    remedy: 'What to do',
    howItEnds: (integration) =>
      `Then check the integration: choose "Check", or let the operator run "matrikel integration check ${integration}". A check without errors ends the quarantine, and syncs may start again.`,
    left: (integration) => `The integration "${integration}" is no longer in quarantine.`,
    goesOn: 'A check went well. The next sync takes up what was left.',
    footer: 'Sent by Matrikel.',
  },
  de: {
    subject: { entered: 'in Quarantäne', left: 'nicht mehr in Quarantäne' },
    entered: (integration) => `Die Integration „${integration}“ ist in Quarantäne.`,
    paused: 'Es wird nichts geschrieben, bis jemand nachgesehen hat. Was bis dahin geschah, bleibt.',
    reason: 'Warum',
    remedy: 'Was zu tun ist',
    howItEnds: (integration) =>
      `Prüfen Sie danach die Integration: mit „Prüfen“, oder der Betrieb ruft „matrikel integration check ${integration}“ auf. Eine Prüfung ohne Fehler beendet die Quarantäne, und Synchronisationen können wieder beginnen.`,
    left: (integration) => `Die Integration „${integration}“ ist nicht mehr in Quarantäne.`,
    goesOn: 'Eine Prüfung verlief gut. Die nächste Synchronisation holt nach, was liegen blieb.',
    footer: 'Gesendet von Matrikel.',
  },
};
