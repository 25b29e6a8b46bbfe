import { sameFieldText } from '../../../domain/field-text.ts';
import type { LearnerId } from '../../../domain/ids.ts';
import { sendWrite } from '../../applying/send-write.ts';
import { soon } from '../../probing/soon.ts';
import { withGrace } from '../../probing/with-grace.ts';
import type { UserValues } from '../client.ts';
import { incomplete } from '../failures.ts';
import { accountsById, type Reading } from '../look-up.ts';
import type { Account } from '../user-row.ts';
import { SUSPENDED } from '../vocabulary.ts';
import { TEXT } from './marks.ts';

export interface ProbeDeps extends Reading {
  readonly backoffMs: number;
}

/** The one account that a probe may write to. */
export interface Session {
  read(): Promise<Account>;
  /** True when the account then shows it. */
  putText(text: string): Promise<boolean>;
  putStatus(status: string): Promise<boolean>;
}

export interface Wanted {
  readonly text: string | null;
  readonly status: string;
}

export function openSession(deps: ProbeDeps, id: LearnerId, signal: AbortSignal): Session {
  const { client, backoffMs } = deps;
  const permission = { signal: withGrace(signal), check: () => signal.throwIfAborted() };

  async function read(): Promise<Account> {
    const account = (await accountsById(deps, [id], signal)).get(id);
    if (!account) throw incomplete('core_user_get_users_by_field');
    return account;
  }

  async function put(values: UserValues, shows: (account: Account) => boolean): Promise<boolean> {
    const sending = { permission, backoffMs, taken: 0 };
    await sendWrite(sending, (allowed) => client.updateUsers([{ id, ...values }], allowed));
    return soon(async () => shows(await read()), backoffMs, signal);
  }

  return {
    read,
    putText: (text) => put({ [TEXT]: text }, ({ fields }) => sameFieldText(fields[TEXT] ?? null, text)),
    putStatus: (status) => put({ suspended: status === SUSPENDED ? 1 : 0 }, (account) => account.status === status),
  };
}

/** Each thing by itself. Says what could not be put back. */
export async function putBack(session: Session, { text, status }: Wanted): Promise<readonly string[]> {
  const { fields, status: now } = await session.read();
  const textIsBack = sameFieldText(fields[TEXT] ?? null, text) || (await session.putText(text ?? ''));
  const statusIsBack = now === status || (await session.putStatus(status));
  return [
    ...(textIsBack ? [] : [`The field ${TEXT} keeps a value of the probe: empty it by hand.`]),
    ...(statusIsBack ? [] : [`The account is not ${status}: make it so by hand.`]),
  ];
}
