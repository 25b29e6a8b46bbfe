import { eq, sql } from 'drizzle-orm';
import type { RunId } from '../domain/ids.ts';
import { NO_COUNTS, type RunCounts } from '../domain/run.ts';
import type { RunProgress } from '../ports/run-store.ts';
import { countRun } from './count-run.ts';
import type { Database } from './database.ts';
import { batchTallies, runs } from './schema/index.ts';

const TALLIED = ['created', 'updated', 'deactivated', 'groupsAdded', 'groupsRemoved', 'invited', 'failed'] as const;

/** Where a run is, without a look at its steps: many ask, and every second. */
export async function runProgress(db: Database, runId: RunId): Promise<RunProgress> {
  const { counts, people, peopleDone, phase, finishedAt } = runs;
  const [run] = await db.select({ counts, people, peopleDone, phase, finishedAt }).from(runs).where(eq(runs.id, runId));
  if (!run) return { counts: NO_COUNTS, done: 0, total: 0 };
  const planned = { counts: run.counts ?? NO_COUNTS, total: run.people };
  if (run.finishedAt !== null) return { ...planned, done: run.peopleDone };
  // not planned yet, or planned by a version that kept no tallies
  if (run.counts === null) return run.phase === 'applying' ? countRun(db, runId) : { ...planned, done: 0 };
  const { people: done, ...applied } = await tallied(db, runId);
  return { ...planned, counts: sum(run.counts, applied), done };
}

async function tallied(db: Database, runId: RunId) {
  const total = (column: (typeof batchTallies)[(typeof TALLIED)[number] | 'people']) =>
    sql<number>`coalesce(sum(${column}), 0)::int`;
  const { people, created, updated, deactivated, groupsAdded, groupsRemoved, invited, failed } = batchTallies;
  const [sums] = await db
    .select({
      people: total(people),
      created: total(created),
      updated: total(updated),
      deactivated: total(deactivated),
      groupsAdded: total(groupsAdded),
      groupsRemoved: total(groupsRemoved),
      invited: total(invited),
      failed: total(failed),
    })
    .from(batchTallies)
    .where(eq(batchTallies.runId, runId));
  if (!sums) throw new Error('a sum without a row');
  return sums;
}

function sum(counts: RunCounts, applied: Pick<RunCounts, (typeof TALLIED)[number]>): RunCounts {
  return { ...counts, ...Object.fromEntries(TALLIED.map((name) => [name, counts[name] + applied[name]])) };
}
