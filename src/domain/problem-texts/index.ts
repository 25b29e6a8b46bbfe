import type { Problem } from '../problem.ts';
import { DE } from './de.ts';
import { EN } from './en.ts';
import { callOf, factsOf } from './facts.ts';
import type { Language, ProblemText, ProblemTexts, TextCode } from './problem-text.ts';

export { LANGUAGES, type Language, type ProblemText, type TextCode } from './problem-text.ts';

const TEXTS: Readonly<Record<Language, ProblemTexts>> = { de: DE, en: EN };

/** A problem in words for the people who have to solve it. No person is named: the id stands beside the sentence. */
export function describeProblem(
  { code, params }: Pick<Problem, 'params'> & { readonly code: TextCode },
  language: Language,
): ProblemText {
  const { sentence, remedy } = TEXTS[language][code](factsOf(params, language));
  return { sentence, remedy: `${remedy}${callOf(params, language)}` };
}
