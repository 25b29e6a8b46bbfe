import type { Learner } from '../../../domain/learner.ts';
import type { PreparedProbe, ProbeReport, UnfitAccount } from '../../../ports/lms-probe.ts';
import { runQuestions } from '../../probing/run-questions.ts';
import { accountsWithAddress, type Reading } from '../look-up.ts';
import type { Account } from '../user-row.ts';
import { MANUAL, SUSPENDED } from '../vocabulary.ts';
import { clearingTexts } from './clearing-texts.ts';
import { FIRST, isOurs, LAST, makeAccount } from './make-account.ts';
import { MARK, TEXT } from './marks.ts';
import { openSession, type ProbeDeps, putBack, type Session } from './session.ts';

/** What is left open about one site, settled on one disposable account. */
export async function prepareProbe(
  deps: Reading & Pick<ProbeDeps, 'backoffMs'>,
  email: string,
  signal: AbortSignal,
): Promise<PreparedProbe> {
  const found = await accountsWithAddress(deps, email, signal);
  const account = found[0] ?? null;
  return {
    learner: account,
    unfit: found.length > 1 ? 'several-accounts' : account && unfitness(account),
    intentions: intentions(account),
    run: async (running) => probe(deps, account ?? (await makeAccount(deps, email, running)), running),
  };
}

/** In doubt unfit: whoever signs in by a plugin is somebody elsewhere. */
function unfitness({ externalId, auth, lastAccess }: Account): UnfitAccount | null {
  if (externalId !== null) return 'external-id';
  if (auth !== MANUAL) return 'other-role';
  if (lastAccess === null) return 'sign-in-unknown';
  return lastAccess > 0 ? 'signed-in' : null;
}

function probe(deps: ProbeDeps, account: Account, signal: AbortSignal): Promise<ProbeReport> {
  const before = account.fields[TEXT] ?? null;
  const wanted = {
    text: before === MARK ? null : before, // what a probe left that was killed
    status: isOurs(account) ? SUSPENDED : account.status,
  };
  return runQuestions<Session>(
    {
      learner: account,
      questions: [clearingTexts],
      open: (running) => openSession(deps, account.id, running),
      putBack: (session) => putBack(session, wanted),
    },
    signal,
  );
}

/** Said before anything is written. */
function intentions(learner: Learner | null): readonly string[] {
  const off = `and leaves it ${SUSPENDED} at the end`;
  const account = !learner
    ? `There is no account with this address: it makes one, called ${FIRST} ${LAST}, without a mail, ${off}.`
    : isOurs(learner)
      ? `It uses account ${learner.id}, which a probe made, ${off}.`
      : `It uses account ${learner.id}, which has this address, and leaves it ${learner.status}.`;
  return [
    account,
    `It writes into the field ${TEXT} of that account and empties it again.`,
    'It writes to nobody else, sends no mail, makes no cohort, deletes nothing, and puts back what it wrote, also when it is stopped.',
  ];
}
