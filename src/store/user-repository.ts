import { randomUUID } from 'node:crypto';
import { and, asc, eq, gt, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import type { UserStore } from '../ports/user-store.ts';
import type { Database } from './database.ts';
import { isUniqueViolation } from './errors.ts';
import { sessions, signInLinks, users } from './schema/index.ts';
import { isWorkingAdmin, userColumns } from './user-columns.ts';

/** Any number that only changes of admins use: two admins who remove each other must not both succeed. */
const ADMINS_LOCK = 7_215_903;

export function createUserRepository(db: Database): UserStore {
  const one = async (which: SQL | undefined) => {
    const [row] = await db.select(userColumns).from(users).where(which).limit(1);
    return row ?? null;
  };

  /** Does it, unless that takes away the last one who can sign in as admin. */
  async function keepingAnAdmin<Outcome>(id: string, work: (tx: Database) => Promise<Outcome | null>) {
    return db
      .transaction(async (tx) => {
        await tx.execute(sql`SELECT pg_advisory_xact_lock(${ADMINS_LOCK})`);
        const [was] = await tx
          .select({ id: users.id })
          .from(users)
          .where(and(eq(users.id, id), isWorkingAdmin()));
        const outcome = await work(tx);
        if (outcome === null) return 'gone' as const;
        const [left] = await tx.select({ id: users.id }).from(users).where(isWorkingAdmin()).limit(1);
        if (was && !left) throw new LastAdmin();
        return outcome;
      })
      .catch((error: unknown) => {
        if (error instanceof LastAdmin) return 'last-admin' as const;
        throw error;
      });
  }

  return {
    async create({ identity, ...user }) {
      const [row] = await db
        .insert(users)
        .values({ id: randomUUID(), ...user, ...identity })
        .onConflictDoNothing()
        .returning(userColumns);
      return row ?? null;
    },

    find: (idOrEmail) => one(or(eq(users.id, idOrEmail), eq(users.email, idOrEmail.toLowerCase()))),
    findByIdentity: ({ issuer, subject }) => one(and(eq(users.issuer, issuer), eq(users.subject, subject))),

    async findForSignIn(email) {
      const [row] = await db
        .select({ ...userColumns, passwordHash: users.passwordHash })
        .from(users)
        .where(eq(users.email, email.toLowerCase()));
      if (!row) return null;
      const { passwordHash, ...user } = row;
      return { user, passwordHash };
    },

    async list({ limit, after }) {
      const later =
        after === undefined ? undefined : gt(users.email, sql`(SELECT email FROM ${users} WHERE id = ${after})`);
      return db.select(userColumns).from(users).where(later).orderBy(asc(users.email)).limit(limit);
    },

    async change(id, { disabled, ...rest }) {
      return keepingAnAdmin(id, async (tx) => {
        const since = disabled && sql`coalesce(${users.disabledAt}, now())`;
        const changes = { ...rest, ...(disabled === undefined ? {} : { disabledAt: since || null }) };
        const [row] = await tx.update(users).set(changes).where(eq(users.id, id)).returning(userColumns);
        if (disabled) for (const table of [sessions, signInLinks]) await tx.delete(table).where(eq(table.userId, id));
        return row ?? null;
      });
    },

    async remove(id) {
      return keepingAnAdmin(id, async (tx) => {
        const removed = await tx.delete(users).where(eq(users.id, id)).returning({ id: users.id });
        return removed.length > 0 ? ('removed' as const) : null;
      });
    },

    async setPassword(id, passwordHash, exceptSession) {
      await db.transaction(async (tx) => {
        await tx.update(users).set({ passwordHash }).where(eq(users.id, id));
        await tx.delete(sessions).where(and(eq(sessions.userId, id), ne(sessions.hash, exceptSession)));
        await tx.delete(signInLinks).where(eq(signInLinks.userId, id));
      });
    },

    async follow(id, role) {
      await db.update(users).set({ role }).where(eq(users.id, id));
    },

    async tie(id, identity) {
      const untied = and(eq(users.id, id), isNull(users.subject));
      try {
        const tied = await db.update(users).set(identity).where(untied).returning({ id: users.id });
        return tied.length > 0;
      } catch (error) {
        if (isUniqueViolation(error)) return false;
        throw error;
      }
    },

    hasAdmin: async () => (await one(isWorkingAdmin())) !== null,
  };
}

class LastAdmin extends Error {}
