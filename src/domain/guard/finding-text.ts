import { attributeLabel } from '../problem-texts/attribute-labels.ts';
import type { Language } from '../problem-texts/index.ts';
import type { GuardFinding } from './guard-result.ts';
import type { GuardedChange } from './guarded-changes.ts';

type Texts = { readonly [Code in GuardFinding['code']]: (finding: Extract<GuardFinding, { code: Code }>) => string };

const CHANGES: Readonly<Record<Language, Readonly<Record<GuardedChange, string>>>> = {
  en: {
    deactivation: 'would be switched off',
    reactivation: 'would be switched on again',
    'email-change': 'would get another e-mail address',
    'emptied-field': 'would lose a value',
    'group-removal': 'would be removed from a group',
  },
  de: {
    deactivation: 'würden abgeschaltet',
    reactivation: 'würden wieder eingeschaltet',
    'email-change': 'bekämen eine andere E-Mail-Adresse',
    'emptied-field': 'verlören einen Wert',
    'group-removal': 'würden aus einer Gruppe entfernt',
  },
};

const EN: Texts = {
  'guard-share': ({ change, people, of }) =>
    `${people} of ${of} active accounts (${percent(people, of)}) ${CHANGES.en[change]}.`,
  'guard-count': ({ change, people, of }) => `${people} of ${of} active accounts ${CHANGES.en[change]}.`,
  'guard-window': ({ change, people, earlier, of, days }) =>
    `${people} accounts ${CHANGES.en[change]}, after ${earlier} in the last ${days} days: together ${percent(people + earlier, of)} of ${of} active accounts.`,
  'guard-source-shrank': ({ now, usually, inScope }) =>
    inScope
      ? `Personio shows ${now} employees in the scope; usually they are ${usually}.`
      : `Personio shows ${now} employees; usually they are ${usually}.`,
  'guard-unit-emptied': ({ attribute, unit, people }) =>
    `Nobody has "${unit}" as ${attributeLabel(attribute, 'en')} any more; at the last run ${people} people had.`,
  'guard-attribute-emptied': ({ attribute, label, people }) =>
    `The attribute "${label ?? attributeLabel(attribute, 'en')}" is empty for everybody; at the last run ${people} people had a value.`,
  'first-invitations': ({ people }) =>
    `This would be the first run under these settings that sends invitations: ${people} ${people === 1 ? 'person gets a mail' : 'people get a mail'}.`,
  'portal-has-members': ({ members, matched, ambiguous, created }) =>
    `This is the first run, and the LMS has ${members} accounts already: ${matched} were matched, ${ambiguous} are unclear and left alone, ${created} would be new.`,
  'approval-wanted': ({ because }) =>
    ({
      'dry-run': 'Somebody wants to see the plan first (dry run).',
      setting: 'This integration is set so that every plan is approved first.',
      undo: 'Taking back a run is always approved first.',
    })[because],
};

const DE: Texts = {
  'guard-share': ({ change, people, of }) =>
    `${people} von ${of} aktiven Konten (${percent(people, of)}) ${CHANGES.de[change]}.`,
  'guard-count': ({ change, people, of }) => `${people} von ${of} aktiven Konten ${CHANGES.de[change]}.`,
  'guard-window': ({ change, people, earlier, of, days }) =>
    `${people} Konten ${CHANGES.de[change]}, nach ${earlier} in den letzten ${days} Tagen: zusammen ${percent(people + earlier, of)} von ${of} aktiven Konten.`,
  'guard-source-shrank': ({ now, usually, inScope }) =>
    inScope
      ? `Personio zeigt ${now} Mitarbeitende im Geltungsbereich; sonst sind es ${usually}.`
      : `Personio zeigt ${now} Mitarbeitende; sonst sind es ${usually}.`,
  'guard-unit-emptied': ({ attribute, unit, people }) =>
    `„${unit}“ steht bei niemandem mehr als ${attributeLabel(attribute, 'de')}; beim letzten Lauf stand es bei ${people} Personen.`,
  'guard-attribute-emptied': ({ attribute, label, people }) =>
    `Das Attribut „${label ?? attributeLabel(attribute, 'de')}“ ist bei allen leer; beim letzten Lauf hatten ${people} Personen einen Wert.`,
  'first-invitations': ({ people }) =>
    `Dies wäre mit diesen Einstellungen der erste Lauf, der Einladungen verschickt: ${people} ${people === 1 ? 'Person bekommt' : 'Personen bekommen'} eine Mail.`,
  'portal-has-members': ({ members, matched, ambiguous, created }) =>
    `Dies ist der erste Lauf, und das LMS hat schon ${members} Konten: ${matched} wurden zugeordnet, ${ambiguous} sind unklar und bleiben unberührt, ${created} kämen neu dazu.`,
  'approval-wanted': ({ because }) =>
    ({
      'dry-run': 'Jemand möchte den Plan zuerst sehen (Probelauf).',
      setting: 'Diese Integration ist so eingestellt, dass jeder Plan zuerst freigegeben wird.',
      undo: 'Das Zurücknehmen eines Laufs wird immer zuerst freigegeben.',
    })[because],
};

/** One sentence for HR. */
export function findingText(finding: GuardFinding, language: Language): string {
  const texts = language === 'de' ? DE : EN;
  // the compiler does not see that the entry belongs to this finding's code
  return (texts[finding.code] as (finding: GuardFinding) => string)(finding);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '100 %' : `${Math.round((part * 100) / whole)} %`;
}
