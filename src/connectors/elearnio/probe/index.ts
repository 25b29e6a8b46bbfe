import type { Learner } from '../../../domain/learner.ts';
import type { Probed } from '../../../domain/probed-capabilities.ts';
import type { PreparedProbe, ProbeFinding, ProbeReport } from '../../../ports/lms-probe.ts';
import { VendorError } from '../../../ports/vendor-error.ts';
import { findAccount } from './account.ts';
import { open, type Question } from './answer.ts';
import { clearingDates, clearingTexts } from './clearing.ts';
import { groupNames } from './group-names.ts';
import { hiddenMemberships } from './hidden-memberships.ts';
import { intentions } from './intentions.ts';
import { makeAccount } from './make-account.ts';
import { isOurs, leftoversOf } from './marks.ts';
import { pageCap } from './page-cap.ts';
import { putBack, wantedOf } from './put-back.ts';
import { openSession, type ProbeDeps, type Session } from './session.ts';

/** Reading ones first; memberships last, since their test may cost the account one. */
const QUESTIONS: readonly Question[] = [pageCap, groupNames, clearingTexts, clearingDates, hiddenMemberships];

/** Some calls under a slow limit; the API waits a little longer before it stops (api/main.ts). */
const PUT_BACK_MS = 20_000;

/** What elearnio's documentation leaves open (elearnio-api, open questions), settled on one disposable account. */
export async function prepareProbe(deps: ProbeDeps, email: string, signal: AbortSignal): Promise<PreparedProbe> {
  const found = await findAccount(deps.client, deps.pageSize, email, signal);
  return {
    learner: found?.learner ?? null,
    unfit: found?.unfit ?? null,
    intentions: intentions(found?.learner ?? null),
    async run(running) {
      const learner = found?.learner ?? (await makeAccount(deps, email, running));
      return probe(deps, learner, running);
    },
  };
}

async function probe(deps: ProbeDeps, learner: Learner, signal: AbortSignal): Promise<ProbeReport> {
  const leftovers = leftoversOf(learner);
  const touched = { fields: new Set(leftovers.fields), groups: new Set(leftovers.groups) };
  const wanted = wantedOf(learner, leftovers.fields, isOurs(learner));
  const asked = { findings: [] as ProbeFinding[], probed: {} as Probed };
  const session = openSession(deps, learner.id, touched, signal);
  let ended: ProbeReport['ended'] = null;
  let leftBehind: readonly string[];
  try {
    for (const question of QUESTIONS) await askOne(question, session, asked);
  } catch (error) {
    ended = endOf(error, signal);
  } finally {
    // With a time of its own: whatever ended the questions must not keep the account from being put back.
    const afterwards = openSession(deps, learner.id, touched, AbortSignal.timeout(PUT_BACK_MS));
    leftBehind = await putBack(afterwards, wanted).catch(couldNotLook);
  }
  const unasked = QUESTIONS.slice(asked.findings.length).map((question) => open(question, NOT_ASKED).finding);
  return { ...asked, learner, findings: [...asked.findings, ...unasked], leftBehind, ended };
}

const NOT_ASKED = 'It could not be answered: the probe ended before.';

async function askOne(
  question: Question,
  session: Session,
  asked: { findings: ProbeFinding[]; probed: Probed },
): Promise<void> {
  session.signal.throwIfAborted();
  const { finding, probed } = await question.ask(session);
  asked.findings.push(finding);
  asked.probed = { ...asked.probed, ...probed };
}

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
