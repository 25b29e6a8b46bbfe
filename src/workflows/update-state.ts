import type { UpdateResult } from '../activities/update/index.ts';
import type { RunId } from '../domain/ids.ts';
import { type Debounce, type HintTimes, waitForMoreMs } from '../domain/incremental/debounce.ts';
import type { HintSource } from '../domain/incremental/hint.ts';
import type { EmployeeUpdateResult, UpdateCarry } from './update-messages.ts';

/** What an update knows between its steps. Handlers only touch this. */
export class UpdateState {
  /** How many hints came; only grows. */
  hints = 0;
  result: EmployeeUpdateResult = { updates: 0, applied: 0, failed: 0 };
  #times: HintTimes | null = null;
  #again = false;
  #orders: RunId[] = [];

  constructor(carry: UpdateCarry | undefined) {
    if (!carry) return;
    this.result = carry.result;
    this.#orders = [...carry.orders];
    this.#again = carry.again;
    if (carry.hinted) this.#times = { firstAt: 0, lastAt: 0, urgent: true };
  }

  hint({ source }: { readonly source: HintSource }, now: number): void {
    this.hints++;
    const urgent = source === 'by-hand' || source === 'due' || this.#times?.urgent === true;
    this.#times = { firstAt: this.#times?.firstAt ?? now, lastAt: now, urgent };
  }

  order(runId: RunId): void {
    this.#orders.push(runId);
  }

  takeOrder(): RunId | undefined {
    return this.#orders.shift();
  }

  lookAgain(): void {
    this.#again = true;
  }

  get hinted(): boolean {
    return this.#times !== null || this.#again;
  }

  get wanted(): boolean {
    return this.hinted || this.#orders.length > 0;
  }

  waitMs(debounce: Debounce, now: number): number {
    return this.#times === null ? 0 : waitForMoreMs(this.#times, debounce, now);
  }

  /** From here on new hints are for the next update. Answers whether this one is a second look only. */
  takeHints(): boolean {
    const again = this.#again && this.#times === null;
    this.#times = null;
    this.#again = false;
    return again;
  }

  count({ applied, failed }: UpdateResult): void {
    const { result } = this;
    this.result = {
      updates: result.updates + 1,
      applied: result.applied + applied,
      failed: result.failed + failed,
    };
  }

  get carry(): UpdateCarry {
    return { orders: this.#orders, hinted: this.#times !== null, again: this.#again, result: this.result };
  }
}
