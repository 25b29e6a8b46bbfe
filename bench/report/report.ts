import type { Figure } from './figure.ts';

/** What one measurement found. */
export interface Report {
  readonly name: string;
  /** What exactly the numbers are. */
  readonly measured: string;
  /** Sizes and settings it was made with. */
  readonly setup: Readonly<Record<string, string | number | null>>;
  readonly figures: readonly Figure[];
  /** Single rounds, calls by endpoint, phases: for whoever wants to know why. */
  readonly details?: Readonly<Record<string, unknown>>;
}
