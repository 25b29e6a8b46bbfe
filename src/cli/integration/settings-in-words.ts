import type { Schemas } from '../../client/index.ts';

type Settings = Schemas['DraftSettings'];
export type PlannedSetting = keyof Settings;

/** Each setting that decides what is planned: what it is called, and how it stands. */
const WORDS: { readonly [Name in PlannedSetting]: readonly [label: string, text: (value: Settings[Name]) => string] } =
  {
    scope: ['Scope', scopeText],
    invitations: ['Invitations', asIs],
    groupAttributes: ['Groups by', (attributes) => attributes.join(', ') || 'nothing'],
    memberships: [
      'Memberships',
      (how) => (how === 'managed' ? 'added, and removed where Matrikel added them' : 'added only'),
    ],
    customAttributes: ['Custom attributes', customText],
    statusMap: ['Status words', (map) => entriesText(map) || 'as the LMS names them'],
    createInactive: ['Inactive, no account', (get) => (get ? 'get one' : 'get none')],
    outOfScope: ['Out of scope', asIs],
    dates: ['Days', datesText],
    externalId: ['External id', asIs],
    drift: ['Edited in the LMS', driftText],
    connector: ['Switches of the LMS', (switches) => switchesText(switches) || 'all off'],
  };

export const PLANNED_SETTINGS = Object.keys(WORDS) as PlannedSetting[];

export function labelOf(name: PlannedSetting): string {
  return WORDS[name][0];
}

export function settingText<Name extends PlannedSetting>(name: Name, settings: Settings): string {
  return WORDS[name][1](settings[name]);
}

function asIs(text: string): string {
  return text;
}

function scopeText({ match, conditions }: Settings['scope']): string {
  if (conditions.length === 0) return 'everybody';
  const words = conditions.map(({ attribute, operator, value, values }) =>
    [attribute, operator, value ?? values?.join('|')].filter(Boolean).join(' '),
  );
  return words.join(match === 'all' ? ' and ' : ' or ');
}

function datesText({ create, daysBeforeHire, lastDay, graceDays }: Settings['dates']): string {
  const before = daysBeforeHire === 0 ? 'on the hire date' : `${days(daysBeforeHire)} before the hire date`;
  return [
    `accounts ${create === 'when-seen' ? 'as soon as somebody is seen' : before}`,
    lastDay === 'ignore' ? null : 'access ends after the last day',
    graceDays === 0 ? null : `${days(graceDays)} of grace outside the scope`,
  ]
    .filter((part) => part !== null)
    .join('; ');
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}

function customText({ enabled, assignments }: Settings['customAttributes']): string {
  if (!enabled) return 'off';
  const words = assignments.map(({ attribute, field, choice, encoding }) => {
    const written = [choice, encoding].filter(Boolean).join(', ');
    return `${attribute} → ${field}${written && ` (${written})`}`;
  });
  return words.join(', ') || 'none';
}

function switchesText(switches: Settings['connector']): string {
  return entriesText(
    Object.fromEntries(
      Object.entries(switches ?? {}).map(([name, value]) => [
        name,
        typeof value === 'string' ? value || 'none' : value ? 'on' : 'off',
      ]),
    ),
  );
}

function driftText({ otherwise, fields }: Settings['drift']): string {
  const named = entriesText(fields);
  return named === '' ? otherwise : `${otherwise}; ${named}`;
}

function entriesText(map: Readonly<Record<string, string>>): string {
  return Object.entries(map)
    .map(([from, to]) => `${from} → ${to}`)
    .join(', ');
}
