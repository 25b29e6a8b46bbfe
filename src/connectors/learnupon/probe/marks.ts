import type { Learner } from '../../../domain/learner.ts';
import type { FieldDefinition } from '../../../domain/lms-capabilities.ts';
import { ACCOUNT_EXPIRES, FIRST_NAME, LAST_NAME } from '../vocabulary.ts';

/** What a probe writes, so that the next one knows what a killed one left behind. Long past, so that it bars nobody for longer. */
export const MARK = 'Matrikel probe';
export const MARKED_DATE = '1900-01-01';

export const FIRST = 'Matrikel';
export const LAST = 'Probe';

/** Whether a probe made this account: it is switched off at the end of every probe. */
export function isOurs({ fields }: Learner): boolean {
  return fields[FIRST_NAME] === FIRST && fields[LAST_NAME] === LAST;
}

/** Fields that an earlier probe could not take back. In an account of ours every value of the portal's own fields is one. */
export function leftoversOf(learner: Learner): readonly string[] {
  const entries = Object.entries(learner.fields);
  const marked = entries.filter(([, text]) => text === MARK || text === MARKED_DATE).map(([field]) => field);
  if (!isOurs(learner)) return marked;
  const own = entries.filter(([field, text]) => field.startsWith('custom:') && text !== null).map(([field]) => field);
  return [...new Set([...marked, ...own])];
}

/** A blank one where there is one, so that nothing can be lost. */
export function fieldToTry(held: Learner, fields: readonly Pick<FieldDefinition, 'key'>[]): string | null {
  const blank = fields.find(({ key }) => (held.fields[key] ?? null) === null);
  return (blank ?? fields[0])?.key ?? null;
}

export const EXPIRES = { key: ACCOUNT_EXPIRES };
