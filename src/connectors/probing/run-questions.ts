import type { Learner } from '../../domain/learner.ts';
import type { Probed } from '../../domain/probed-capabilities.ts';
import type { ProbeFinding, ProbeReport } from '../../ports/lms-probe.ts';
import { VendorError } from '../../ports/vendor-error.ts';
import { open, type Question } from './answer.ts';

/** Some calls under a slow limit; the API waits a little longer before it stops (api/main.ts). */
const PUT_BACK_MS = 20_000;

export interface Asking<Session> {
  readonly learner: Learner;
  readonly questions: readonly Question<Session>[];
  open(signal: AbortSignal): Session;
  /** Says in sentences what could not be put back. */
  putBack(session: Session): Promise<readonly string[]>;
}

/** Asks one question after the other and puts back what was written, whatever ended it. */
export async function runQuestions<Session>(asking: Asking<Session>, signal: AbortSignal): Promise<ProbeReport> {
  const { questions, learner } = asking;
  const findings: ProbeFinding[] = [];
  let probed: Probed = {};
  let ended: ProbeReport['ended'] = null;
  let leftBehind: readonly string[];
  try {
    const session = asking.open(signal);
    for (const question of questions) {
      signal.throwIfAborted();
      const answer = await question.ask(session);
      findings.push(answer.finding);
      probed = { ...probed, ...answer.probed };
    }
  } catch (error) {
    ended = endOf(error, signal);
  } finally {
    // With a time of its own: whatever ended the questions must not keep the account from being put back.
    leftBehind = await asking.putBack(asking.open(AbortSignal.timeout(PUT_BACK_MS))).catch(couldNotLook);
  }
  const unasked = questions.slice(findings.length).map((question) => open(question, NOT_ASKED).finding);
  return { learner, findings: [...findings, ...unasked], probed, leftBehind, ended };
}

const NOT_ASKED = 'It could not be answered: the probe ended before.';

function endOf(error: unknown, signal: AbortSignal): ProbeReport['ended'] {
  if (signal.aborted) return 'stopped';
  if (error instanceof VendorError) return error.problem;
  throw error;
}

function couldNotLook(error: unknown): readonly string[] {
  if (!(error instanceof VendorError) && !isTimeout(error)) throw error;
  return [
    'The portal did not answer any more, so the account may keep values of the probe. The next probe removes them.',
  ];
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}
