import type { LearnUponSettings } from './settings.ts';

const MINUTE_MS = 60_000;
const WEEK_MINUTES = 7 * 24 * 60;

type Settings = Pick<LearnUponSettings, 'perMinute' | 'perWeek' | 'limitScale'>;
export type Remaining = { minute: number | undefined; week: number | undefined };

/** Calls in this minute of the clock, and in the seven days that roll with it. Scale 10: a minute lasts six seconds. */
export class Quota {
  readonly #settings: Settings;
  readonly #now: () => number;
  readonly #minutes: { minute: number; calls: number }[] = [];
  #week = 0;

  constructor(settings: Settings, now: () => number = Date.now) {
    this.#settings = settings;
    this.#now = now;
  }

  /** 0 when the call may pass and was counted; else the milliseconds until there is room again. */
  take(calls = 1): number {
    const current = this.#current();
    const { minute, week } = this.remaining();
    if (minute !== undefined && minute < calls) return this.#untilMinute(current.minute + 1);
    if (week !== undefined && week < calls) return this.#untilMinute(this.#oldest() + WEEK_MINUTES);
    current.calls += calls;
    this.#week += calls;
    return 0;
  }

  remaining(): Remaining {
    const { perMinute, perWeek } = this.#settings;
    const { calls } = this.#current();
    return {
      minute: perMinute > 0 ? Math.max(0, perMinute - calls) : undefined,
      week: perWeek > 0 ? Math.max(0, perWeek - this.#week) : undefined,
    };
  }

  #current(): { minute: number; calls: number } {
    const minute = Math.floor(this.#now() / this.#minuteMs());
    while (this.#minutes[0] && this.#minutes[0].minute <= minute - WEEK_MINUTES) {
      this.#week -= this.#minutes.shift()?.calls ?? 0;
    }
    const last = this.#minutes.at(-1);
    if (last?.minute === minute) return last;
    const fresh = { minute, calls: 0 };
    this.#minutes.push(fresh);
    return fresh;
  }

  #oldest(): number {
    return this.#minutes.find(({ calls }) => calls > 0)?.minute ?? 0;
  }

  #untilMinute(minute: number): number {
    return Math.max(1, minute * this.#minuteMs() - this.#now());
  }

  #minuteMs(): number {
    return MINUTE_MS / this.#settings.limitScale;
  }
}
