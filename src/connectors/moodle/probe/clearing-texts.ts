import { open, type Question, settled } from '../../probing/answer.ts';
import { MARK, TEXT } from './marks.ts';
import type { Session } from './session.ts';

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
