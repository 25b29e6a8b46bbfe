import { and, eq, sql } from 'drizzle-orm';
import type { IntegrationId, RunId } from '../domain/ids.ts';
import type { IdempotencyKey, IdempotencyStore } from '../ports/idempotency-store.ts';
import type { Database } from './database.ts';
import { insertRun } from './insert-run.ts';
import { idempotencyKeys as keys, runs } from './schema/index.ts';

export function createIdempotencyRepository(db: Database): IdempotencyStore {
  return {
    async find(integrationId, key) {
      // a run that was made with its key bears the time of the same transaction
      const joined = sql<boolean>`${keys.createdAt} > ${runs.createdAt}`;
      const [row] = await db
        .select({ requestHash: keys.requestHash, runId: runs.id, joined })
        .from(keys)
        .innerJoin(runs, eq(runs.id, keys.runId))
        .where(isKey(integrationId, key));
      return row ?? null;
    },

    /** The key's row goes second: where another start has it, this one waits for that to end and takes its run back. */
    async createRun(run, key) {
      const taken = new Error('the key leads to a run already');
      return db
        .transaction(async (tx) => {
          const made = await insertRun(tx, run);
          if (!(await keepKey(tx, run.integrationId, key, made.id))) throw taken;
          return made;
        })
        .catch((error) => (error === taken ? null : Promise.reject(error)));
    },

    keep: (integrationId, key, runId) => keepKey(db, integrationId, key, runId),

    async forget(integrationId, key, runId) {
      await db.delete(keys).where(and(isKey(integrationId, key), eq(keys.runId, runId)));
    },
  };
}

/** False where the key leads to a run already. */
export async function keepKey(
  tx: Pick<Database, 'insert'>,
  integrationId: IntegrationId,
  key: IdempotencyKey,
  runId: RunId,
): Promise<boolean> {
  const kept = await tx
    .insert(keys)
    .values({ integrationId, ...key, runId })
    .onConflictDoNothing()
    .returning({ key: keys.key });
  return kept.length > 0;
}

function isKey(integrationId: IntegrationId, key: string) {
  return and(eq(keys.integrationId, integrationId), eq(keys.key, key));
}
