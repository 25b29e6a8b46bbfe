import type { Problem } from '../problem.ts';
import { attributeLabel } from './attribute-labels.ts';
import type { Facts, Language } from './problem-text.ts';
import { attributeTypeLabel, fieldTypeLabel, fittingLabels } from './type-words.ts';

const VENDORS: Readonly<Record<string, string>> = {
  personio: 'Personio',
  elearnio: 'elearnio',
  learnupon: 'LearnUpon',
  moodle: 'Moodle',
};

/** As people call it. */
export function vendorName(vendor: string): string {
  return VENDORS[vendor] ?? vendor;
}

const WORDS = {
  en: {
    attribute: (name: string) => `the attribute "${name}"`,
    someAttribute: 'one of the attributes',
    field: (name: string) => `the field "${name}"`,
    someField: 'one of the fields',
    group: (name: string) => `the group "${name}"`,
    someGroup: 'one of the groups',
    someVendor: 'the other system',
    assignment: (from: string, to: string) => `the assignment "${from}" → "${to}"`,
    someAssignment: 'one of the assignments',
    call: (call: string) => ` For the operator: ${call}.`,
    someDay: 'the day that was found',
    answer: 'answer',
    allowed: (values: string) => ` Possible: ${values}.`,
    type: (name: string) => ` (type "${name}")`,
    fits: (kinds: string) => ` It goes into ${kinds}.`,
  },
  de: {
    attribute: (name: string) => `das Attribut „${name}“`,
    someAttribute: 'eines der Attribute',
    field: (name: string) => `das Feld „${name}“`,
    someField: 'eines der Felder',
    group: (name: string) => `die Gruppe „${name}“`,
    someGroup: 'eine der Gruppen',
    someVendor: 'das andere System',
    assignment: (from: string, to: string) => `die Zuordnung „${from}“ → „${to}“`,
    someAssignment: 'eine der Zuordnungen',
    call: (call: string) => ` Für den Betrieb: ${call}.`,
    someDay: 'gefundenen Tag',
    answer: 'Antwort',
    allowed: (values: string) => ` Möglich: ${values}.`,
    type: (name: string) => ` (Typ „${name}“)`,
    fits: (kinds: string) => ` Es passt in ${kinds}.`,
  },
} as const;

/** Turns a problem's params into words, with a stand-in for each that is missing, so that no text ever says "undefined". */
export function factsOf(params: Problem['params'], language: Language): Facts {
  const words = WORDS[language];
  const { attribute, field, fieldLabel, group, vendor, from, to, allowed, count, what, date, ...types } =
    textsOf(params);
  const attributeType = types.attributeType && attributeTypeLabel(types.attributeType, language);
  const fieldType = types.fieldType && fieldTypeLabel(types.fieldType, language);
  const fits = types.attributeType && fittingLabels(types.attributeType, language);
  return {
    attribute: attribute ? words.attribute(attributeLabel(attribute, language)) : words.someAttribute,
    field: field ? words.field(fieldLabel ?? field) : words.someField,
    group: group ? words.group(group) : words.someGroup,
    vendor: vendor ? vendorName(vendor) : words.someVendor,
    assignment: from && to ? words.assignment(from, to) : words.someAssignment,
    allowed: allowed ? words.allowed(allowed) : '',
    count: count ? ` (${count})` : '',
    what: what ? ` (${what})` : '',
    date: date ? dayText(date, language) : words.someDay,
    attributeType: attributeType ? words.type(attributeType) : '',
    fieldType: fieldType ? words.type(fieldType) : '',
    fits: fits ? words.fits(fits) : '',
  };
}

function dayText(day: string, language: Language): string {
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' });
}

/**
 * The call that failed and its answer, as a sentence to go after the remedy: ` For the operator: PATCH /members/{id}, answer
 * 422.`, else nothing. Whoever has to correct something in Personio need not read past it.
 */
export function callOf(params: Problem['params'], language: Language): string {
  const words = WORDS[language];
  const { operation, status } = textsOf(params);
  const call = [operation, status && `${words.answer} ${status}`].filter((part) => part !== undefined).join(', ');
  return call ? words.call(call) : '';
}

function textsOf(params: Problem['params']): Readonly<Partial<Record<string, string>>> {
  const given = Object.entries(params ?? {}).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}
