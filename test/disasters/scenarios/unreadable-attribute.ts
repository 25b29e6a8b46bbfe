import { idle, type Scenario, verdict } from '../scenario.ts';
import { anyTouch } from '../stage/harm.ts';
import type { Stage } from '../stage/stage.ts';

/** Somebody takes a tick away in Personio: the attribute is left out of catalogue and rows without a word. */
function unreadable(what: string, keysOf: (stage: Stage) => readonly string[]): Scenario {
  return {
    name: `${what} is no longer readable`,
    invariant: '3: Missing is not empty: what may not be read changes nothing',
    group: 'quick',
    async play(theatre) {
      const stage = await theatre.stage();
      const before = await stage.inStep();
      const attributes = keysOf(stage);
      if (attributes.length === 0) return idle('the scope asks for no attribute');
      await stage.company.fault({ endpoint: '*', kind: 'whitelist-loses', attributes });
      const run = await stage.sync();
      return verdict(await stage.told(run), await anyTouch(stage.portal, before));
    },
  };
}

export const unreadableStatus = unreadable('The status', () => ['status']);
export const unreadableEmail = unreadable('The e-mail address', () => ['email']);
export const unreadableScope = unreadable('The attribute of the scope', ({ company }) => company.scopeKeys);
