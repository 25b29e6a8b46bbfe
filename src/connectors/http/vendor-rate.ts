import type { Pool } from 'pg';

const REREAD_MS = 3_000;
/** Refusals of calls that were under way together are one refusal. */
const ONE_REFUSAL_MS = 5_000;
const CALM_MINUTES = 10;
const LOWEST_PER_MINUTE = 6;

/** The rate that all processes keep to while nobody knows the vendor's real limit. */
export interface VendorRate {
  perMinute(): Promise<number>;
  /** The vendor refused a call although we kept the rate: half of it from now on. */
  halve(): Promise<void>;
}

export const fixedRate = (perMinute: number): VendorRate => ({
  perMinute: async () => perMinute,
  halve: async () => {},
});

/** Shared through table `vendor_rates`; no row means the original rate. Doubles back after ten minutes without refusal. */
export function assumedRate(pool: Pool, key: string, original: number, now: () => number = Date.now): VendorRate {
  let known = original;
  let readAt = Number.NEGATIVE_INFINITY;

  return {
    async perMinute() {
      if (now() - readAt < REREAD_MS) return known;
      readAt = now();
      known = (await recovered(pool, key, original)) ?? (await stored(pool, key)) ?? original;
      known = Math.min(known, original);
      return known;
    },
    async halve() {
      await pool.query(
        `INSERT INTO vendor_rates (key, per_minute) VALUES ($1, $2)
         ON CONFLICT (key) DO UPDATE
           SET per_minute = greatest(least(vendor_rates.per_minute, $3) / 2, $4), changed_at = now()
           WHERE vendor_rates.changed_at < now() - $5 * interval '1 millisecond'`,
        [key, Math.max(original / 2, LOWEST_PER_MINUTE), original, LOWEST_PER_MINUTE, ONE_REFUSAL_MS],
      );
      readAt = Number.NEGATIVE_INFINITY;
    },
  };
}

async function stored(pool: Pool, key: string): Promise<number | null> {
  const { rows } = await pool.query<{ per_minute: number }>('SELECT per_minute FROM vendor_rates WHERE key = $1', [
    key,
  ]);
  return rows[0]?.per_minute ?? null;
}

/** Doubles the rate if it has been calm long enough; null where there was nothing to recover. */
async function recovered(pool: Pool, key: string, original: number): Promise<number | null> {
  const { rows } = await pool.query<{ per_minute: number }>(
    `UPDATE vendor_rates SET per_minute = least(per_minute * 2, $2), changed_at = now()
     WHERE key = $1 AND per_minute < $2 AND changed_at < now() - $3 * interval '1 minute'
     RETURNING per_minute`,
    [key, original, CALM_MINUTES],
  );
  return rows[0]?.per_minute ?? null;
}
