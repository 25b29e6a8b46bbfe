import { randomUUID } from 'node:crypto';
import { and, asc, eq, getTableColumns, gt, isNotNull, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { TokenState } from '../domain/token-state.ts';
import type { ApiTokenStore } from '../ports/api-token-store.ts';
import type { Database } from './database.ts';
import { apiTokens } from './schema/index.ts';

const { hash: _hash, ...publicColumns } = getTableColumns(apiTokens);

/** Named tokens of the API; the hashes stay here. */
export function createApiTokenRepository(db: Database): ApiTokenStore {
  const one = async (which: SQL | undefined) => {
    const [row] = await db.select(publicColumns).from(apiTokens).where(which).limit(1);
    return row ?? null;
  };
  return {
    async create(token) {
      const [row] = await db
        .insert(apiTokens)
        .values({ id: randomUUID(), ...token })
        .onConflictDoNothing({ target: apiTokens.name })
        .returning(publicColumns);
      return row ?? null;
    },

    findByHash: (hash) => one(eq(apiTokens.hash, hash)),
    find: (idOrName) => one(or(eq(apiTokens.id, idOrName), eq(apiTokens.name, idOrName))),

    async list({ limit, after, state }) {
      const later =
        after === undefined ? undefined : gt(apiTokens.name, sql`(SELECT name FROM ${apiTokens} WHERE id = ${after})`);
      return db
        .select(publicColumns)
        .from(apiTokens)
        .where(and(later, state && inState(state)))
        .orderBy(asc(apiTokens.name))
        .limit(limit);
    },

    async revoke(id) {
      await db
        .update(apiTokens)
        .set({ revokedAt: sql`now()` })
        .where(and(eq(apiTokens.id, id), isNull(apiTokens.revokedAt)));
    },

    async touch(id) {
      const longAgo = or(isNull(apiTokens.lastUsedAt), lte(apiTokens.lastUsedAt, sql`now() - interval '1 minute'`));
      await db
        .update(apiTokens)
        .set({ lastUsedAt: sql`now()` })
        .where(and(eq(apiTokens.id, id), longAgo));
    },
  };
}

/** The same rule as domain/token-state.ts, by the database's clock. */
function inState(state: TokenState): SQL | undefined {
  if (state === 'revoked') return isNotNull(apiTokens.revokedAt);
  const open = isNull(apiTokens.revokedAt);
  if (state === 'expired') return and(open, lte(apiTokens.expiresAt, sql`now()`));
  return and(open, or(isNull(apiTokens.expiresAt), gt(apiTokens.expiresAt, sql`now()`)));
}
