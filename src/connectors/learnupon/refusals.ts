import { RefusalAnswer } from './schema.ts';

/**
 * What LearnUpon says when it refuses, sorted: there are no codes, only English sentences that may name people.
 * `said`: it was LearnUpon that answered, and not a web page at a wrong address.
 */
export type Reason = 'invited-already' | 'exists' | 'already' | 'said';

const SENTENCES: readonly (readonly [Reason, RegExp])[] = [
  ['invited-already', /already been invited|duplicate invite/i],
  ['exists', /user already exists|already been taken/i],
  ['already', /already/i],
];

export function reasonOf(content: unknown): Reason | undefined {
  const answer = RefusalAnswer.safeParse(content);
  if (!answer.success) return undefined;
  return SENTENCES.find(([, sentence]) => sentence.test(answer.data))?.[0] ?? 'said';
}
