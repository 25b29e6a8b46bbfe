import type { FieldKey } from '../../../domain/ids.ts';
import type { Clearing } from '../../../domain/probed-capabilities.ts';
import { type Answer, open, type Question, settled } from '../../probing/answer.ts';
import { DATE_FIELDS, leftoversOf, MARKED_DATE, markOf, TEXT_FIELDS } from './marks.ts';
import type { Session } from './session.ts';

/** The null last: where it works, a field that was blank ends as it began. */
const TRIED = { 'empty-text': '', null: null } as const;

export const clearingTexts: Question<Session> = {
  question: 'clearing-texts',
  asked: 'What empties a text field?',
  worst: 'Nothing: a null is sent, and what the account shows afterwards decides.',
  ask: (session) => ask(session, clearingTexts, TEXT_FIELDS, markOf(), 'clearsTexts'),
};

export const clearingDates: Question<Session> = {
  question: 'clearing-dates',
  asked: 'What empties a date?',
  worst: clearingTexts.worst,
  ask: (session) => ask(session, clearingDates, DATE_FIELDS, MARKED_DATE, 'clearsDates'),
};

async function ask(
  session: Session,
  question: Question<Session>,
  fields: readonly FieldKey[],
  mark: string,
  capability: 'clearsTexts' | 'clearsDates',
): Promise<Answer> {
  const held = await session.read();
  const marked = leftoversOf(held).fields;
  const field = fields.find((one) => !held.fields[one] || marked.includes(one)) ?? (fields[0] as FieldKey);
  const works: Clearing[] = [];
  for (const [clearing, blank] of Object.entries(TRIED)) {
    // Written anew before each try, so that a portal that takes nothing at all does not pass for one that clears nothing.
    if (!(await session.put(field, mark))) return open(question, `The portal did not take a value for ${field}.`);
    if (await session.put(field, blank)) works.push(clearing as Clearing);
  }
  const clearing = works.includes('null') ? 'null' : (works[0] ?? 'nothing');
  return settled(question, 'certain', found(works, field), CHANGES[clearing], { [capability]: clearing });
}

function found(works: readonly Clearing[], field: FieldKey): string {
  if (works.length > 1) return `A null empties ${field}, and so does an empty text.`;
  if (works.length === 0)
    return `Neither a null nor an empty text empties ${field}: the account keeps showing the old value.`;
  return works[0] === 'null'
    ? `A null empties ${field}; an empty text does not.`
    : `An empty text empties ${field}; a null does not.`;
}

const CHANGES: Readonly<Record<Clearing, string>> = {
  null: 'To empty such a field a null is sent.',
  'empty-text': 'To empty such a field an empty text is sent.',
  nothing: 'Such fields are not emptied any more: each is reported as field-not-clearable, to be emptied by hand.',
};
