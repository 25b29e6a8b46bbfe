import { setTimeout as sleep } from 'node:timers/promises';
import type { Running } from '../../servers/running.ts';

export type Role<R extends Running = Running> = {
  name: string;
  log: string;
  /** Starts it and waits until it can be used. A later start is on the same port. */
  start(stopping: AbortSignal): Promise<R>;
};

export type Notices = {
  started(role: string, running: Running): void;
  ended(role: string): void;
  say(text: string): void;
  /** It ends again and again soon after its start. */
  hopeless(role: Role): void;
};

const QUICK_DEATH_MS = 10_000;
const HOPELESS_AFTER = 5;
const PAUSES_MS = [500, 1_000, 2_000, 4_000];

/** Keeps one process running until it is told to stop. */
export class Supervised {
  readonly #role: Role;
  readonly #notices: Notices;
  readonly #pausesMs: readonly number[];
  readonly #stopping = new AbortController();
  #running: Running | null = null;
  #starting: Promise<Running> | null = null;
  #watching: Promise<void> = Promise.resolve();
  #quickDeaths = 0;

  constructor(role: Role, notices: Notices, pausesMs: readonly number[] = PAUSES_MS) {
    this.#role = role;
    this.#notices = notices;
    this.#pausesMs = pausesMs;
  }

  /** The first start may fail, and then says why. */
  async begin(): Promise<Running> {
    this.#starting = this.#role.start(this.#stopping.signal);
    const running = await this.#starting;
    this.#took(running);
    this.#watching = this.#watch(running);
    return running;
  }

  async stop(graceMs: number): Promise<void> {
    this.#stopping.abort();
    await this.#starting?.catch(() => {}); // a neighbour's start failed while this one was under way
    await this.#running?.stop(graceMs);
    await this.#watching;
  }

  async #watch(first: Running): Promise<void> {
    for (let running: Running | null = first; running; running = await this.#startAgain()) {
      const startedAt = Date.now();
      const how = await running.ended;
      this.#running = null;
      this.#notices.ended(this.#role.name);
      if (this.#stopping.signal.aborted) return;
      this.#notices.say(`${this.#role.name} ${how}; starting it again.`);
      this.#countDeath(Date.now() - startedAt);
    }
  }

  async #startAgain(): Promise<Running | null> {
    while (await this.#pause()) {
      try {
        const running = await this.#role.start(this.#stopping.signal);
        this.#took(running);
        if (this.#stopping.signal.aborted) await running.stop(1_000);
        return running;
      } catch {
        this.#countDeath(0); // the log has the reason, and the notice names the log
      }
    }
    return null;
  }

  /** False when we are to stop instead. The first pause is short: a crash should not be noticed by anybody. */
  async #pause(): Promise<boolean> {
    const index = Math.min(Math.max(this.#quickDeaths - 1, 0), this.#pausesMs.length - 1);
    await sleep(this.#pausesMs[index], undefined, { signal: this.#stopping.signal }).catch(() => {});
    return !this.#stopping.signal.aborted;
  }

  #countDeath(livedMs: number): void {
    this.#quickDeaths = livedMs < QUICK_DEATH_MS ? this.#quickDeaths + 1 : 0;
    if (this.#quickDeaths !== HOPELESS_AFTER) return;
    this.#notices.say(
      `${this.#role.name} has ended ${HOPELESS_AFTER} times in a row right after its start. ${this.#role.log} should say why. It is tried again every 4 seconds.`,
    );
    this.#notices.hopeless(this.#role);
  }

  #took(running: Running): void {
    this.#running = running;
    this.#notices.started(this.#role.name, running);
  }
}
