import { sql } from 'drizzle-orm';
import type pg from 'pg';
import type { IntegrationStore } from '../ports/integration-store.ts';
import type { TokenStore } from '../ports/limiter.ts';
import type { LinkStore } from '../ports/link-store.ts';
import type { MailStore } from '../ports/mail-store.ts';
import type { ReadStore } from '../ports/read-store.ts';
import type { RetentionStore } from '../ports/retention-store.ts';
import type { RunStore } from '../ports/run-store.ts';
import type { StepStore } from '../ports/step-store.ts';
import { databaseOf, openPool } from './database.ts';
import { createIntegrationRepository } from './integration-repository.ts';
import { createLinkRepository } from './link-repository.ts';
import { createMailRepository } from './mail-repository.ts';
import { createReadRepository } from './read-repository.ts';
import { createRetentionRepository } from './retention-repository.ts';
import { createRunRepository } from './run-repository.ts';
import { createStepRepository } from './step-repository.ts';
import { createTokenRepository } from './token-repository.ts';

export interface Store {
  readonly integrations: IntegrationStore;
  readonly runs: RunStore;
  readonly reads: ReadStore;
  readonly links: LinkStore;
  readonly steps: StepStore;
  readonly mails: MailStore;
  readonly tokens: TokenStore;
  readonly retention: RetentionStore;
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
    reads: createReadRepository(db),
    links: createLinkRepository(db),
    steps: createStepRepository(db),
    mails: createMailRepository(db),
    tokens: createTokenRepository(db, key),
    retention: createRetentionRepository(db),
    pool,
    async ping() {
      await db.execute(sql`SELECT 1`);
    },
    async close() {
      await pool.end();
    },
  };
}
