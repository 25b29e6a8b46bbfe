import type { LearnerInGroups } from '../../../domain/learner.ts';
import type { PreparedProbe, ProbeReport } from '../../../ports/lms-probe.ts';
import type { Question } from '../../probing/answer.ts';
import { type Asking, runQuestions } from '../../probing/run-questions.ts';
import { findAccount } from './account.ts';
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
const QUESTIONS: readonly Question<Session>[] = [pageCap, groupNames, clearingTexts, clearingDates, hiddenMemberships];

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

function probe(deps: ProbeDeps, learner: LearnerInGroups, signal: AbortSignal): Promise<ProbeReport> {
  const leftovers = leftoversOf(learner);
  const touched = { fields: new Set(leftovers.fields), groups: new Set(leftovers.groups) };
  const wanted = wantedOf(learner, leftovers.fields, isOurs(learner));
  const asking: Asking<Session> = {
    learner,
    questions: QUESTIONS,
    open: (running) => openSession(deps, learner.id, touched, running),
    putBack: (session) => putBack(session, wanted),
  };
  return runQuestions(asking, signal);
}
