import type { LearnerId } from '../../../domain/ids.ts';
import type { Learner } from '../../../domain/learner.ts';
import { randomPassword } from '../../applying/random-password.ts';
import { SENDS, sendWrite } from '../../applying/send-write.ts';
import { wait } from '../../http/wait.ts';
import { incomplete } from '../failures.ts';
import { accountsById, accountsWithAddress } from '../look-up.ts';
import type { Account } from '../user-row.ts';
import { FIRST_NAME, LAST_NAME } from '../vocabulary.ts';
import type { ProbeDeps } from './session.ts';

export const FIRST = 'Matrikel';
export const LAST = 'Probe';

/** Moodle makes nobody suspended: a password that nobody knows keeps it shut until the end of the probe. */
export async function makeAccount(deps: ProbeDeps, email: string, signal: AbortSignal): Promise<Account> {
  const { client, backoffMs } = deps;
  const sending = { permission: { signal, check: () => {} }, backoffMs, taken: 0 };
  const username = `matrikel-probe-${Date.now().toString(36)}`;
  const values = { username, firstname: FIRST, lastname: LAST, email, password: randomPassword() };
  for (let sends = 1; ; sends += 1) {
    const sent = await sendWrite(sending, (permission) => client.createUsers([values], permission));
    if (sent.kind === 'taken') {
      const id = sent.value[0]?.id as LearnerId | undefined;
      const made = id && (await accountsById(deps, [id], signal)).get(id);
      if (made) return made;
      throw incomplete('core_user_create_users');
    }
    if (sent.kind !== 'unknown') throw sent.error;
    await wait(backoffMs, signal);
    const [found] = await accountsWithAddress(deps, email, signal);
    if (found && isOurs(found)) return found;
    if (sends >= SENDS) throw sent.error;
  }
}

/** Whether a probe made this account. */
export function isOurs({ fields }: Pick<Learner, 'fields'>): boolean {
  return fields[FIRST_NAME] === FIRST && fields[LAST_NAME] === LAST;
}
