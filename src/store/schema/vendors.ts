import { bigint, doublePrecision, integer, pgTable, text, varchar } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';

/** Windows of the limiter; its columns are what rate-limiter-flexible expects. Keys are HMACs of host and credential. */
export const vendorPermits = pgTable('vendor_permits', {
  key: varchar('key', { length: 255 }).primaryKey(),
  points: integer('points').notNull().default(0),
  expire: bigint('expire', { mode: 'number' }),
});

/** The pace a vendor taught us with a 429, where it names no limit. */
export const vendorRates = pgTable('vendor_rates', {
  key: varchar('key', { length: 255 }).primaryKey(),
  perMinute: doublePrecision('per_minute').notNull(),
  changedAt: moment('changed_at').notNull().defaultNow(),
});

/** Bearer tokens, sealed, shared by all workers of a credential. */
export const vendorTokens = pgTable('vendor_tokens', {
  credential: varchar('credential', { length: 255 }).primaryKey(),
  token: text('token').notNull(),
  expiresAt: moment('expires_at').notNull(),
});
