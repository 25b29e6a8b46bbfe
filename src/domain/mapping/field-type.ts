/** What a field takes, in no LMS's words. Whether a choice takes one value or several is said by the row of the mapping. */
export const FIELD_TYPES = [
  'string',
  'decimal',
  'integer',
  'string-choice',
  'decimal-choice',
  'integer-choice',
  'date',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** Whether a choice takes one value or several; LMSes that know do not always tell. */
export const CHOICES = ['single', 'multi'] as const;
export type Choice = (typeof CHOICES)[number];

/** How several values stand in one: joined by commas, or as a JSON list. */
export const ENCODINGS = ['comma', 'json'] as const;
export type Encoding = (typeof ENCODINGS)[number];

type ChoiceType = Extract<FieldType, `${string}-choice`>;
/** A type with what the row says of a choice: `string-choice/multi`. */
export type FieldKind = Exclude<FieldType, ChoiceType> | `${ChoiceType}/${Choice}`;

/** For a field that is no choice `choice` says nothing, so that a row survives a change of the field to free text. */
export function fieldKind(type: FieldType, choice: Choice): FieldKind {
  return isChoice(type) ? `${type}/${choice}` : type;
}

export function isChoice(type: FieldType | undefined): type is ChoiceType {
  return type?.endsWith('-choice') ?? false;
}
