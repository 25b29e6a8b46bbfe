import { and, desc, eq, type SQL } from 'drizzle-orm';
import type { Database } from './database.ts';
import { integrations, runs } from './schema/index.ts';

/** Each integration's newest real run of that kind, to join laterally: one step in the index, however many runs there are. */
export function newestRun(db: Database, which: SQL) {
  return db
    .select()
    .from(runs)
    .where(and(eq(runs.integrationId, integrations.id), eq(runs.kind, 'full'), eq(runs.dryRun, false), which))
    .orderBy(desc(runs.sequence))
    .limit(1)
    .as('newest');
}
