import type { Output } from '../output/output.ts';
import type { Watcher } from './watch-run.ts';

/** Hands the API's events on, one JSON object a line. */
export function jsonWatcher({ printJson, say }: Output): Watcher {
  return {
    event: printJson,
    planned() {},
    away: (isAway) => say(isAway ? 'The API does not answer; trying again ...' : 'The API is back.'),
  };
}
