import { and, asc, desc, eq, isNotNull, isNull, type SQL } from 'drizzle-orm';
import type { EmployeeId, IntegrationId } from '../domain/ids.ts';
import type { PersonInRun, PersonStore } from '../ports/person-store.ts';
import type { Database } from './database.ts';
import { toProblem } from './problem-repository.ts';
import { cases, freshness, hints, problems, runPeople, runs, steps } from './schema/index.ts';

/** One person through all runs. Found by run and person, newest run first: no index goes by person alone. */
export function createPersonRepository(db: Database): PersonStore {
  async function newest(
    integrationId: IntegrationId,
    employeeId: EmployeeId,
    which: SQL | undefined,
  ): Promise<PersonInRun | null> {
    const [row] = await db
      .select({ run: runs, person: runPeople })
      .from(runs)
      .innerJoin(runPeople, and(eq(runPeople.runId, runs.id), eq(runPeople.employeeId, employeeId)))
      .where(and(eq(runs.integrationId, integrationId), eq(runs.preview, false), which))
      .orderBy(desc(runs.sequence))
      .limit(1);
    if (!row) return null;
    const { run, person } = row;
    const found = db
      .select()
      .from(problems)
      .where(and(eq(problems.runId, run.id), eq(problems.employeeId, employeeId)))
      .orderBy(asc(problems.id));
    return {
      runId: run.id,
      status: run.paused && run.status === 'applying' ? 'paused' : run.status,
      dryRun: run.dryRun,
      createdAt: run.createdAt,
      finishedAt: run.finishedAt,
      match: person.match,
      disposition: person.disposition,
      steps: person.position === null ? [] : await stepsAt(run.id, person.position),
      problems: (await found).map(toProblem),
    };
  }

  async function stepsAt(runId: PersonInRun['runId'], position: number) {
    const { kind, status, finishedAt, problem } = steps;
    return db
      .select({ kind, status, finishedAt, problem })
      .from(steps)
      .where(and(eq(steps.runId, runId), eq(steps.position, position)))
      .orderBy(asc(steps.ordinal));
  }

  return {
    async lastRuns(integrationId, employeeId) {
      const [seen, planned, update] = await Promise.all([
        newest(integrationId, employeeId, undefined),
        newest(integrationId, employeeId, isNotNull(runPeople.position)),
        newest(integrationId, employeeId, eq(runs.kind, 'person')),
      ]);
      return { seen, planned, update };
    },

    async freshness(integrationId, employeeId) {
      const own = and(eq(hints.integrationId, integrationId), eq(hints.employeeId, employeeId), isNull(hints.servedAt));
      const { source, changedAt, receivedAt, writtenAt } = freshness;
      const [[waiting], [lastChange]] = await Promise.all([
        db.select({ since: hints.receivedAt }).from(hints).where(own).orderBy(asc(hints.receivedAt)).limit(1),
        db
          .select({ source, changedAt, receivedAt, writtenAt })
          .from(freshness)
          .innerJoin(runs, eq(runs.id, freshness.runId))
          .where(and(eq(runs.integrationId, integrationId), eq(runs.employeeId, employeeId)))
          .orderBy(desc(freshness.id))
          .limit(1),
      ]);
      return { waitingSince: waiting?.since ?? null, lastChange: lastChange ?? null };
    },

    async openCases(integrationId, employeeId) {
      return db
        .select({ problem: cases.problem, openedAt: cases.openedAt })
        .from(cases)
        .where(and(eq(cases.integrationId, integrationId), eq(cases.employeeId, employeeId), isNull(cases.closedAt)))
        .orderBy(asc(cases.id));
    },
  };
}
