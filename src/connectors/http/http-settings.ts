/** How calls are made; the same for all connectors of a process. */
export interface HttpSettings {
  /** Connections to one origin, which is also the most calls in flight to it. */
  readonly connections: number;
  readonly connectTimeoutMs: number;
  /** From the last byte of the request to the first of the answer. */
  readonly headersTimeoutMs: number;
  /** Between two pieces of the answer's body. */
  readonly bodyTimeoutMs: number;
  /** Attempts at a call that may be repeated, the first one included. */
  readonly attempts: number;
  /** First wait between two attempts; it doubles, with jitter. */
  readonly backoffMs: number;
}

export const DEFAULT_HTTP: HttpSettings = {
  connections: 20,
  connectTimeoutMs: 5_000,
  headersTimeoutMs: 10_000,
  bodyTimeoutMs: 30_000,
  attempts: 4,
  backoffMs: 1_000,
};
