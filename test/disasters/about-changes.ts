import { idle, type Scenario, verdict } from './scenario.ts';
import { lostOrTwice, ordinaryPeople, type Person, type Renamed, untilArrived, untilQuiet } from './stage/changes.ts';
import { harm } from './stage/harm.ts';
import type { Stage } from './stage/stage.ts';
import type { House, StageOptions } from './stage/theatre.ts';

/** A company and a portal in step, and people whom HR is about to change. */
interface Scene {
  readonly house: House;
  readonly stage: Stage;
  /** Beside it, on the same installation. */
  readonly others: readonly Stage[];
  readonly people: readonly Person[];
  /** Whoever is changed is noted here. */
  readonly renamed: Renamed;
}

interface AboutChanges extends Pick<Scenario, 'name' | 'invariant' | 'group'> {
  readonly options?: StageOptions;
  /** How many companies; one unless said. */
  readonly stages?: number;
  /** Changes and what befalls them; answers a sentence for the table. */
  befall(scene: Scene): Promise<string>;
}

/** In the end each change is in the portal, written once, and nobody else was written for. */
export function aboutChanges({ name, invariant, group, options = {}, stages = 1, befall }: AboutChanges): Scenario {
  return {
    name,
    invariant,
    group,
    async play({ house, blueprint, stage: putUp }) {
      const { approval } = (blueprint.safety ?? {}) as { approval?: string };
      if (approval === 'always') return idle('every change waits for a person under these settings');
      const stage = await putUp(options);
      const before = await stage.inStep();
      const others = await Promise.all(Array.from({ length: stages - 1 }, () => putUp()));
      const renamed: Renamed = new Map();
      const happened = await befall({ house, stage, others, people: await ordinaryPeople(stage), renamed });
      await untilArrived(stage, renamed);
      await untilQuiet(stage);
      return verdict(happened, [...(await harm(stage.portal, before)), ...(await lostOrTwice(stage, before, renamed))]);
    },
  };
}
