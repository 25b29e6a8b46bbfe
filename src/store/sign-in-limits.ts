import type { Pool } from 'pg';
import { type RateLimiterAbstract, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { SignInLimits, SignInTry } from '../ports/sign-in-limits.ts';
import { accountKey } from './seal.ts';

const AN_HOUR = 3_600;

/**
 * Three windows: a person who mistypes meets the first, a machine that tries many people the second, and many machines that
 * try one person the third. The third is wide, so that nobody locks somebody out by trying.
 */
const WINDOWS = [
  { name: 'both', points: 5, duration: AN_HOUR / 4, keyOf: ({ address, email }: SignInTry) => [address, email] },
  { name: 'address', points: 50, duration: AN_HOUR, keyOf: ({ address }: SignInTry) => [address] },
  { name: 'email', points: 100, duration: 24 * AN_HOUR, keyOf: ({ email }: SignInTry) => [email] },
] as const;

export function createSignInLimits(pool: Pool, key: Buffer): SignInLimits {
  const windows = WINDOWS.map(({ name, keyOf, ...window }) => ({
    limiter: limiterOf(pool, window),
    keyOf: (attempt: SignInTry) =>
      accountKey(key, 'sign-in', name, ...keyOf({ ...attempt, email: attempt.email.toLowerCase() })),
  }));
  return {
    async take(attempt) {
      for (const { limiter, keyOf } of windows) {
        const waitMs = await limiter.consume(keyOf(attempt)).then(() => null, msBeforeNext);
        if (waitMs !== null) return waitMs;
      }
      return null;
    },
    async succeeded(attempt) {
      const [both, ...shared] = windows;
      if (both) await both.limiter.delete(both.keyOf(attempt));
      for (const { limiter, keyOf } of shared) await limiter.reward(keyOf(attempt));
    },
  };
}

function limiterOf(pool: Pool, window: { points: number; duration: number }): RateLimiterAbstract {
  return new RateLimiterPostgres({
    ...{ storeClient: pool, storeType: 'pool', tableName: 'sign_in_failures', tableCreated: true, keyPrefix: '' },
    clearExpiredByTimeout: false, // the purge does it, and no timer is left behind
    ...window,
  });
}

/** The library rejects with its own result when nothing is left, and with an error when the database fails. */
function msBeforeNext(refusal: unknown): number {
  if (refusal instanceof RateLimiterRes) return refusal.msBeforeNext;
  throw refusal;
}
