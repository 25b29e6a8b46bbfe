import { ENDING_KINDS, type Fault, type FaultRule } from './fault-rules.ts';
import { createRandom, type Random } from './random.ts';

export type FaultState = Fault & { seen: number; hits: number };
export type Chosen = { ending: Fault | undefined; twists: Fault[] };

type Entry = { fault: Fault; seen: number; hits: number; random: Random };

const ENDINGS = new Set<string>(ENDING_KINDS);
const NOTHING: Chosen = { ending: undefined, twists: [] };

/** Decides which faults hit a call. Each has its own dice from the seed, so adding one does not shift the others. */
export class FaultDesk {
  readonly #entries = new Map<string, Entry>();
  readonly #seed: number;
  #lastId = 0;

  constructor(seed: number) {
    this.#seed = seed;
  }

  add(rule: FaultRule): Fault {
    this.#lastId += 1;
    const fault = { ...rule, id: `f${this.#lastId}` };
    this.#entries.set(fault.id, { fault, seen: 0, hits: 0, random: createRandom(this.#seed * 1009 + this.#lastId) });
    return fault;
  }

  list(): FaultState[] {
    return [...this.#entries.values()].map(({ fault, seen, hits }) => ({ ...fault, seen, hits }));
  }

  remove(id?: string): boolean {
    if (id !== undefined) return this.#entries.delete(id);
    this.#entries.clear();
    return true;
  }

  /** One ending at most, the oldest first; a fault that was not asked keeps its count for the next call. */
  choose(endpoint: string, text: () => string): Chosen {
    if (this.#entries.size === 0) return NOTHING;
    let ending: Fault | undefined;
    const twists: Fault[] = [];
    for (const entry of this.#entries.values()) {
      const { fault } = entry;
      const isEnding = ENDINGS.has(fault.kind);
      if (isEnding && ending) continue;
      if (fault.endpoint !== '*' && fault.endpoint !== endpoint) continue;
      if (fault.contains !== undefined && !text().includes(fault.contains)) continue;
      if (!hits(entry)) continue;
      if (isEnding) ending = fault;
      else twists.push(fault);
    }
    return { ending, twists };
  }
}

function hits(entry: Entry): boolean {
  const { fault } = entry;
  entry.seen += 1;
  const turn = entry.seen - (fault.skip ?? 0);
  if (turn < 1 || entry.hits >= (fault.times ?? Number.POSITIVE_INFINITY)) return false;
  if (fault.everyNth !== undefined && turn % fault.everyNth !== 0) return false;
  if (fault.probability !== undefined && !entry.random.chance(fault.probability)) return false;
  entry.hits += 1;
  return true;
}
