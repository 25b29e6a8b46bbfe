import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Limiter } from '../../ports/limiter.ts';
import { permitWindow } from './permit-window.ts';
import { createRefusalPause, type PauseRange, USUAL_PAUSE } from './refusal-pause.ts';
import { assumedRate, fixedRate } from './vendor-rate.ts';
import { wait } from './wait.ts';
import { createWaitingLine } from './waiting-line.ts';

export interface PacedLimiterOptions {
  readonly pool: Pool;
  /** Says whose limit it is: HMAC of base URL and credential. At most 255 characters. */
  readonly key: string;
  readonly perMinute: number;
  /** True where the vendor publishes no limit: a refusal then halves the rate for a while. */
  readonly assumed: boolean;
  readonly pause?: PauseRange;
}

/**
 * All workers together stay under one vendor's limit: they share a row of `vendor_permits`. Inside a process the callers
 * stand in line and only the first one asks the database. Clocks of the machines should agree within a second.
 */
export function createPacedLimiter({
  pool,
  key,
  perMinute,
  assumed,
  pause = USUAL_PAUSE,
}: PacedLimiterOptions): Limiter {
  const rate = assumed ? assumedRate(pool, key, perMinute) : fixedRate(perMinute);
  const pauseMs = createRefusalPause(pause);
  let permits = permitsOf(pool, perMinute);

  async function currentPermits(): Promise<Permits> {
    const now = await rate.perMinute();
    if (now !== permits.perMinute) permits = permitsOf(pool, now);
    return permits;
  }

  async function takeOne(signal: AbortSignal): Promise<void> {
    for (;;) {
      const { limiter } = await currentPermits();
      const refusedForMs = await limiter.consume(key).then(() => null, msBeforeNext);
      if (refusedForMs === null) return;
      await wait(Math.max(1, refusedForMs), signal);
    }
  }

  async function closeFor(ms: number): Promise<void> {
    const running = await permits.limiter.get(key);
    const blockedForMs = running && running.consumedPoints > permits.points ? running.msBeforeNext : 0;
    // Another process may have been told to stay away for longer. The table keeps whole milliseconds.
    if (ms > blockedForMs) await permits.limiter.block(key, Math.ceil(ms) / 1000);
  }

  const line = createWaitingLine(takeOne);
  return {
    acquire: line.pass,
    async refused(retryAfterMs) {
      await closeFor(pauseMs(retryAfterMs));
      await rate.halve();
    },
    spent: closeFor,
  };
}

interface Permits {
  readonly perMinute: number;
  readonly points: number;
  readonly limiter: RateLimiterPostgres;
}

function permitsOf(pool: Pool, perMinute: number): Permits {
  const { points, durationMs } = permitWindow(perMinute);
  const limiter = new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'vendor_permits',
    tableCreated: true,
    clearExpiredByTimeout: false, // one row per credential: nothing to clear, and no timer to leave behind
    keyPrefix: '',
    points,
    duration: durationMs / 1000,
  });
  return { perMinute, points, limiter };
}

/** The library rejects with its own result when nothing is left, and with an error when the database fails. */
function msBeforeNext(refusal: unknown): number {
  if (refusal instanceof RateLimiterRes) return refusal.msBeforeNext;
  throw refusal;
}
