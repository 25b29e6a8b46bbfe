import { randomUUID } from 'node:crypto';
import { and, desc, eq, isNull, lt, sql } from 'drizzle-orm';
import type { MailStore, StoredMail } from '../ports/mail-store.ts';
import type { Database } from './database.ts';
import { mails } from './schema/index.ts';

export function createMailRepository(db: Database): MailStore {
  return {
    async keep({ to, ...mail }) {
      const [kept] = await db
        .insert(mails)
        .values({ id: randomUUID(), recipients: to, ...mail })
        .onConflictDoNothing()
        .returning({ id: mails.id });
      return kept?.id ?? null;
    },

    async doubt({ integrationId, runId, purpose }) {
      const own = runId === null ? isNull(mails.runId) : eq(mails.runId, runId);
      await db
        .update(mails)
        .set({ status: 'unknown' })
        .where(
          and(eq(mails.integrationId, integrationId), own, eq(mails.purpose, purpose), eq(mails.status, 'sending')),
        );
    },

    async setStatus(id, status) {
      await db.update(mails).set({ status }).where(eq(mails.id, id));
    },

    async list({ integrationId, limit, before }) {
      const own = integrationId === undefined ? undefined : eq(mails.integrationId, integrationId);
      const older =
        before === undefined ? undefined : lt(mails.sequence, sql`(SELECT sequence FROM mails WHERE id = ${before})`);
      const rows = await db.select().from(mails).where(and(own, older)).orderBy(desc(mails.sequence)).limit(limit);
      return rows.map(toMail);
    },

    async read(id) {
      const [row] = await db.select().from(mails).where(eq(mails.id, id));
      return row ? toMail(row) : null;
    },
  };
}

function toMail({
  recipients,
  sequence: _sequence,
  purpose: _purpose,
  ...mail
}: typeof mails.$inferSelect): StoredMail {
  return { ...mail, to: recipients };
}
