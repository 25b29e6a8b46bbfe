import { and, asc, eq, getTableColumns, or, sql } from 'drizzle-orm';
import type pg from 'pg';
import type { IntegrationId } from '../domain/ids.ts';
import type { WebhookStore } from '../ports/webhook-store.ts';
import type { Database } from './database.ts';
import { integrations, webhooks } from './schema/index.ts';
import { openOrNull, seal } from './seal.ts';
import { holdLock } from './webhook-lock.ts';

const { token: _token, formerToken: _formerToken, ...PUBLIC } = getTableColumns(webhooks);

export function createWebhookRepository(db: Database, pool: pg.Pool, key: Buffer): WebhookStore {
  const context = (id: IntegrationId) => `webhook/${id}`;
  const opened = (id: IntegrationId, sealed: string | null) => sealed && openOrNull(key, sealed, context(id));
  const isRow = (id: IntegrationId) => eq(webhooks.integrationId, id);

  return {
    async read(id) {
      const [row] = await db.select(PUBLIC).from(webhooks).where(isRow(id));
      return row ?? null;
    },

    async tokens(id) {
      const [row] = await db.select().from(webhooks).where(isRow(id));
      if (!row) return null;
      const { wanted, token, formerToken, tokenToldAt: toldAt } = row;
      return { wanted, token: opened(id, token), former: opened(id, formerToken), toldAt };
    },

    async want(integrationId, wanted, token) {
      await db
        .insert(webhooks)
        .values({ integrationId, wanted, token: seal(key, token, context(integrationId)) })
        .onConflictDoUpdate({
          target: webhooks.integrationId,
          set: { wanted, checkedAt: null, problem: null },
        });
    },

    async rotate(id, token) {
      // Personio may know the one before the last only: a second rotation before it was told must not drop that one
      const former = sql`CASE WHEN token_told_at IS NULL THEN coalesce(former_token, token) ELSE token END`;
      const rows = await db
        .update(webhooks)
        .set({
          ...{ token: seal(key, token, context(id)), formerToken: former },
          ...{ tokenToldAt: null, checkedAt: null, problem: null },
        })
        .where(isRow(id))
        .returning({ id: webhooks.integrationId });
      return rows.length > 0;
    },

    async noteBegun(id) {
      await db.update(webhooks).set({ checkedAt: null }).where(isRow(id));
    },

    async settle({ integrationId, wanted, token }, { told, ...found }) {
      await db.transaction(async (tx) => {
        const [row] = await tx.select().from(webhooks).where(isRow(integrationId)).for('update');
        if (!row) return;
        const isAsSeen = row.wanted === wanted && opened(integrationId, row.token) === token;
        const toldAt = told && isAsSeen ? { tokenToldAt: sql`coalesce(token_told_at, now())` } : {};
        const settled = isAsSeen ? { checkedAt: sql`now()`, problem: found.problem } : {};
        const { subscriptionId, enabled } = found;
        await tx
          .update(webhooks)
          .set({ subscriptionId, enabled, ...toldAt, ...settled })
          .where(isRow(integrationId));
      });
    },

    async due({ afterMs, afterFailureMs }) {
      const ago = (ms: number) => sql`${webhooks.checkedAt} < now() - ${ms} * interval '1 millisecond'`;
      const concerns = or(eq(webhooks.wanted, true), sql`${webhooks.subscriptionId} IS NOT NULL`);
      const failed = and(sql`${webhooks.problem} IS NOT NULL`, ago(afterFailureMs));
      const rows = await db
        .select({ id: webhooks.integrationId })
        .from(webhooks)
        .where(or(sql`${webhooks.checkedAt} IS NULL`, failed, and(concerns, ago(afterMs))));
      return rows.map(({ id }) => id);
    },

    hold: (id) => holdLock(pool, id),

    async noteEvents(id) {
      await db.update(webhooks).set({ lastEventAt: sql`now()` }).where(isRow(id));
    },

    async watched() {
      return db
        .select({ ...PUBLIC, integration: integrations.name })
        .from(webhooks)
        .innerJoin(integrations, eq(integrations.id, webhooks.integrationId))
        .where(eq(webhooks.wanted, true))
        .orderBy(asc(integrations.name));
    },
  };
}
