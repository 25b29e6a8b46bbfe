import type { UpdateResult } from '../activities/update/index.ts';
import type { RunId } from '../domain/ids.ts';
import { type Debounce, type HintTimes, waitForMoreMs } from '../domain/incremental/debounce.ts';
import { type HintSource, isUrgent } from '../domain/incremental/hint.ts';
import type { EmployeeUpdateResult, UpdateCarry } from './update-messages.ts';

/** What an update knows between its steps. Handlers only touch this. */
export class UpdateState {
  /** How many hints came; only grows. */
  hints = 0;
  result: EmployeeUpdateResult = { updates: 0, applied: 0, failed: 0 };
  #times: HintTimes | null = null;
  /** When a second look is to be taken, whatever else comes. */
  #owedAt: number | null = null;
  #orders: RunId[] = [];

  constructor(carry: UpdateCarry | undefined) {
    if (!carry) return;
    this.result = carry.result;
    this.#orders = [...carry.orders];
    this.#owedAt = carry.owedAt;
    if (carry.hinted) this.#times = { firstAt: 0, lastAt: 0, urgent: true };
  }

  hint({ source }: { readonly source: HintSource }, now: number): void {
    this.hints++;
    const urgent = isUrgent(source) || this.#times?.urgent === true;
    this.#times = { firstAt: this.#times?.firstAt ?? now, lastAt: now, urgent };
  }

  order(runId: RunId): void {
    this.#orders.push(runId);
  }

  takeOrder(): RunId | undefined {
    return this.#orders.shift();
  }

  /** One that is owed already stands: it says then whether another is. */
  oweLook(at: number): void {
    this.#owedAt = Math.min(this.#owedAt ?? at, at);
  }

  /** Null where none is owed. */
  owedInMs(now: number): number | null {
    return this.#owedAt === null ? null : this.#owedAt - now;
  }

  get hinted(): boolean {
    return this.#times !== null;
  }

  get asked(): boolean {
    return this.hinted || this.#orders.length > 0;
  }

  get goesOn(): boolean {
    return this.asked || this.#owedAt !== null;
  }

  waitMs(debounce: Debounce, now: number): number {
    return this.#times === null ? 0 : waitForMoreMs(this.#times, debounce, now);
  }

  /** From here on new hints are for the next update. Answers whether this one is a second look only; a look that comes later is one too. */
  takeHints(now: number): boolean {
    const again = this.#times === null;
    if (this.#owedAt !== null && this.#owedAt <= now) this.#owedAt = null;
    this.#times = null;
    return again;
  }

  count({ wrote, applied, failed }: UpdateResult): void {
    if (!wrote) return;
    const { result } = this;
    this.result = {
      updates: result.updates + 1,
      applied: result.applied + applied,
      failed: result.failed + failed,
    };
  }

  get carry(): UpdateCarry {
    return { orders: this.#orders, hinted: this.hinted, owedAt: this.#owedAt, result: this.result };
  }
}
