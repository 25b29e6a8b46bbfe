import type { Probed } from '../../domain/probed-capabilities.ts';
import type { ProbeFinding, ProbeQuestion } from '../../ports/lms-probe.ts';

export interface Answer {
  readonly finding: ProbeFinding;
  /** Empty for an open question. */
  readonly probed: Probed;
}

/** `Session`: what a connector needs to ask, with the one account that it may write to. */
export interface Question<Session> {
  readonly question: ProbeQuestion;
  /** What is asked, in a sentence that also stands where nobody came to ask it. */
  readonly asked: string;
  /** What holds as long as it is open. */
  readonly worst: string;
  ask(session: Session): Promise<Answer>;
}

export function open<Session>({ question, asked, worst }: Question<Session>, found: string): Answer {
  return { finding: { question, asked, found, certainty: 'open', changes: worst }, probed: {} };
}

export function settled<Session>(
  { question, asked }: Question<Session>,
  certainty: 'certain' | 'likely',
  found: string,
  changes: string,
  probed: Probed,
): Answer {
  return { finding: { question, asked, found, certainty, changes }, probed };
}
