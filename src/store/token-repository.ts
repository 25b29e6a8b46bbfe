import { and, eq, gt, sql } from 'drizzle-orm';
import type { TokenStore } from '../ports/limiter.ts';
import type { Database } from './database.ts';
import { vendorTokens } from './schema/index.ts';
import { open, seal } from './seal.ts';

export function createTokenRepository(db: Database, key: Buffer): TokenStore {
  const read: TokenStore['read'] = async (credential) => {
    const [row] = await db
      .select()
      .from(vendorTokens)
      .where(and(eq(vendorTokens.credential, credential), gt(vendorTokens.expiresAt, sql`now()`)));
    return row ? { token: open(key, row.token, `token/${credential}`), expiresAt: row.expiresAt } : null;
  };
  return {
    read,
    async write(credential, token, expiresAt) {
      const sealed = { token: seal(key, token, `token/${credential}`), expiresAt };
      await db
        .insert(vendorTokens)
        .values({ credential, ...sealed })
        .onConflictDoUpdate({ target: vendorTokens.credential, set: sealed });
    },
    async forget(credential, token) {
      const current = await read(credential);
      if (current?.token === token) await db.delete(vendorTokens).where(eq(vendorTokens.credential, credential));
    },
  };
}
