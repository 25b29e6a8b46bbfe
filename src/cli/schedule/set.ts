import { answered } from '../../client/index.ts';
import { Explained } from '../../servers/explained.ts';
import type { Session } from '../connect/session.ts';
import { EXIT } from '../exit-codes.ts';
import { show } from './show.ts';

export interface SetOptions {
  readonly at?: string;
  readonly days?: number[];
  readonly byHand?: true;
  readonly timeZone?: string;
  /** `false` by --no-poll. */
  readonly poll?: number | false;
}

export async function set(session: Session, options: SetOptions, id: string): Promise<void> {
  const { api } = session;
  const { timeZone, poll } = options;
  const schedule = {
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(await fullSyncOf(session, options, id)),
    ...(poll === undefined ? {} : { pollMinutes: poll === false ? null : poll }),
  };
  if (Object.keys(schedule).length === 0) throw new Explained(NOTHING, EXIT.badInput);
  await answered(api.PATCH('/api/v1/integrations/{id}', { params: { path: { id }, query: {} }, body: { schedule } }));
  await show(session, id);
}

const NOTHING = 'Nothing to change was given. "matrikel schedule set --help" lists what can be.';

/** Time and days can be changed apart: what is not given stays as it is. */
async function fullSyncOf({ api }: Session, { at, days, byHand }: SetOptions, id: string) {
  if (byHand && (at || days)) throw new Explained('--by-hand goes with neither --at nor --days.', EXIT.badInput);
  if (byHand) return { fullSync: null };
  if (at === undefined && days === undefined) return {};
  const call = api.GET('/api/v1/integrations/{id}/schedule', { params: { path: { id } } });
  const former = (await answered(call)).settings.fullSync;
  const time = at ?? former?.at;
  if (time === undefined)
    throw new Explained('There is no time yet. Give one with --at, like --at 03:30.', EXIT.badInput);
  const on = days ?? former?.days;
  return { fullSync: { at: time, ...(on ? { days: [...on] } : {}) } };
}
