import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LmsKind } from '../../src/ports/connection.ts';
import { type Played, playAll, playScenario } from './play.ts';
import type { Scenario } from './scenario.ts';
import { defaultBlueprint } from './stage/blueprint.ts';
import { type House, openHouse } from './stage/theatre.ts';

/** Plays the scenarios on one LMS, on one installation, and expects each to strike and to hurt nobody. */
export function describeDisasters(scenarios: readonly Scenario[], atOnce: number, kind: LmsKind): void {
  describe(`nobody is hurt on ${kind} when`, () => {
    let house: House;
    const played = new Map<string, Played>();
    beforeAll(async () => {
      house = await openHouse();
      await playAll(scenarios, atOnce, async (scenario) => {
        played.set(scenario.name, await playScenario(scenario, house, defaultBlueprint(kind)));
      });
    }, 400_000);
    afterAll(() => house?.stop(), 90_000);

    it.each(scenarios)('$name', ({ name }) => {
      const { protected: isProtected, happened, idle = false } = played.get(name) ?? {};
      expect({ isProtected, idle }, happened).toEqual({ isProtected: true, idle: false });
    });
  });
}
