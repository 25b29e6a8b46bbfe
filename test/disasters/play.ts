import type { Scenario } from './scenario.ts';
import type { Blueprint } from './stage/blueprint.ts';
import { type House, inTheatre } from './stage/theatre.ts';

export interface Played {
  readonly name: string;
  readonly invariant: string;
  readonly happened: string;
  readonly protected: boolean;
  readonly idle?: true;
  readonly seconds: number;
}

/** One scenario from its first to its last moment. One that cannot be played to its end protected nobody. */
export async function playScenario(
  { name, invariant, play }: Scenario,
  house: House,
  blueprint: Blueprint,
): Promise<Played> {
  const startedAt = performance.now();
  const verdict = await inTheatre(house, blueprint, play).catch((error: Error) => ({
    protected: false,
    happened: `could not be played: ${error.message}`,
  }));
  return { name, invariant, ...verdict, seconds: Math.round((performance.now() - startedAt) / 100) / 10 };
}

/** Several at once, as they wait more than they work; in the order in which they end. */
export async function playAll<Piece>(
  pieces: readonly Piece[],
  atOnce: number,
  play: (piece: Piece) => Promise<void>,
): Promise<void> {
  const waiting = [...pieces];
  async function lane(): Promise<void> {
    for (let next = waiting.shift(); next; next = waiting.shift()) await play(next);
  }
  await Promise.all(Array.from({ length: atOnce }, lane));
}
