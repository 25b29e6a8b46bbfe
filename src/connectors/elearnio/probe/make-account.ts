import type { FieldKey } from '../../../domain/ids.ts';
import type { LearnerInGroups } from '../../../domain/learner.ts';
import { SENDS, sendWrite } from '../../applying/send-write.ts';
import { wait } from '../../http/wait.ts';
import { NO_EXTENSIONS } from '../extensions.ts';
import { EMAIL, INACTIVE } from '../vocabulary.ts';
import { findAccount } from './account.ts';
import { FIRST_NAME, isOurs, LAST_NAME } from './marks.ts';
import type { ProbeDeps } from './session.ts';

/** Makes the account without any mail, and switched off from its first moment: whatever ends the probe leaves nobody able to sign in. After an unknown outcome it is looked for before it is sent again. */
export async function makeAccount(deps: ProbeDeps, email: string, signal: AbortSignal): Promise<LearnerInGroups> {
  const { client, pageSize, backoffMs } = deps;
  const writing = {
    ...deps,
    permission: { signal, check: () => {} },
    extensions: NO_EXTENSIONS,
    taken: 0,
  };
  const fields = {
    [EMAIL]: email,
    ['first_name' as FieldKey]: FIRST_NAME,
    ['last_name' as FieldKey]: LAST_NAME,
  };
  for (let sends = 1; ; sends += 1) {
    const sent = await sendWrite(writing, (permission) =>
      client.createMember({ fields, status: INACTIVE }, false, permission),
    );
    if (sent.kind === 'taken') return sent.value;
    if (sent.kind !== 'unknown') throw sent.error;
    await wait(backoffMs, signal);
    const found = await findAccount(client, pageSize, email, signal);
    if (found && !found.unfit && isOurs(found.learner)) return found.learner;
    if (sends >= SENDS) throw sent.error;
  }
}
