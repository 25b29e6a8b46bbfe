import { randomUUID } from 'node:crypto';
import { and, asc, desc, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { RunId } from '../domain/ids.ts';
import { NO_COUNTS, OPEN_RUN_STATUSES } from '../domain/run.ts';
import type { Run, RunStore } from '../ports/run-store.ts';
import { countRun } from './count-run.ts';
import type { Database } from './database.ts';
import { createProblemRepository } from './problem-repository.ts';
import { readEmployees, readLearners, readPages, runs, steps } from './schema/index.ts';

type RunRow = typeof runs.$inferSelect;

export function createRunRepository(db: Database): RunStore {
  return {
    async create(run) {
      const [row] = await db
        .insert(runs)
        .values({ id: randomUUID() as RunId, ...run })
        .returning();
      if (!row) throw new Error('the run was not stored');
      return toRun(row);
    },

    async discard(id) {
      await db.delete(runs).where(eq(runs.id, id));
    },

    async read(id) {
      const [row] = await db.select().from(runs).where(eq(runs.id, id));
      return row ? toRun(row) : null;
    },

    async list({ integrationId, limit, before }) {
      const older =
        before === undefined ? undefined : lt(runs.sequence, sql`(SELECT sequence FROM runs WHERE id = ${before})`);
      const own = integrationId === undefined ? undefined : eq(runs.integrationId, integrationId);
      const rows = await db.select().from(runs).where(and(own, older)).orderBy(desc(runs.sequence)).limit(limit);
      return rows.map(toRun);
    },

    async progress(id) {
      return countRun(db, id);
    },

    async setPhase(id, status, phase) {
      await db
        .update(runs)
        .set({ status, phase })
        .where(and(eq(runs.id, id), isNull(runs.finishedAt)));
    },

    async setPaused(id, paused) {
      await db
        .update(runs)
        .set({ paused })
        .where(and(eq(runs.id, id), isNull(runs.finishedAt)));
    },

    async isPaused(id) {
      const [row] = await db.select({ paused: runs.paused }).from(runs).where(eq(runs.id, id));
      return row?.paused ?? false;
    },

    async saveBasis(id, basis) {
      await db.update(runs).set({ basis, readAt: sql`now()` }).where(eq(runs.id, id));
    },

    async basis(id) {
      const [row] = await db.select({ basis: runs.basis, readAt: runs.readAt }).from(runs).where(eq(runs.id, id));
      if (!row?.basis || !row.readAt) throw new Error('the run has no basis yet');
      return { ...row.basis, readAt: row.readAt };
    },

    async savePlanSummary(id, summary) {
      await db.update(runs).set(summary).where(eq(runs.id, id));
    },

    async close(id, status) {
      return db.transaction(async (tx) => {
        await leaveUnconfirmed(tx, id);
        const { counts, done } = await countRun(tx, id);
        const closed = await tx
          .update(runs)
          .set({ status, phase: 'done', paused: false, counts, peopleDone: done, finishedAt: sql`now()` })
          .where(and(eq(runs.id, id), isNull(runs.finishedAt)))
          .returning({ id: runs.id });
        for (const table of [readPages, readEmployees, readLearners]) await tx.delete(table).where(eq(table.runId, id));
        return closed.length > 0;
      });
    },

    async openRuns(integrationId) {
      const rows = await db
        .select()
        .from(runs)
        .where(and(eq(runs.integrationId, integrationId), inArray(runs.status, [...OPEN_RUN_STATUSES])))
        .orderBy(asc(runs.sequence));
      return rows.map(toRun);
    },

    async totals() {
      const count = sql<number>`count(*)::int`;
      const [ofRuns, ofSteps] = await Promise.all([
        db.select({ status: runs.status, count }).from(runs).groupBy(runs.status),
        db.select({ kind: steps.kind, status: steps.status, count }).from(steps).groupBy(steps.kind, steps.status),
      ]);
      return { runs: ofRuns, steps: ofSteps };
    },

    ...createProblemRepository(db),
  };
}

/** What was sent and never answered is shown as such when nobody will look it up any more. */
async function leaveUnconfirmed(tx: Pick<Database, 'execute'>, id: RunId): Promise<void> {
  await tx.execute(sql`
    WITH left_over AS (
      UPDATE steps SET status = 'unconfirmed', finished_at = now(),
        problem = jsonb_build_object('code', 'write-unconfirmed', 'severity', 'warning', 'employeeId', employee_id)
      WHERE run_id = ${id} AND status = 'sending' RETURNING employee_id
    )
    INSERT INTO problems (run_id, stage, code, severity, employee_id)
    SELECT DISTINCT ${id}, 'apply', 'write-unconfirmed', 'warning', employee_id FROM left_over`);
}

/** While a run is paused it says so, whatever it was doing. */
function toRun(row: RunRow): Run {
  const { basis: _basis, readAt: _readAt, sequence: _sequence, peopleDone: _done, ...run } = row;
  const paused = row.paused && row.finishedAt === null;
  return {
    ...run,
    status: paused && row.status === 'applying' ? 'paused' : row.status,
    paused,
    counts: row.counts ?? NO_COUNTS,
  };
}
