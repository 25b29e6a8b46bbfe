import type { FieldKey } from '../../../domain/ids.ts';
import { open, type Question, settled } from '../../probing/answer.ts';
import type { Session } from './session.ts';

/** Every site has it, and nobody learns by it. */
export const TEXT = 'department' as FieldKey;
export const MARK = 'Matrikel probe';

/** The reference says yes for all versions that were tried; a plugin may do something else with what is written. */
export const clearingTexts: Question<Session> = {
  question: 'clearing-texts',
  asked: 'Does an empty text empty a text field?',
  worst: 'An empty text is sent, and whoever keeps the value is reported.',
  async ask(session) {
    if (!(await session.putText(MARK)))
      return open(clearingTexts, `The account did not show what was written into ${TEXT}.`);
    const clears = await session.putText('');
    return settled(
      clearingTexts,
      'certain',
      clears ? 'An empty text empties it.' : 'The field keeps its value.',
      clears ? 'An empty text is sent.' : 'Nothing is sent any more, and each person is reported.',
      { clearsTexts: clears ? 'empty-text' : 'nothing' },
    );
  },
};
