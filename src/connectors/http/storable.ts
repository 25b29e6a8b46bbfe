import { z } from 'zod';
import { idText } from './id-text.ts';

/** The first and the last year that both ISO 8601 in four digits and PostgreSQL know. */
const [FIRST, LAST] = [Date.parse('0001-01-01T00:00:00Z'), Date.parse('9999-12-31T23:59:59.999Z')];

/** A text for people: half a letter of two code units, or a NUL, would be refused by the store together with its whole page. */
export const titleText = z
  .string()
  .transform((given) =>
    given
      .toWellFormed()
      .replaceAll(/\p{Cc}+/gu, ' ')
      .trim(),
  )
  .refine((title) => title !== '');

/** As `idText`. Nothing is replaced in it: it would be another one's id then. */
export const storableId = idText.refine((id) => id.isWellFormed() && !id.includes('\0'));

export function isStorableMoment(at: Date): boolean {
  return at.getTime() >= FIRST && at.getTime() <= LAST;
}
