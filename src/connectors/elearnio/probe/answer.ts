import type { Probed } from '../../../domain/probed-capabilities.ts';
import type { ProbeFinding, ProbeQuestion } from '../../../ports/lms-probe.ts';
import type { Session } from './session.ts';

export interface Answer {
  readonly finding: ProbeFinding;
  /** Empty for an open question. */
  readonly probed: Probed;
}

export interface Question {
  readonly question: ProbeQuestion;
  /** What is asked, in a sentence that also stands where nobody came to ask it. */
  readonly asked: string;
  /** What holds as long as it is open. */
  readonly worst: string;
  ask(session: Session): Promise<Answer>;
}

export function open({ question, asked, worst }: Question, found: string): Answer {
  return { finding: { question, asked, found, certainty: 'open', changes: worst }, probed: {} };
}

export function settled(
  { question, asked }: Question,
  certainty: 'certain' | 'likely',
  found: string,
  changes: string,
  probed: Probed,
): Answer {
  return { finding: { question, asked, found, certainty, changes }, probed };
}
