import type { Vendor } from './vendor-error.ts';

/** One attempt at a call, as metrics may know it; status null where no answer came. */
export interface CallRecord {
  readonly vendor: Vendor;
  /** Method and route template: `PATCH /members/{id}`. */
  readonly operation: string;
  readonly status: number | null;
  readonly durationMs: number;
}

/** Who counts calls. Neither function may throw. */
export interface VendorWatch {
  onCall(record: CallRecord): void;
  /** A caller gets in line for a permit; what it answers is called when the caller leaves the line again. */
  onWait(vendor: Vendor): () => void;
}
