import type { FieldKey, GroupId, LearnerId } from '../../../domain/ids.ts';
import type { LearnerInGroups } from '../../../domain/learner.ts';
import { SENDS, sendWrite } from '../../applying/send-write.ts';
import { backoff, wait } from '../../http/wait.ts';
import { soon } from '../../probing/soon.ts';
import { withGrace } from '../../probing/with-grace.ts';
import type { ElearnioClient, MemberAttributes } from '../client.ts';
import { sameText } from '../effect.ts';
import { NO_EXTENSIONS } from '../extensions.ts';
import type { Writing } from '../writing.ts';

export interface ProbeDeps {
  readonly client: ElearnioClient;
  readonly pageSize: number;
  /** First wait between two looks or tries; it doubles. */
  readonly backoffMs: number;
}

/** The one account that a probe may write to, and what was written. */
export interface Session extends ProbeDeps {
  readonly id: LearnerId;
  readonly signal: AbortSignal;
  read(): Promise<LearnerInGroups>;
  /** No mail goes out. `failed`: the portal failed on it several times, and nobody can say whether it took effect. */
  write(attributes: MemberAttributes): Promise<'taken' | 'refused' | 'failed'>;
  /** Writes one field; true when the account then shows the value, or nothing for a blank one. */
  put(field: FieldKey, value: string | null): Promise<boolean>;
  /** Asks until it is so; false when it never was. */
  soon(isSo: () => Promise<boolean>): Promise<boolean>;
  /** Fields and groups that have to be put back. */
  readonly touched: { readonly fields: Set<FieldKey>; readonly groups: Set<GroupId> };
}

export function openSession(deps: ProbeDeps, id: LearnerId, touched: Session['touched'], signal: AbortSignal): Session {
  const { client, backoffMs } = deps;
  const writing: Writing = {
    ...deps,
    permission: { signal: withGrace(signal), check: () => signal.throwIfAborted() },
    extensions: NO_EXTENSIONS,
    taken: 0,
  };
  const read = () => client.member(id, signal);

  async function write(attributes: MemberAttributes): Promise<'taken' | 'refused' | 'failed'> {
    for (const field of Object.keys(attributes.fields)) touched.fields.add(field as FieldKey);
    for (let sends = 1; ; sends += 1) {
      const sent = await sendWrite(writing, (permission) => client.updateMember(id, attributes, permission));
      if (sent.kind === 'taken' || sent.kind === 'refused') return sent.kind;
      if (sent.kind === 'gone') throw sent.error;
      if (sends >= SENDS) return 'failed';
      await wait(backoff(backoffMs, sends), signal);
    }
  }

  return {
    ...deps,
    ...{ id, signal, touched, read, write },
    soon: (isSo) => soon(isSo, backoffMs, signal),
    async put(field, value) {
      if ((await write({ fields: { [field]: value } })) !== 'taken') return false;
      return soon(async () => sameText(field, (await read()).fields[field] ?? null, value), backoffMs, signal);
    },
  };
}
