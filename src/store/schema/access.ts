import { bigserial, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { IntegrationId, RunId } from '../../domain/ids.ts';
import type { Role } from '../../domain/role.ts';
import { idText, moment } from './columns.ts';
import { integrations } from './integrations.ts';
import { runs } from './runs.ts';

/** Named tokens of the API. The token itself is shown once and never stored; 32 random bytes need no slow hash. */
export const apiTokens = pgTable(
  'api_tokens',
  {
    id: idText('id').primaryKey(),
    name: text('name').notNull(),
    role: text('role').$type<Role>().notNull(),
    /** SHA-256, hex. */
    hash: text('hash').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    createdBy: text('created_by').notNull(),
    expiresAt: moment('expires_at'),
    revokedAt: moment('revoked_at'),
    lastUsedAt: moment('last_used_at'),
  },
  (table) => [uniqueIndex('api_tokens_by_hash').on(table.hash), uniqueIndex('api_tokens_by_name').on(table.name)],
);

/** Every changing call: who, when, what, and what became of it. Never a body. Outlives what it speaks of. */
export const auditLog = pgTable(
  'audit_log',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    at: moment('at').notNull().defaultNow(),
    tokenId: idText('token_id'),
    /** Of a token, or the e-mail address of a person. */
    tokenName: text('token_name').notNull(),
    /** Set where a person was signed in, and no token came. */
    userId: idText('user_id'),
    role: text('role').$type<Role>().notNull(),
    /** The route's operation id: `startRun`. */
    operation: text('operation').notNull(),
    method: text('method').notNull(),
    route: text('route').notNull(),
    /** The id or name that stood in the address. */
    target: text('target'),
    status: integer('status').notNull(),
    /** The problem's code where the call was refused. */
    code: text('code'),
  },
  (table) => [index('audit_log_by_time').on(table.at)],
);

/** A start that is sent again with its key answers with the run of the first time. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    integrationId: idText('integration_id')
      .$type<IntegrationId>()
      .notNull()
      .references(() => integrations.id, { onDelete: 'cascade' }),
    key: text('key').notNull(),
    /** What was asked, so that the same key with another body is refused. */
    requestHash: text('request_hash').notNull(),
    /** Null while the first start is under way. */
    runId: idText('run_id')
      .$type<RunId>()
      .references(() => runs.id, { onDelete: 'cascade' }),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.integrationId, table.key] })],
);
