import { sql } from 'drizzle-orm';
import type pg from 'pg';
import type { ApiTokenStore } from '../ports/api-token-store.ts';
import type { AuditStore } from '../ports/audit-store.ts';
import type { IdempotencyStore } from '../ports/idempotency-store.ts';
import type { IntegrationStore } from '../ports/integration-store.ts';
import type { TokenStore } from '../ports/limiter.ts';
import type { LinkStore } from '../ports/link-store.ts';
import type { MailStore } from '../ports/mail-store.ts';
import type { ProbeStore } from '../ports/probe-store.ts';
import type { ReadStore } from '../ports/read-store.ts';
import type { RetentionStore } from '../ports/retention-store.ts';
import type { RunStore } from '../ports/run-store.ts';
import type { StepStore } from '../ports/step-store.ts';
import type { WatchStore } from '../ports/watch-store.ts';
import { createApiTokenRepository } from './api-token-repository.ts';
import { createAuditRepository } from './audit-repository.ts';
import { databaseOf, openPool } from './database.ts';
import { createIdempotencyRepository } from './idempotency-repository.ts';
import { createIntegrationRepository } from './integration-repository.ts';
import { createLinkRepository } from './link-repository.ts';
import { createMailRepository } from './mail-repository.ts';
import { createProbeRepository } from './probe-repository.ts';
import { createReadRepository } from './read-repository.ts';
import { createRetentionRepository } from './retention-repository.ts';
import { createRunRepository } from './run-repository.ts';
import { createStepRepository } from './step-repository.ts';
import { createTokenRepository } from './token-repository.ts';
import { createWatchRepository } from './watch-repository.ts';

export interface Store {
  readonly integrations: IntegrationStore;
  readonly runs: RunStore;
  readonly keys: IdempotencyStore;
  readonly reads: ReadStore;
  readonly links: LinkStore;
  readonly steps: StepStore;
  readonly mails: MailStore;
  readonly probing: ProbeStore;
  /** Vendors' own, for the connectors. */
  readonly tokens: TokenStore;
  readonly apiTokens: ApiTokenStore;
  readonly audit: AuditStore;
  readonly retention: RetentionStore;
  readonly watch: WatchStore;
  /** For the limiter, whose library brings its own statements. */
  readonly pool: pg.Pool;
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** The store on a migrated PostgreSQL. */
export function openStore({ databaseUrl, key }: { databaseUrl: string; key: Buffer }): Store {
  const pool = openPool(databaseUrl);
  const db = databaseOf(pool);
  return {
    integrations: createIntegrationRepository(db, key),
    runs: createRunRepository(db),
    keys: createIdempotencyRepository(db),
    reads: createReadRepository(db),
    links: createLinkRepository(db),
    steps: createStepRepository(db),
    mails: createMailRepository(db),
    probing: createProbeRepository(db, pool),
    tokens: createTokenRepository(db, key),
    apiTokens: createApiTokenRepository(db),
    audit: createAuditRepository(db),
    retention: createRetentionRepository(db),
    watch: createWatchRepository(db),
    pool,
    async ping() {
      await db.execute(sql`SELECT 1`);
    },
    async close() {
      await pool.end();
    },
  };
}
