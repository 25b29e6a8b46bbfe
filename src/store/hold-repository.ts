import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { HeldBack } from '../domain/holding-back.ts';
import type { EmployeeId } from '../domain/ids.ts';
import type { Hold, HoldStore } from '../ports/hold-store.ts';
import type { Database } from './database.ts';
import { dropPending } from './drop-changed.ts';
import { dueDates, holds, runs, tombstones } from './schema/index.ts';

/** Rows in one statement; PostgreSQL takes 65,535 parameters. */
const CHUNK = 5_000;

export function createHoldRepository(db: Database): HoldStore {
  const isOf = (integrationId: (typeof holds.$inferSelect)['integrationId'], employeeId: EmployeeId) =>
    and(eq(holds.integrationId, integrationId), eq(holds.employeeId, employeeId));
  return {
    async heldBack(integrationId) {
      const [held, erased] = await Promise.all([
        db.select({ id: holds.employeeId }).from(holds).where(eq(holds.integrationId, integrationId)),
        db.select({ id: tombstones.employeeId }).from(tombstones).where(eq(tombstones.integrationId, integrationId)),
      ]);
      const heldBack = new Map<EmployeeId, HeldBack>(held.map(({ id }) => [id, 'held']));
      for (const { id } of erased) heldBack.set(id, 'erased');
      return heldBack;
    },

    async list(integrationId, { limit, after }) {
      const later = after === undefined ? undefined : gt(holds.employeeId, after);
      const rows = await db
        .select()
        .from(holds)
        .where(and(eq(holds.integrationId, integrationId), later))
        .orderBy(asc(holds.employeeId))
        .limit(limit);
      return rows.map(toHold);
    },

    async find(integrationId, employeeId) {
      const [row] = await db.select().from(holds).where(isOf(integrationId, employeeId));
      return row ? toHold(row) : null;
    },

    async hold(integrationId, employeeIds, why) {
      if (employeeIds.length === 0) return;
      await db.transaction(async (tx) => {
        for (let from = 0; from < employeeIds.length; from += CHUNK) {
          const rows = employeeIds
            .slice(from, from + CHUNK)
            .map((employeeId) => ({ integrationId, employeeId, ...why }));
          // What somebody holds by hand is not released with an undo; an undo takes over what an earlier one holds.
          await tx
            .insert(holds)
            .values(rows)
            .onConflictDoUpdate({
              target: [holds.integrationId, holds.employeeId],
              set: { reason: why.reason, runId: why.runId, heldBy: why.heldBy, heldAt: sql`now()` },
              setWhere: sql`${holds.reason} = 'undo'`,
            });
          // the next run after the release sets them again, as Personio says then
          const held = rows.map(({ employeeId }) => employeeId);
          await tx
            .delete(dueDates)
            .where(and(eq(dueDates.integrationId, integrationId), inArray(dueDates.employeeId, held)));
        }
        const open = await tx
          .select({ id: runs.id })
          .from(runs)
          .where(and(eq(runs.integrationId, integrationId), isNull(runs.finishedAt)));
        for (const { id } of open)
          if (id !== why.runId) await dropPending(tx, id, employeeIds, { code: 'held', severity: 'info' });
      });
    },

    async release(integrationId, employeeId) {
      const released = await db
        .delete(holds)
        .where(isOf(integrationId, employeeId))
        .returning({ id: holds.employeeId });
      return released.length > 0;
    },

    async releaseOfRun(integrationId, runId) {
      const released = await db
        .delete(holds)
        .where(and(eq(holds.integrationId, integrationId), eq(holds.runId, runId), eq(holds.reason, 'undo')))
        .returning({ id: holds.employeeId });
      return released.length;
    },
  };
}

function toHold({ employeeId, reason, runId, heldBy, heldAt }: typeof holds.$inferSelect): Hold {
  return { employeeId, reason, runId, heldBy, heldAt };
}
