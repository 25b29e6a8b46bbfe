import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LmsKind } from '../../src/ports/connection.ts';
import { type Played, playAll, playScenario } from './play.ts';
import type { Scenario } from './scenario.ts';
import { defaultBlueprint } from './stage/blueprint.ts';
import { type House, openHouse } from './stage/theatre.ts';

interface Play {
  readonly kind: LmsKind;
  readonly scenario: Scenario;
}

/** Plays the scenarios of each LMS, all on one installation, and expects each to strike and to hurt nobody. */
export function describeDisasters(
  scenarios: Readonly<Partial<Record<LmsKind, readonly Scenario[]>>>,
  atOnce: number,
): void {
  const ofKinds = Object.entries(scenarios) as [LmsKind, readonly Scenario[]][];
  const plays = ofKinds.flatMap(([kind, those]): Play[] => those.map((scenario) => ({ kind, scenario })));
  const played = new Map<Scenario, Map<LmsKind, Played>>(plays.map(({ scenario }) => [scenario, new Map()]));
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
    await playAll(plays, atOnce, async ({ kind, scenario }) => {
      played.get(scenario)?.set(kind, await playScenario(scenario, house, defaultBlueprint(kind)));
    });
  }, 900_000); // each scenario gives up by itself long before
  afterAll(() => house?.stop(), 90_000);

  describe.each(ofKinds)('nobody is hurt on %s when', (kind, those) => {
    it.each(those)('$name', (scenario) => {
      const { protected: isProtected, happened, idle = false } = played.get(scenario)?.get(kind) ?? {};
      expect({ isProtected, idle }, happened).toEqual({ isProtected: true, idle: false });
    });
  });
}
