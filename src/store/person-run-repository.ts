import { and, asc, eq, inArray, isNotNull, isNull, ne, not, or, sql } from 'drizzle-orm';
import type { RunId } from '../domain/ids.ts';
import type { PersonRef, PersonRunStore, Standing } from '../ports/person-run-store.ts';
import type { Run, RunPhase } from '../ports/run-store.ts';
import type { Database } from './database.ts';
import { keepKey } from './idempotency-repository.ts';
import { insertRun, RUN, toRun } from './insert-run.ts';
import { keepPersonPlan } from './keep-person-plan.ts';
import { runs } from './schema/index.ts';

type Transaction = Pick<Database, 'select' | 'insert' | 'update' | 'execute'>;

/** Runs of one person. The workflow's id keeps two updates apart; the lock keeps clicks apart that come at the same moment. */
export function createPersonRunRepository(db: Database): PersonRunStore {
  return {
    async enqueue(run) {
      return db.transaction(async (tx) => {
        await lock(tx, run);
        const [waiting] = await tx
          .select({ id: runs.id })
          .from(runs)
          .where(and(isOpen(run), eq(runs.phase, 'queued')))
          .limit(1);
        if (waiting) return { runId: waiting.id, joined: true };
        const { id } = await insertRun(tx, { ...run, kind: 'person', dryRun: false });
        return { runId: id, joined: false };
      });
    },

    async order(run) {
      return db.transaction((tx) => insertOrder(tx, run));
    },

    async orderOnce(run, key) {
      const taken = new Error('the key leads to a run already');
      return db
        .transaction(async (tx) => {
          const made = await insertOrder(tx, run);
          if (!(await keepKey(tx, run.integrationId, key, made.id))) throw taken;
          return made;
        })
        .catch((error) => (error === taken ? null : Promise.reject(error)));
    },

    async begin(who, { settingsVersion, again, retried, readAgainMs }) {
      return db.transaction(async (tx) => {
        await lock(tx, who);
        const { open, hinted, called, calledNow } = await found(tx, who, readAgainMs);
        const own = open.find(({ phase }) => (phase === 'applying' ? retried : true));
        const abandoned = open.flatMap(({ id }) => (id === own?.id ? [] : id));
        const planned = own?.phase === 'applying';
        const rest = { abandoned, planned, fresh: own?.phase !== 'reading', ahead: planned ? called : calledNow };
        if (own?.phase === 'applying') return { ...rest, runId: own.id };
        const begun = { status: 'planning', phase: 'reading', readAt: sql`clock_timestamp()` } as const;
        if (own) {
          await tx
            .update(runs)
            .set({ ...begun, settingsVersion })
            .where(eq(runs.id, own.id));
          return { ...rest, runId: own.id };
        }
        if (!again && !hinted) return { ...rest, runId: null };
        const { id: runId } = await insertRun(tx, { ...who, kind: 'person', dryRun: false, settingsVersion }, begun);
        return { ...rest, runId };
      });
    },

    async standing({ integrationId, employeeId }) {
      const of = sql`integration_id = ${integrationId} AND employee_id = ${employeeId}`;
      const { rows } = await db.execute<{ [Name in keyof Standing]: Name extends 'now' ? string : boolean }>(sql`
        SELECT now()::text AS now,
          EXISTS (SELECT 1 FROM holds WHERE ${of}) AS held,
          EXISTS (SELECT 1 FROM tombstones WHERE ${of}) AS erased,
          EXISTS (SELECT 1 FROM cases WHERE ${of} AND closed_at IS NULL) AS cases,
          EXISTS (SELECT 1 FROM due_dates WHERE ${of}) AS dates,
          EXISTS (SELECT 1 FROM drifts WHERE ${of}) AS edits`);
      const [standing] = rows;
      if (!standing) throw new Error('a question without an answer');
      return { ...standing, now: new Date(standing.now) };
    },

    keepPlan: (runId, integrationId, plan) => keepPersonPlan(db, runId, integrationId, plan),

    async open(who) {
      const rows = await db.select({ id: runs.id }).from(runs).where(isOpenUpdate(who));
      return rows.map(({ id }) => id);
    },

    async unhinted() {
      const isOrder = and(ne(runs.phase, 'queued'), isNull(runs.readAt));
      const isHintedAt = sql`EXISTS (SELECT 1 FROM hints h
        WHERE h.integration_id = ${runs.integrationId} AND h.employee_id = ${runs.employeeId} AND h.served_at IS NULL)`;
      const isWrittenFor = sql`EXISTS (SELECT 1 FROM links l
        WHERE l.integration_id = ${runs.integrationId} AND l.employee_id = ${runs.employeeId} AND l.lease_until > now())`;
      const isLeft = and(eq(runs.kind, 'person'), isNull(runs.finishedAt), not(isWrittenFor));
      const rows = await db
        .select(RUN)
        .from(runs)
        .where(and(isLeft, or(isOrder, not(isHintedAt))))
        .orderBy(asc(runs.sequence));
      return rows.map(toRun);
    },
  };
}

/** Planned before anybody is told, so that it never looks like an update that waits. */
async function insertOrder(tx: Transaction, run: Parameters<PersonRunStore['order']>[0]): Promise<Run> {
  const made = await insertRun(tx, { ...run, kind: 'person', dryRun: false });
  const planning = { status: 'planning', phase: 'planning' } as const;
  await tx.update(runs).set(planning).where(eq(runs.id, made.id));
  return { ...made, ...planning };
}

function isOpen({ integrationId, employeeId }: PersonRef) {
  return and(
    eq(runs.integrationId, integrationId),
    eq(runs.kind, 'person'),
    eq(runs.employeeId, employeeId),
    isNull(runs.finishedAt),
  );
}

/** Orders aside, which read nothing: an update knows nothing of them, and they wait for it in the workflow. */
function isOpenUpdate(who: PersonRef) {
  const begun = and(inArray(runs.phase, ['reading', 'applying']), isNotNull(runs.readAt));
  return and(isOpen(who), or(eq(runs.phase, 'queued'), begun));
}

async function lock(tx: Transaction, { integrationId, employeeId }: PersonRef): Promise<void> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`person ${integrationId} ${employeeId}`}, 0))`);
}

/** Updates that are open, newest first, whether there are hints that nobody served, and webhooks among them, the last of these a moment ago. */
async function found(tx: Transaction, who: PersonRef, readAgainMs: number) {
  const { rows } = await tx.execute<{
    open: { id: RunId; phase: RunPhase }[];
    hinted: boolean;
    called: number;
    calledNow: number;
  }>(sql`
    SELECT
      (SELECT coalesce(json_agg(json_build_object('id', id, 'phase', phase) ORDER BY sequence DESC), '[]')
        FROM runs WHERE ${isOpenUpdate(who)}) AS open,
      count(*) > 0 AS hinted, (count(*) FILTER (WHERE source = 'webhook'))::int AS called,
      (count(*) FILTER (WHERE source = 'webhook' AND received_at > clock_timestamp() - ${readAgainMs} * interval '1 millisecond'))::int
        AS "calledNow"
    FROM hints WHERE integration_id = ${who.integrationId} AND employee_id = ${who.employeeId} AND served_at IS NULL`);
  return rows[0] ?? { open: [], hinted: false, called: 0, calledNow: 0 };
}
