/** A vendor's limit, shared by every worker through the store and keyed by account, not by process. */
export interface Limiter {
  /** Waits for one permit: one for each HTTP attempt. */
  acquire(signal: AbortSignal): Promise<void>;
  /** The vendor said 429: nobody calls for that long (its own `Retry-After` where it gave one). */
  refused(retryAfterMs: number | null): Promise<void>;
  /** An answer said that nothing is left for this long: nobody calls meanwhile, and the rate stays as it is. */
  spent(ms: number): Promise<void>;
}

export const unlimited: Limiter = { acquire: async () => {}, refused: async () => {}, spent: async () => {} };

/** Bearer tokens shared by all workers of one credential. */
export interface TokenStore {
  read(credential: string): Promise<{ readonly token: string; readonly expiresAt: Date } | null>;
  write(credential: string, token: string, expiresAt: Date): Promise<void>;
  /** Forgets the token only if it is still this one: another worker may have fetched a new one meanwhile. */
  forget(credential: string, token: string): Promise<void>;
}
