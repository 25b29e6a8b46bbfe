import { and, eq, gt, isNull, lte, sql } from 'drizzle-orm';
import type { SessionStore } from '../ports/session-store.ts';
import type { Database } from './database.ts';
import { sessions, users } from './schema/index.ts';
import { userColumns } from './user-columns.ts';

/** A working day, so that a browser left open in the evening is signed out in the morning. */
const IDLE_HOURS = 12;

export function createSessionRepository(db: Database): SessionStore {
  const inUse = gt(sessions.lastSeenAt, sql`now() - ${IDLE_HOURS} * interval '1 hour'`);
  return {
    async begin(session) {
      await db.transaction(async (tx) => {
        await tx.insert(sessions).values(session);
        await tx.update(users).set({ lastSignInAt: sql`now()` }).where(eq(users.id, session.userId));
      });
    },

    async find(hash) {
      const [row] = await db
        .select({
          hash: sessions.hash,
          expiresAt: sessions.expiresAt,
          lastSeenAt: sessions.lastSeenAt,
          user: userColumns,
        })
        .from(sessions)
        .innerJoin(users, eq(users.id, sessions.userId))
        .where(and(eq(sessions.hash, hash), gt(sessions.expiresAt, sql`now()`), inUse, isNull(users.disabledAt)));
      return row ?? null;
    },

    async touch(hash) {
      const longAgo = lte(sessions.lastSeenAt, sql`now() - interval '1 minute'`);
      await db
        .update(sessions)
        .set({ lastSeenAt: sql`now()` })
        .where(and(eq(sessions.hash, hash), longAgo));
    },

    async end(hash) {
      await db.delete(sessions).where(eq(sessions.hash, hash));
    },

    async endAll(userId) {
      await db.delete(sessions).where(eq(sessions.userId, userId));
    },
  };
}
