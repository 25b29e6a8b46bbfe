import type { LearnerId } from '../../../domain/ids.ts';
import type { Learner } from '../../../domain/learner.ts';
import type { FieldDefinition } from '../../../domain/lms-capabilities.ts';
import { SENDS, sendWrite } from '../../applying/send-write.ts';
import { backoff, wait } from '../../http/wait.ts';
import { soon } from '../../probing/soon.ts';
import { withGrace } from '../../probing/with-grace.ts';
import { learnuponCapabilities } from '../capabilities.ts';
import type { LearnuponClient } from '../client.ts';
import type { PortalFields } from '../fields.ts';
import { findAccount, incompleteUser } from '../find-learner.ts';
import { holdsValue, userValues } from '../values.ts';

export interface ProbeDeps {
  readonly client: LearnuponClient;
  readonly fields: PortalFields;
  /** First wait between two looks or tries; it doubles. */
  readonly backoffMs: number;
}

/** The one account that a probe may write to, and which of its fields were written. */
export interface Session extends ProbeDeps {
  readonly id: LearnerId;
  readonly signal: AbortSignal;
  readonly touched: Set<string>;
  read(): Promise<Learner>;
  /** The fields that the portal defines itself. */
  ownFields(): Promise<readonly FieldDefinition[]>;
  /** Fields and status in one call. `failed`: nobody can say whether it took effect. */
  write(fields: Readonly<Record<string, string | null>>, status?: string): Promise<'taken' | 'refused' | 'failed'>;
  /** Writes one field; true when the account then shows the value, or nothing for a blank one. */
  put(field: string, value: string | null): Promise<boolean>;
}

export function openSession(deps: ProbeDeps, id: LearnerId, touched: Set<string>, signal: AbortSignal): Session {
  const { client, backoffMs } = deps;
  const permission = { signal: withGrace(signal), check: () => signal.throwIfAborted() };
  const sending = { permission, backoffMs, taken: 0 };
  const ownFields = () => deps.fields.recent(signal);

  async function read(): Promise<Learner> {
    const learner = await findAccount(client, id, signal);
    if (!learner) throw incompleteUser();
    return learner;
  }

  async function definitions() {
    return new Map(
      [...learnuponCapabilities.fields, ...(await ownFields())].map((field) => [field.key as string, field]),
    );
  }

  async function write(
    fields: Readonly<Record<string, string | null>>,
    status: string | null = null,
  ): Promise<'taken' | 'refused' | 'failed'> {
    for (const field of Object.keys(fields)) touched.add(field);
    const values = userValues(fields, status, await definitions(), false);
    for (let sends = 1; ; sends += 1) {
      const sent = await sendWrite(sending, (allowed) => client.updateUser(id, values, allowed));
      if (sent.kind === 'taken' || sent.kind === 'refused') return sent.kind;
      if (sent.kind === 'gone') throw sent.error;
      if (sends >= SENDS) return 'failed';
      await wait(backoff(backoffMs, sends), signal);
    }
  }

  return {
    ...deps,
    ...{ id, signal, touched, read, write, ownFields },
    async put(field, value) {
      if ((await write({ [field]: value })) !== 'taken') return false;
      const known = await definitions();
      const shows = async () => holdsValue(field, known, (await read()).fields[field as never] ?? null, value || null);
      return soon(shows, backoffMs, signal);
    },
  };
}
