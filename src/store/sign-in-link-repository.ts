import { randomUUID } from 'node:crypto';
import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { SignInLinkStore } from '../ports/sign-in-link-store.ts';
import type { Database } from './database.ts';
import { sessions, signInLinks, users } from './schema/index.ts';
import { isWorkingAdmin, userColumns } from './user-columns.ts';

/** Any number that only links for the first admin use: there is one of them, and one who uses it. */
const FIRST_ADMIN_LOCK = 7_215_904;

export function createSignInLinkRepository(db: Database): SignInLinkStore {
  const holds = (hash: string) => and(eq(signInLinks.hash, hash), gt(signInLinks.expiresAt, sql`now()`));

  async function hasAdmin(tx: Pick<Database, 'select'>): Promise<boolean> {
    const [row] = await tx.select({ id: users.id }).from(users).where(isWorkingAdmin()).limit(1);
    return row !== undefined;
  }

  return {
    async create(link) {
      const same = link.userId === null ? isNull(signInLinks.userId) : eq(signInLinks.userId, link.userId);
      await db.transaction(async (tx) => {
        await tx.delete(signInLinks).where(same);
        await tx.insert(signInLinks).values(link);
      });
    },

    async find(hash) {
      const [row] = await db
        .select({ purpose: signInLinks.purpose, expiresAt: signInLinks.expiresAt, userId: signInLinks.userId })
        .from(signInLinks)
        .where(holds(hash));
      if (!row) return null;
      const { userId, ...link } = row;
      if (userId === null) return (await hasAdmin(db)) ? null : { ...link, user: null };
      const [user] = await db.select(userColumns).from(users).where(eq(users.id, userId));
      return user ? { ...link, user } : null;
    },

    async accept(hash, { passwordHash, firstAdmin }) {
      return db.transaction(async (tx) => {
        await tx.execute(sql`SELECT pg_advisory_xact_lock(${FIRST_ADMIN_LOCK})`);
        const [link] = await tx
          .select({ userId: signInLinks.userId })
          .from(signInLinks)
          .where(holds(hash))
          .for('update');
        if (!link) return 'not-valid';
        if (link.userId === null) {
          if (!firstAdmin || (await hasAdmin(tx))) return 'not-valid';
          const made = { id: randomUUID(), ...firstAdmin, role: 'admin' as const, passwordHash };
          const [row] = await tx
            .insert(users)
            .values({ ...made, createdBy: 'first-link' })
            .onConflictDoNothing()
            .returning(userColumns);
          if (!row) return 'email-taken';
          await tx.delete(signInLinks).where(eq(signInLinks.hash, hash));
          return row;
        }
        const [row] = await tx
          .update(users)
          .set({ passwordHash })
          .where(and(eq(users.id, link.userId), isNull(users.disabledAt)))
          .returning(userColumns);
        if (!row) return 'not-valid';
        await tx.delete(signInLinks).where(eq(signInLinks.hash, hash));
        await tx.delete(sessions).where(eq(sessions.userId, row.id));
        return row;
      });
    },
  };
}
