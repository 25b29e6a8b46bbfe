import { and, asc, desc, eq, inArray, isNull, lt, ne, sql } from 'drizzle-orm';
import type { RunId } from '../domain/ids.ts';
import { OPEN_RUN_STATUSES } from '../domain/run.ts';
import type { RunStore } from '../ports/run-store.ts';
import { askForCertificates } from './ask-for-certificates.ts';
import { countCertificates } from './count-certificates.ts';
import { countRun } from './count-run.ts';
import type { Database } from './database.ts';
import { insertRun, RUN, toRun } from './insert-run.ts';
import { createProblemRepository, inOrder } from './problem-repository.ts';
import { runProgress } from './run-progress.ts';
import { runs } from './schema/index.ts';
import { stepTotalsOf } from './step-totals.ts';
import { writeFingerprints } from './write-fingerprints.ts';

export function createRunRepository(db: Database): RunStore {
  return {
    async create(run) {
      return db.transaction((tx) => insertRun(tx, run));
    },

    async discard(id) {
      await db.delete(runs).where(eq(runs.id, id));
    },

    async read(id) {
      const [row] = await db.select(RUN).from(runs).where(eq(runs.id, id));
      return row ? toRun(row) : null;
    },

    async list({ integrationId, kinds, limit, before }) {
      const older =
        before === undefined ? undefined : lt(runs.sequence, sql`(SELECT sequence FROM runs WHERE id = ${before})`);
      const own = integrationId === undefined ? undefined : eq(runs.integrationId, integrationId);
      const which = kinds && inArray(runs.kind, [...kinds]);
      const rows = await db
        .select(RUN)
        .from(runs)
        .where(and(own, which, older))
        .orderBy(desc(runs.sequence))
        .limit(limit);
      return rows.map(toRun);
    },

    async progress(id) {
      return runProgress(db, id);
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
      const { settingsVersion } = basis; // they may have changed between the start and the check
      await db.update(runs).set({ basis, settingsVersion, readAt: sql`now()` }).where(eq(runs.id, id));
    },

    async basis(id) {
      const [row] = await db.select({ basis: runs.basis, readAt: runs.readAt }).from(runs).where(eq(runs.id, id));
      if (!row?.basis || !row.readAt) throw new Error('the run has no basis yet');
      return { ...row.basis, readAt: row.readAt };
    },

    async readAgainIfOlder(id, ageMs) {
      const old = sql`${runs.readAt} < now() - ${ageMs} * interval '1 millisecond'`;
      const rows = await db
        .update(runs)
        .set({ readAt: sql`now()`, status: 'planning', phase: 'reading' })
        .where(and(eq(runs.id, id), isNull(runs.finishedAt), old))
        .returning({ id: runs.id });
      if (rows.length > 0) return true;
      // an attempt before this one may have begun and been killed
      const [run] = await db.select({ phase: runs.phase }).from(runs).where(eq(runs.id, id));
      return run?.phase === 'reading';
    },

    async savePlanSummary(id, summary) {
      await db.transaction(async (tx) => {
        const { counts } = await countRun(tx, id);
        await tx
          .update(runs)
          .set({ ...summary, counts })
          .where(eq(runs.id, id));
      });
    },

    async beginApplying(id) {
      await db.transaction(async (tx) => {
        await tx
          .update(runs)
          .set({ status: 'applying', phase: 'applying', dryRun: false })
          .where(and(eq(runs.id, id), isNull(runs.finishedAt)));
        // an approved dry run showed what it would do, and starts from nothing done
        const { counts } = await countRun(tx, id);
        await tx.update(runs).set({ counts }).where(eq(runs.id, id));
      });
    },

    async close(id, status) {
      return db.transaction(async (tx) => {
        await leaveUnconfirmed(tx, id);
        await writeFingerprints(tx, id);
        const { counts: ofSteps, done } = await countRun(tx, id);
        const counts = { ...ofSteps, certificates: await countCertificates(tx, id) };
        const closed = await tx
          .update(runs)
          .set({
            ...{ status, phase: 'done', paused: false, finishedAt: sql`now()` },
            ...{ counts, peopleDone: done, stepTotals: stepTotalsOf(id) },
          })
          .where(and(eq(runs.id, id), isNull(runs.finishedAt)))
          .returning({ id: runs.id });
        if (closed.length > 0) await askForCertificates(tx, id);
        await tx.execute(sql`
          WITH pages AS (DELETE FROM read_pages WHERE run_id = ${id}), employees AS (DELETE FROM read_employees WHERE run_id = ${id}),
            learners AS (DELETE FROM read_learners WHERE run_id = ${id})
          DELETE FROM batch_tallies WHERE run_id = ${id}`);
        return closed.length > 0;
      });
    },

    async openRuns(integrationId) {
      const rows = await db
        .select(RUN)
        .from(runs)
        .where(
          and(
            eq(runs.integrationId, integrationId),
            ne(runs.kind, 'person'),
            inArray(runs.status, [...OPEN_RUN_STATUSES]),
          ),
        )
        .orderBy(asc(runs.sequence));
      return rows.map(toRun);
    },

    ...createProblemRepository(db),
  };
}

/** What was sent and never answered is shown as such when nobody will look it up any more. */
async function leaveUnconfirmed(tx: Pick<Database, 'execute'>, id: RunId): Promise<void> {
  const leftOver = await tx.execute<{ employee_id: string }>(sql`
    UPDATE steps SET status = 'unconfirmed', finished_at = now(),
      problem = jsonb_build_object('code', 'write-unconfirmed', 'severity', 'warning', 'employeeId', employee_id)
    WHERE run_id = ${id} AND status = 'sending' RETURNING employee_id`);
  if (leftOver.rows.length === 0) return;
  const people = JSON.stringify([...new Set(leftOver.rows.map((step) => step.employee_id))]);
  await inOrder(tx, id); // after the steps, as whoever records an outcome does it: the other way round the two could block each other
  await tx.execute(sql`
    INSERT INTO problems (run_id, stage, code, severity, employee_id)
    SELECT ${id}, 'apply', 'write-unconfirmed', 'warning', jsonb_array_elements_text(${people}::jsonb)`);
}
