import type { LookResult, Stopped, TransferResult } from '../domain/certificates/transfer-result.ts';
import { minutesFor } from '../domain/certificates/transfer-time.ts';
import type {
  CertificateTransferInput,
  TransferCarry,
  TransferCounts,
  TransferProgress,
} from './certificate-messages.ts';

const NONE: TransferCounts = { filed: 0, unconfirmed: 0, waiting: 0, failed: 0, withdrawn: 0 };

/** What a transfer knows between its batches. */
export class TransferState {
  counts: TransferCounts;
  due: number;
  stopped: Stopped | null = null;
  readonly #begunAt: number;

  constructor({ carry, due = 0 }: CertificateTransferInput, now: number) {
    this.counts = carry?.counts ?? NONE;
    this.due = carry?.due ?? due;
    this.#begunAt = carry?.begunAt ?? now;
  }

  look({ due, stopped }: LookResult): void {
    this.due = due;
    this.stopped = stopped;
  }

  /** Where a batch found nothing that it may take, others are at it: the next look comes soon, and a loop would not help. */
  count(batch: TransferResult): void {
    const before = this.handled;
    const { counts } = this;
    this.counts = {
      filed: counts.filed + batch.transferred + batch.wereThere,
      unconfirmed: counts.unconfirmed + batch.unconfirmed,
      waiting: counts.waiting + batch.waiting,
      failed: counts.failed + batch.failed,
      withdrawn: counts.withdrawn + batch.withdrawn,
    };
    this.stopped = batch.stopped;
    this.due = this.handled > before ? batch.due : 0;
  }

  get goesOn(): boolean {
    return this.due > 0 && this.stopped === null;
  }

  get handled(): number {
    return Object.values(this.counts).reduce((sum, count) => sum + count, 0);
  }

  /** By its own pace, and before there is one by Personio's limit. */
  progress(now: number): TransferProgress {
    const { counts, due, handled } = this;
    const minutesLeft = handled === 0 ? minutesFor(due) : Math.ceil((due * (now - this.#begunAt)) / handled / 60_000);
    return { counts, due, minutesLeft };
  }

  get carry(): TransferCarry {
    return { counts: this.counts, due: this.due, begunAt: this.#begunAt };
  }
}
