import type { Gate, Route, VendorVoice } from './calls.ts';
import type { ControlRoute } from './control-route.ts';
import { Counters } from './counters.ts';
import { FaultDesk } from './faults.ts';
import { LimitDesk } from './limits.ts';
import { createRandom, type Random } from './random.ts';
import { createRouter, type Router } from './router.ts';
import type { Choices, CommonSettings } from './settings.ts';

export type SimulatorParts = {
  vendor: string;
  seed: number;
  basePath: string;
  routes: readonly Route[];
  voice: VendorVoice;
  /** For vendors whose door has its own rules, beside the common limits. */
  gate?: Gate;
  settings: CommonSettings;
  choices: Choices;
  control: readonly ControlRoute[];
  /** The vendor's own numbers beside the common counters. */
  tallies: { snapshot(): Record<string, number>; reset(): void };
  /** Told after a change of settings, e.g. to write it down. */
  onSettings(patch: Record<string, unknown>): void;
};

/** A vendor's routes together with everything that may go wrong on the way to them. */
export type Simulator = SimulatorParts & {
  router: Router;
  counters: Counters;
  faults: FaultDesk;
  limitDesk: LimitDesk;
  jitter: Random;
};

export function createSimulator(parts: SimulatorParts): Simulator {
  return {
    ...parts,
    router: createRouter(parts.routes, parts.basePath),
    counters: new Counters(),
    faults: new FaultDesk(parts.seed),
    limitDesk: new LimitDesk(),
    jitter: createRandom(parts.seed ^ 0x5eed),
  };
}
