import type { ProblemCode } from '../problem.ts';

export const LANGUAGES = ['de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What happened, and what to do about it: whom to ask or which setting to change. */
export interface ProblemText {
  readonly sentence: string;
  readonly remedy: string;
}

/** A problem's values as words of one language. Every one is always there: what a problem does not say gets a stand-in. */
export interface Facts {
  /** With article, for nominative and accusative: `the attribute "Department"`, else `one of the attributes`. */
  readonly attribute: string;
  readonly field: string;
  readonly group: string;
  /** `Personio`, `elearnio`, else `the other system`. */
  readonly vendor: string;
  /** Of a status of Personio to one of the LMS: `the assignment "leave" → "inactive"`, else `one of the assignments`. */
  readonly assignment: string;
  /** The values that are possible, after a blank: ` Possible: male, female.`; else nothing. */
  readonly allowed: string;
  /** ` (17)`, else nothing. */
  readonly count: string;
  /** A day as people write it: `1 December 2026`, else `the day that was found`. */
  readonly date: string;
  /** What is concerned, in brackets after a blank, or nothing. */
  readonly what: string;
  /** Of an attribute, in brackets after a blank: ` (type "Link")`, else nothing. */
  readonly attributeType: string;
  readonly fieldType: string;
  /** What the attribute goes into, after a blank: ` It goes into "String".`; else nothing. */
  readonly fits: string;
}

/** Refused when settings are saved, so that no run ever has them. */
export const SAVE_CODES = [
  'status-word-unknown',
  'status-bars-employed',
  'status-keeps-access',
  'base-url-missing',
  'api-user-missing',
  'api-user-unknown',
  'webhook-secret-unknown',
  'switch-unknown',
] as const;
export type TextCode = ProblemCode | (typeof SAVE_CODES)[number];

/** One entry for each code; a code without texts does not compile. */
export type ProblemTexts = Readonly<Record<TextCode, (facts: Facts) => ProblemText>>;
