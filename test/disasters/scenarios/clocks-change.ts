import { aboutChanges } from '../about-changes.ts';
import { rename, untilArrived } from '../stage/changes.ts';
import { startOwnClockPersonio } from '../stage/own-clock-personio.ts';
import { beginPolling, pollNow } from '../stage/poll-now.ts';
import { inStore } from '../stage/servers-of.ts';

const MINUTE_MS = 60_000;
/** Moments of changes, from when the clocks change: in the hour before it, in the one after it, and later. */
const MINUTES = [-30, 30, 65];
const POLL_MINUTES = 5;
const ARRIVES_WITHIN_MS = 20_000;

/**
 * Personio has a clock of its own, and the mark where looks for changes go on is set to the time it shows: the years until then are not
 * waited for. Each change is looked for five minutes after it, with a mark of the moment before it. Whether Personio reads times without
 * a zone by the company's clock or by UTC is not known, so both are played.
 */
function clocksChange(how: string, at: string, zone: 'Europe/Berlin' | 'UTC') {
  const meant = zone === 'UTC' ? 'UTC' : "the company's clock";
  let clock: Awaited<ReturnType<typeof startOwnClockPersonio>> | undefined;
  return aboutChanges({
    name: `The clocks go ${how} between looks for changes, where Personio means ${meant}`,
    invariant: '10: No change falls through a window of times without a zone, and none is written twice',
    group: 'quick',
    options: {
      personio: async (options) => {
        clock = await startOwnClockPersonio(options);
        return clock;
      },
    },
    async befall({ house, stage, people, renamed }) {
      await stage.company.settings({ zone });
      await beginPolling(stage);
      await pollNow(house, stage);
      for (const [index, minutes] of MINUTES.entries()) {
        const changedAt = Date.parse(at) + minutes * MINUTE_MS;
        clock?.setClock(new Date(changedAt));
        await rename(stage, people.slice(index, index + 1), renamed);
        clock?.setClock(new Date(changedAt + POLL_MINUTES * MINUTE_MS));
        await inStore(house, 'UPDATE poll_marks SET since = $2 WHERE integration_id = $1', [
          stage.integrationId,
          new Date(changedAt - 1_000),
        ]);
        await pollNow(house, stage);
        if (!(await untilArrived(stage, renamed, ARRIVES_WITHIN_MS)))
          throw new Error(`the look after a change ${minutes} minutes from then did not find it`);
      }
      return `${MINUTES.length} changes around it were found`;
    },
  });
}

/** Far ahead, so that a mark there is never overtaken by the clock of the store. */
const [FORWARD, BACK] = ['2056-03-26T01:00:00Z', '2056-10-29T01:00:00Z'];

export const clocksGoForward = clocksChange('forward', FORWARD, 'Europe/Berlin');
export const clocksGoBack = clocksChange('back', BACK, 'Europe/Berlin');
export const clocksGoForwardInUtc = clocksChange('forward', FORWARD, 'UTC');
export const clocksGoBackInUtc = clocksChange('back', BACK, 'UTC');
