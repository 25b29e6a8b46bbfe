import { and, eq, sql } from 'drizzle-orm';
import type pg from 'pg';
import type { IntegrationId } from '../domain/ids.ts';
import { mergeProbed } from '../domain/probed-capabilities.ts';
import { ProbeGoesOnError, type ProbeStore } from '../ports/probe-store.ts';
import type { Database } from './database.ts';
import { standsInTheWay } from './integration-conditions.ts';
import { integrations } from './schema/index.ts';

/** Any number that only probes use; the integration is the lock's second part. */
const PROBE_LOCK = 7_215_902;

/** Inside the transaction that makes a run: the other side of `hold`, so that the two can never pass each other. */
export async function requireNoProbe(tx: Pick<Database, 'execute'>, id: IntegrationId): Promise<void> {
  const { rows } = await tx.execute<{ free: boolean }>(
    sql`SELECT pg_try_advisory_xact_lock_shared(${PROBE_LOCK}, hashtext(${id})) AS free`,
  );
  if (!rows[0]?.free) throw new ProbeGoesOnError();
}

export function createProbeRepository(db: Database, pool: pg.Pool): ProbeStore {
  return {
    async hold(id) {
      const client = await pool.connect();
      const lost = new AbortController();
      const broken = () => lost.abort(new Error('the hold on the integration was lost'));
      client.on('error', broken); // without a listener a connection that breaks would end the process
      const done = (destroy: boolean) => {
        client.off('error', broken);
        client.release(destroy);
      };
      try {
        const { rows } = await client.query('SELECT pg_try_advisory_lock($1, hashtext($2)) AS held', [PROBE_LOCK, id]);
        if (!rows[0].held) {
          done(false);
          return null;
        }
      } catch (error) {
        done(true);
        throw error;
      }
      /** The lock ends with its connection, whatever state that is in. */
      return { lost: lost.signal, release: async () => done(true) };
    },

    async save(id, baseUrl, found) {
      return db.transaction(async (tx) => {
        if (await standsInTheWay(tx, id, { atRest: true })) return null;
        const own = and(eq(integrations.id, id), sql`${integrations.lms}->>'baseUrl' = ${baseUrl}`);
        const [row] = await tx
          .select({ probed: integrations.probed, now: sql<Date>`now()`.mapWith(integrations.updatedAt) })
          .from(integrations)
          .where(own);
        if (!row) return null;
        const probed = mergeProbed(row.probed, found, row.now.toISOString());
        const counted = { revision: sql`${integrations.revision} + 1`, updatedAt: sql`now()` };
        await tx
          .update(integrations)
          .set({ probed, ...counted })
          .where(own);
        return probed;
      });
    },
  };
}
