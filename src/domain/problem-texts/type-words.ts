import { ATTRIBUTE_TYPES } from '../attribute-catalogue.ts';
import type { AttributeType } from '../employee.ts';
import type { FieldKind, FieldType } from '../mapping/field-type.ts';
import { FITTING_KINDS } from '../mapping/type-table.ts';
import type { Language } from './problem-text.ts';

/** As Personio shows them where attributes are set up. */
const ATTRIBUTE_WORDS: Readonly<Record<Language, Readonly<Record<AttributeType, string>>>> = {
  en: ATTRIBUTE_TYPES,
  de: {
    standard: 'Allgemein',
    multiline: 'Mehrzeiliger Text',
    link: 'Link',
    list: 'Auswahlliste',
    tags: 'Tags',
    date: 'Datum',
    integer: 'Zahl (ganzzahlig)',
    decimal: 'Zahl (bis zu 2 Dezimalstellen)',
  },
};

type Takes = FieldType | FieldKind;

const FIELD_WORDS: Readonly<Record<Language, Readonly<Record<Takes, string>>>> = {
  en: {
    string: 'String',
    decimal: 'Decimal',
    integer: 'Integer',
    date: 'Date',
    'string-choice': 'String Choice',
    'string-choice/single': 'String Choice, single select',
    'string-choice/multi': 'String Choice, multi select',
    'decimal-choice': 'Decimal Choice',
    'decimal-choice/single': 'Decimal Choice, single select',
    'decimal-choice/multi': 'Decimal Choice, multi select',
    'integer-choice': 'Integer Choice',
    'integer-choice/single': 'Integer Choice, single select',
    'integer-choice/multi': 'Integer Choice, multi select',
  },
  de: {
    string: 'Text (String)',
    decimal: 'Dezimalzahl (Decimal)',
    integer: 'Ganzzahl (Integer)',
    date: 'Datum (Date)',
    'string-choice': 'Textauswahl (String Choice)',
    'string-choice/single': 'Textauswahl mit einem Wert (String Choice, single select)',
    'string-choice/multi': 'Textauswahl mit mehreren Werten (String Choice, multi select)',
    'decimal-choice': 'Dezimalauswahl (Decimal Choice)',
    'decimal-choice/single': 'Dezimalauswahl mit einem Wert (Decimal Choice, single select)',
    'decimal-choice/multi': 'Dezimalauswahl mit mehreren Werten (Decimal Choice, multi select)',
    'integer-choice': 'Ganzzahlauswahl (Integer Choice)',
    'integer-choice/single': 'Ganzzahlauswahl mit einem Wert (Integer Choice, single select)',
    'integer-choice/multi': 'Ganzzahlauswahl mit mehreren Werten (Integer Choice, multi select)',
  },
};

/** Null for what is no type. */
export function attributeTypeLabel(type: string, language: Language): string | null {
  return (ATTRIBUTE_WORDS[language] as Readonly<Record<string, string>>)[type] ?? null;
}

export function fieldTypeLabel(type: string, language: Language): string | null {
  return (FIELD_WORDS[language] as Readonly<Record<string, string>>)[type] ?? null;
}

/** The kinds of fields that an attribute goes into: `"String" or "String Choice, single select"`. */
export function fittingLabels(attribute: string, language: Language): string {
  const kinds = (FITTING_KINDS as Readonly<Record<string, readonly FieldKind[]>>)[attribute] ?? [];
  const [left, right, or] = language === 'en' ? ['"', '"', ' or '] : ['„', '“', ' oder '];
  return kinds.map((kind) => `${left}${FIELD_WORDS[language][kind]}${right}`).join(or);
}
