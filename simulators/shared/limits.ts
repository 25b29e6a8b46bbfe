/** `perMinute` is the refill, `burst` the capacity; some vendors also lock the door for a while after a hit. */
export type Limit = { perMinute: number; burst: number; pauseMs?: number };
export type Limits = Record<string, Limit>;

/** What a vendor may tell about a bucket in its headers. */
export type BucketView = { perMinute: number; burst: number; remaining: number };

type Bucket = { tokens: number; at: number; closedUntil: number };

/** Continuously refilled token buckets, one per endpoint plus `*` for all calls together. */
export class LimitDesk {
  readonly #buckets = new Map<string, Bucket>();

  /** Milliseconds to wait, or 0 when the call may pass. */
  take(endpoint: string, limits: Limits | null, scale: number, now: number): number {
    if (!limits) return 0;
    let waitMs = 0;
    for (const key of [endpoint, '*']) {
      const limit = limits[key];
      if (limit) waitMs = Math.max(waitMs, this.#takeOne(key, limit, scale, now));
    }
    return waitMs;
  }

  /** Without limits a bucket that is always full, of the size that was seen on most of Personio's v2. */
  view(endpoint: string, limits: Limits | null): BucketView {
    const limit = limits?.[endpoint] ?? limits?.['*'] ?? { perMinute: 600, burst: 10 };
    const tokens = this.#buckets.get(endpoint)?.tokens ?? limit.burst;
    return { ...limit, remaining: Math.max(0, Math.floor(tokens)) };
  }

  /** Changed limits start with full buckets. */
  reset(): void {
    this.#buckets.clear();
  }

  /** Scale 10 means time passes ten times as fast: refill and pause change, the burst does not. */
  #takeOne(key: string, limit: Limit, scale: number, now: number): number {
    const bucket = this.#buckets.get(key) ?? { tokens: limit.burst, at: now, closedUntil: 0 };
    this.#buckets.set(key, bucket);
    const perMs = (limit.perMinute * scale) / 60_000;
    bucket.tokens = Math.min(limit.burst, bucket.tokens + (now - bucket.at) * perMs);
    bucket.at = now;
    if (bucket.closedUntil > now) return bucket.closedUntil - now;
    if (bucket.tokens >= 1) {
      bucket.tokens -= 1;
      return 0;
    }
    if (limit.pauseMs !== undefined) {
      bucket.closedUntil = now + limit.pauseMs / scale;
      return limit.pauseMs / scale;
    }
    return (1 - bucket.tokens) / perMs;
  }
}
