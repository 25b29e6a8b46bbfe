import { asc, inArray, sql } from 'drizzle-orm';
import type { ClosedRunStatus, RunStatus } from '../domain/run.ts';
import type { WatchStore } from '../ports/watch-store.ts';
import type { Database } from './database.ts';
import { lastRuns } from './last-runs.ts';
import { newestRun } from './newest-run.ts';
import { integrations, mails, runs } from './schema/index.ts';
import { stepTotals } from './step-totals.ts';
import { watchCertificates } from './watch-certificates.ts';

/** While a run is paused it says so, as `GET /runs/{id}` does. */
const shownStatus = sql<RunStatus>`CASE WHEN paused AND status = 'applying' AND finished_at IS NULL THEN 'paused' ELSE status END`;

const SUCCEEDED: readonly ClosedRunStatus[] = ['completed', 'completed_with_problems'];

export function createWatchRepository(db: Database): WatchStore {
  const count = sql<number>`count(*)::int`;
  return {
    async totals() {
      const [ofRuns, ofSteps, ofMails] = await Promise.all([
        db.select({ status: shownStatus, count }).from(runs).groupBy(shownStatus),
        stepTotals(db),
        db.select({ status: mails.status, count }).from(mails).groupBy(mails.status),
      ]);
      return { runs: ofRuns, steps: ofSteps, mails: ofMails };
    },

    async integrations() {
      const newest = newestRun(db, inArray(runs.status, [...SUCCEEDED]));
      const { name: integration, createdAt, syncIntervalMinutes, quarantine } = integrations;
      return db
        .select({ integration, createdAt, syncIntervalMinutes, quarantine, lastSuccessAt: newest.finishedAt })
        .from(integrations)
        .leftJoinLateral(newest, sql`true`)
        .orderBy(asc(integrations.name));
    },

    lastRuns: () => lastRuns(db),
    certificates: () => watchCertificates(db),
  };
}
