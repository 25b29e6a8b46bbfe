export type EndpointCount = { total: number; byStatus: Record<string, number> };

/** Calls to vendor endpoints. `reset` and `timeout` stand where no status was sent. */
export class Counters {
  calls: Record<string, EndpointCount> = {};
  inFlight = 0;
  maxInFlight = 0;
  overlappingWrites = 0;
  firstCallAt: string | null = null;
  lastCallAt: string | null = null;
  readonly #writing = new Map<string, number>();

  arrive(endpoint: string, writeKey: string | undefined): void {
    const at = new Date().toISOString();
    this.firstCallAt ??= at;
    this.lastCallAt = at;
    this.inFlight += 1;
    this.maxInFlight = Math.max(this.maxInFlight, this.inFlight);
    this.calls[endpoint] ??= { total: 0, byStatus: {} };
    this.calls[endpoint].total += 1;
    if (writeKey === undefined) return;
    const others = this.#writing.get(writeKey) ?? 0;
    if (others > 0) this.overlappingWrites += 1;
    this.#writing.set(writeKey, others + 1);
  }

  answer(endpoint: string, status: string): void {
    const count = this.calls[endpoint];
    if (count) count.byStatus[status] = (count.byStatus[status] ?? 0) + 1;
  }

  leave(writeKey: string | undefined): void {
    this.inFlight -= 1;
    if (writeKey === undefined) return;
    const left = (this.#writing.get(writeKey) ?? 1) - 1;
    if (left > 0) this.#writing.set(writeKey, left);
    else this.#writing.delete(writeKey);
  }

  /** Calls that are still open stay counted as in flight. */
  reset(): void {
    this.calls = {};
    this.maxInFlight = this.inFlight;
    this.overlappingWrites = 0;
    this.firstCallAt = null;
    this.lastCallAt = null;
  }

  snapshot(): Record<string, unknown> {
    const { calls, inFlight, maxInFlight, overlappingWrites, firstCallAt, lastCallAt } = this;
    return { calls, inFlight, maxInFlight, overlappingWrites, firstCallAt, lastCallAt };
  }
}
