import { and, desc, eq, gte, lt } from 'drizzle-orm';
import type { AuditEntry, AuditStore } from '../ports/audit-store.ts';
import type { Database } from './database.ts';
import { auditLog } from './schema/index.ts';

/** No answer has this status: the call is under way, or its process ended in the middle. */
const UNDER_WAY = 0;

export function createAuditRepository(db: Database): AuditStore {
  return {
    async begin(attempt) {
      const [row] = await db
        .insert(auditLog)
        .values({ ...attempt, status: UNDER_WAY })
        .returning({ id: auditLog.id });
      if (!row) throw new Error('the audit entry was not stored');
      return String(row.id);
    },

    async end(id, { status, code, made }) {
      await db
        .update(auditLog)
        .set({ status, code, ...(made === undefined ? {} : { target: made }) })
        .where(eq(auditLog.id, Number(id)));
    },

    async list({ limit, before, tokenName, userId, operation, since }) {
      const rows = await db
        .select()
        .from(auditLog)
        .where(
          and(
            before === undefined ? undefined : lt(auditLog.id, Number(before)),
            tokenName === undefined ? undefined : eq(auditLog.tokenName, tokenName),
            userId === undefined ? undefined : eq(auditLog.userId, userId),
            operation === undefined ? undefined : eq(auditLog.operation, operation),
            since === undefined ? undefined : gte(auditLog.at, since),
          ),
        )
        .orderBy(desc(auditLog.id))
        .limit(limit);
      return rows.map(toEntry);
    },
  };
}

function toEntry({ id, status, ...row }: typeof auditLog.$inferSelect): AuditEntry {
  return { ...row, id: String(id), status: status === UNDER_WAY ? null : status };
}
