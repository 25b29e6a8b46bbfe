import type { Problem } from '../problem.ts';
import { DE } from './de.ts';
import { EN } from './en.ts';
import { factsOf } from './facts.ts';
import type { Language, ProblemText, ProblemTexts } from './problem-text.ts';

export { LANGUAGES, type Language, type ProblemText } from './problem-text.ts';

const TEXTS: Readonly<Record<Language, ProblemTexts>> = { de: DE, en: EN };

/** A problem in words for the people who have to solve it. No person is named: the id stands beside the sentence. */
export function describeProblem(problem: Pick<Problem, 'code' | 'params'>, language: Language): ProblemText {
  return TEXTS[language][problem.code](factsOf(problem.params, language));
}
