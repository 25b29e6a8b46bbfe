import type { Clearing } from '../../../domain/probed-capabilities.ts';
import { type Answer, open, type Question, settled } from '../../probing/answer.ts';
import { EXPIRES, fieldToTry, MARK, MARKED_DATE } from './marks.ts';
import type { Session } from './session.ts';

/** The null last: where it works, a field that was blank ends as it began. */
const TRIED = { 'empty-text': '', null: null } as const;
const WORST = 'Nothing: a null is sent, and what the account shows afterwards decides.';

export const clearingTexts: Question<Session> = {
  question: 'clearing-texts',
  asked: 'What empties a text field?',
  worst: WORST,
  async ask(session) {
    const texts = (await session.ownFields()).filter(({ type }) => type === 'string');
    const field = fieldToTry(await session.read(), texts);
    if (field === null) return open(clearingTexts, 'The portal has no text field of its own to try it with.');
    return ask(session, clearingTexts, field, MARK, 'clearsTexts');
  },
};

export const clearingDates: Question<Session> = {
  question: 'clearing-dates',
  asked: 'What empties a date?',
  worst: WORST,
  async ask(session) {
    const dates = (await session.ownFields()).filter(({ type }) => type === 'date');
    const field = fieldToTry(await session.read(), [...dates, EXPIRES]) ?? EXPIRES.key;
    return ask(session, clearingDates, field, MARKED_DATE, 'clearsDates');
  },
};

async function ask(
  session: Session,
  question: Question<Session>,
  field: string,
  mark: string,
  capability: 'clearsTexts' | 'clearsDates',
): Promise<Answer> {
  const works: Clearing[] = [];
  for (const [clearing, blank] of Object.entries(TRIED)) {
    // Written anew before each try, so that a portal that takes nothing at all does not pass for one that clears nothing.
    if (!(await session.put(field, mark))) return open(question, `The portal did not take a value for ${field}.`);
    if (await session.put(field, blank)) works.push(clearing as Clearing);
  }
  const clearing = works.includes('null') ? 'null' : (works[0] ?? 'nothing');
  const found =
    clearing === 'nothing'
      ? `Neither a null nor an empty text empties ${field}: the account keeps showing the old value.`
      : `It is emptied by ${works.map((work) => WAYS[work]).join(' and by ')}, seen with ${field}.`;
  return settled(question, 'certain', found, CHANGES[clearing], { [capability]: clearing });
}

const WAYS: Readonly<Record<Clearing, string>> = { null: 'a null', 'empty-text': 'an empty text', nothing: 'nothing' };

const CHANGES: Readonly<Record<Clearing, string>> = {
  null: 'To empty such a field a null is sent.',
  'empty-text': 'To empty such a field an empty text is sent.',
  nothing: 'Such fields are not emptied any more: each is reported as field-not-clearable, to be emptied by hand.',
};
