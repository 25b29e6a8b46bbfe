import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LimiterDatabase, limiterDatabase } from './limiter-database.testing.ts';
import { createPacedLimiter } from './paced-limiter.ts';

const signal = new AbortController().signal;
let database: LimiterDatabase;

beforeAll(async () => {
  database = await limiterDatabase();
}, 60_000);
afterAll(() => database.close());

describe('the paced limiter', () => {
  it('uses at least 95 % of the allowed rate and never more, over several processes', { timeout: 20_000 }, async () => {
    const limiters = [1, 2, 3].map(() => paced('saturated', 300));
    const given: number[] = [];
    const startedAt = Date.now();
    async function caller(limiter: (typeof limiters)[number]): Promise<void> {
      while (Date.now() - startedAt < 8_000) {
        await limiter.acquire(signal);
        given.push(Date.now() - startedAt);
      }
    }
    await Promise.all(limiters.flatMap((limiter) => [caller(limiter), caller(limiter), caller(limiter)]));

    // A bucket of five a second that holds fifteen, as Personio's: nothing may be refused.
    expect(refusalsOfBucket(given, 5 / 1000, 15)).toBe(0);
    const firstWindows = given.filter((at) => at >= 1_000 && at < 7_000).length;
    expect(firstWindows).toBeGreaterThanOrEqual(0.95 * 30);
  });

  it('gives a small burst, never a whole minute at once', async () => {
    const limiter = paced('burst', 300);
    let given = 0;
    const stop = new AbortController();
    const callers = Array.from({ length: 50 }, () =>
      limiter
        .acquire(stop.signal)
        .then(() => given++)
        .catch(() => {}),
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    stop.abort();
    await Promise.all(callers);
    expect(given).toBe(5);
  });

  it('keeps everybody away for as long as the vendor asked', async () => {
    const [told, other] = [paced('asked', 6_000), paced('asked', 6_000)];
    await told.refused(600);
    await told.refused(100); // must not shorten the pause
    const startedAt = Date.now();
    await other.acquire(signal);
    expect(Date.now() - startedAt).toBeGreaterThan(500);
  });

  it('keeps everybody away while the vendor has nothing left, without a lower rate afterwards', async () => {
    const [told, other] = [paced('spent', 6_000, true), paced('spent', 6_000, true)];
    await told.spent(600);
    const startedAt = Date.now();
    await other.acquire(signal);
    expect(Date.now() - startedAt).toBeGreaterThan(500);
    const { rows } = await database.pool.query("SELECT per_minute FROM vendor_rates WHERE key = 'spent'");
    expect(rows).toEqual([]);
  });

  it('halves an assumed rate once for refusals that come together', async () => {
    const limiter = paced('assumed', 600, true);
    await Promise.all([limiter.refused(1), limiter.refused(1), limiter.refused(1)]);
    const { rows } = await database.pool.query("SELECT per_minute FROM vendor_rates WHERE key = 'assumed'");
    expect(rows).toEqual([{ per_minute: 300 }]);
  });

  it('doubles an assumed rate back after ten calm minutes, up to the original', async () => {
    await database.pool.query("INSERT INTO vendor_rates VALUES ('calm', 200, now() - interval '11 minutes')");
    const limiter = paced('calm', 300, true);
    await limiter.acquire(signal);
    const { rows } = await database.pool.query("SELECT per_minute FROM vendor_rates WHERE key = 'calm'");
    expect(rows).toEqual([{ per_minute: 300 }]);
  });

  it('leaves a known rate as it is', async () => {
    await paced('known', 600).refused(1);
    const { rowCount } = await database.pool.query("SELECT 1 FROM vendor_rates WHERE key = 'known'");
    expect(rowCount).toBe(0);
  });

  it('lets a cancelled caller go at once', async () => {
    const limiter = paced('cancelled', 6);
    await limiter.acquire(signal);
    const cancelled = new Error('cancelled');
    const startedAt = Date.now();
    await expect(limiter.acquire(AbortSignal.any([AbortSignal.timeout(50), signal]))).rejects.toThrow();
    await expect(limiter.acquire(AbortSignal.abort(cancelled))).rejects.toBe(cancelled);
    expect(Date.now() - startedAt).toBeLessThan(1_000);
  });
});

function paced(key: string, perMinute: number, assumed = false) {
  return createPacedLimiter({ pool: database.pool, key, perMinute, assumed });
}

function refusalsOfBucket(times: readonly number[], perMs: number, size: number): number {
  let tokens = size;
  let at = 0;
  let refused = 0;
  for (const time of [...times].sort((left, right) => left - right)) {
    tokens = Math.min(size, tokens + (time - at) * perMs);
    at = time;
    if (tokens >= 1) tokens -= 1;
    else refused += 1;
  }
  return refused;
}
