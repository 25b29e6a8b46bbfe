import type { LearnerId } from '../../../domain/ids.ts';
import type { Learner } from '../../../domain/learner.ts';
import type { PreparedProbe, ProbeReport, UnfitAccount } from '../../../ports/lms-probe.ts';
import { randomPassword } from '../../applying/random-password.ts';
import { SENDS, sendWrite } from '../../applying/send-write.ts';
import { wait } from '../../http/wait.ts';
import type { Question } from '../../probing/answer.ts';
import { runQuestions } from '../../probing/run-questions.ts';
import { accountsWithAddress, findAccount, incompleteUser } from '../find-learner.ts';
import { User } from '../schema.ts';
import { DISABLED, EMAIL, FIRST_NAME, LAST_NAME, TYPE_OF_NEW_PEOPLE } from '../vocabulary.ts';
import { badChoices, severalValues } from './choices.ts';
import { clearingDates, clearingTexts } from './clearing.ts';
import { groupTitles } from './group-titles.ts';
import { FIRST, isOurs, LAST, leftoversOf } from './marks.ts';
import { putBack } from './put-back.ts';
import { openSession, type ProbeDeps, type Session } from './session.ts';

/** Reading ones first. */
const QUESTIONS: readonly Question<Session>[] = [groupTitles, clearingTexts, clearingDates, severalValues, badChoices];

/** What LearnUpon's documentation leaves open (learnupon-api, "Not found"), settled on one disposable account. */
export async function prepareProbe(deps: ProbeDeps, email: string, signal: AbortSignal): Promise<PreparedProbe> {
  const found = await accountsWithAddress(deps.client, email, signal);
  const learner = found[0] ?? null;
  return {
    learner,
    unfit: found.length > 1 ? 'several-accounts' : learner && (await unfitness(deps, learner.id, signal)),
    intentions: intentions(learner),
    run: async (running) => probe(deps, learner ?? (await makeAccount(deps, email, running)), running),
  };
}

function probe(deps: ProbeDeps, learner: Learner, signal: AbortSignal): Promise<ProbeReport> {
  const leftovers = leftoversOf(learner);
  const touched = new Set(leftovers);
  const blank = Object.fromEntries(leftovers.map((field) => [field, null]));
  const wanted = {
    fields: { ...learner.fields, ...blank },
    status: isOurs(learner) ? DISABLED : learner.status,
  };
  return runQuestions(
    {
      learner,
      questions: QUESTIONS,
      open: (running) => openSession(deps, learner.id, touched, running),
      putBack: (session) => putBack(session, wanted),
    },
    signal,
  );
}

/** In doubt unfit: a type that the portal does not name may be any. */
async function unfitness({ client }: ProbeDeps, id: LearnerId, signal: AbortSignal): Promise<UnfitAccount | null> {
  const rows = (await client.user(id, signal)).map((row) => User.safeParse(row));
  const user = rows.find(({ data }) => data?.id === id)?.data;
  if (!user) throw incompleteUser();
  if (user.user_type !== TYPE_OF_NEW_PEOPLE) return 'other-role';
  // not told is not never: the account of a person who is not in Personio looks the same
  if (user.sign_in_count === undefined && user.last_sign_in_at === undefined) return 'sign-in-unknown';
  return user.sign_in_count || user.last_sign_in_at ? 'signed-in' : null;
}

/** Switched off from its first moment: whatever ends the probe leaves nobody able to sign in. */
async function makeAccount(deps: ProbeDeps, email: string, signal: AbortSignal): Promise<Learner> {
  const { client, backoffMs } = deps;
  const sending = { permission: { signal, check: () => {} }, backoffMs, taken: 0 };
  const values = { [EMAIL]: email, [FIRST_NAME]: FIRST, [LAST_NAME]: LAST, enabled: false };
  for (let sends = 1; ; sends += 1) {
    const sent = await sendWrite(sending, (permission) => client.createUser(values, randomPassword(), permission));
    if (sent.kind === 'taken') {
      const made = await findAccount(client, sent.value as LearnerId, signal);
      if (made) return made;
      throw incompleteUser();
    }
    if (sent.kind !== 'unknown') throw sent.error;
    await wait(backoffMs, signal);
    const [found] = await accountsWithAddress(client, email, signal);
    if (found && isOurs(found)) return found;
    if (sends >= SENDS) throw sent.error;
  }
}

/** Said before anything is written. */
function intentions(learner: Learner | null): readonly string[] {
  const off = 'and leaves it disabled at the end';
  const account = !learner
    ? `There is no user with this address: it makes one, called ${FIRST} ${LAST}, ${off}. LearnUpon may mail that address, as it does for every account that is made.`
    : isOurs(learner)
      ? `It uses user ${learner.id}, which a probe made, ${off}.`
      : `It uses user ${learner.id}, which has this address, and leaves it ${learner.status}.`;
  return [
    account,
    'It searches for a group by a part of its title, which changes nothing.',
    'It writes into one text field and one date of that user, blank ones where there are, and empties them again; if all dates hold something, the end of access is tried.',
    'It writes two values, and one that is not in the list, into blank fields with a list of choices, and empties them again.',
    'It writes to nobody else, invites nobody, makes no group, deletes nothing, and puts back what it wrote, also when it is stopped.',
  ];
}
