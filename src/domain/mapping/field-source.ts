import type { AttributeKey, FieldKey } from '../ids.ts';
import type { Choice, Encoding } from './field-type.ts';

/** One attribute that feeds one field. */
export interface FieldSource {
  readonly attribute: AttributeKey;
  readonly field: FieldKey;
  /** Of a choice. */
  readonly choice?: Choice;
  /** How several values are written; left out: joined by commas. */
  readonly encoding?: Encoding;
}
