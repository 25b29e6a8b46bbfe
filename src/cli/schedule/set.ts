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
  readonly driftAt?: string;
  readonly driftDays?: number[];
  /** `false` by --no-drift. */
  readonly drift?: boolean;
}

export async function set(session: Session, options: SetOptions, id: string): Promise<void> {
  const { api } = session;
  const { timeZone, poll } = options;
  const fullSync = { at: options.at, days: options.days, off: options.byHand === true, names: FULL_SYNC };
  const driftCheck = { at: options.driftAt, days: options.driftDays, off: options.drift === false, names: DRIFT };
  const schedule = {
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(await timeOf(session, id, 'fullSync', fullSync)),
    ...(await timeOf(session, id, 'driftCheck', driftCheck)),
    ...(poll === undefined ? {} : { pollMinutes: poll === false ? null : poll }),
  };
  if (Object.keys(schedule).length === 0) throw new Explained(NOTHING, EXIT.badInput);
  await answered(api.PATCH('/api/v1/integrations/{id}', { params: { path: { id }, query: {} }, body: { schedule } }));
  await show(session, id);
}

const NOTHING = 'Nothing to change was given. "matrikel schedule set --help" lists what can be.';

const FULL_SYNC = { at: '--at', days: '--days', off: '--by-hand' };
const DRIFT = { at: '--drift-at', days: '--drift-days', off: '--no-drift' };

interface GivenTime {
  readonly at: string | undefined;
  readonly days: readonly number[] | undefined;
  readonly off: boolean;
  /** Of the options. */
  readonly names: typeof FULL_SYNC;
}

/** Time and days can be changed apart: what is not given stays as it is. */
async function timeOf<What extends 'fullSync' | 'driftCheck'>(
  { api }: Session,
  id: string,
  what: What,
  { at, days, off, names }: GivenTime,
) {
  if (off && (at || days))
    throw new Explained(`${names.off} goes with neither ${names.at} nor ${names.days}.`, EXIT.badInput);
  if (off) return { [what]: null };
  if (at === undefined && days === undefined) return {};
  const call = api.GET('/api/v1/integrations/{id}/schedule', { params: { path: { id } } });
  const former = (await answered(call)).settings[what];
  const time = at ?? former?.at;
  if (time === undefined)
    throw new Explained(`There is no time yet. Give one with ${names.at}, like ${names.at} 03:30.`, EXIT.badInput);
  const on = days ?? former?.days;
  return { [what]: { at: time, ...(on ? { days: [...on] } : {}) } };
}
