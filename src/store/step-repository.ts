import { and, asc, eq, gt, inArray, isNotNull, sql } from 'drizzle-orm';
import type { EmployeeId, LearnerId, RunId, StepId } from '../domain/ids.ts';
import type { PlanStep } from '../domain/steps.ts';
import type { PersonSteps } from '../ports/lms-port.ts';
import { LeaseLostError, type StepStore, type StoredStep } from '../ports/step-store.ts';
import type { Database } from './database.ts';
import { dropChanged, leaveOut } from './drop-changed.ts';
import { isHeldBack } from './held-back.ts';
import { recordOutcomes } from './record-outcomes.ts';
import { reopenFailed } from './reopen-failed.ts';
import { previewPeople, runPeople, steps } from './schema/index.ts';
import { SETTLED, type Settled, tally } from './tally.ts';

interface ClaimedRow extends Record<string, unknown> {
  id: string;
  employee_id: EmployeeId;
  learner_id: LearnerId | null;
  position: number;
  ordinal: number;
  step: PlanStep;
  uncertain: boolean;
  written_since: boolean;
}

/** The plan and what becomes of it. Every statement that moves a step also checks whose lease it is. */
export function createStepRepository(db: Database): StepStore {
  return {
    async clearPlan(runId) {
      await db.transaction(async (tx) => {
        await requirePlanning(tx, runId);
        await tx.delete(steps).where(eq(steps.runId, runId));
        await tx.delete(runPeople).where(eq(runPeople.runId, runId));
      });
    },

    async savePlan(runId, people, firstPosition) {
      let next = firstPosition;
      const peopleRows = people.map(({ plan, inScope, match, inheritedFrom, planHash }) => ({
        employee_id: plan.employeeId,
        learner_id: plan.learnerId,
        position: plan.steps.length > 0 ? next++ : null,
        in_scope: inScope,
        match,
        disposition: plan.disposition,
        inherited_from: inheritedFrom,
        plan_hash: planHash,
      }));
      const stepRows = people.flatMap(({ plan }, index) =>
        plan.steps.map((step, ordinal) => ({
          position: peopleRows[index]?.position,
          ordinal,
          employee_id: plan.employeeId,
          kind: step.kind,
          step,
        })),
      );
      await db.transaction(async (tx) => {
        await requirePlanning(tx, runId);
        await tx.execute(sql`
          INSERT INTO run_people (run_id, employee_id, learner_id, position, in_scope, match, disposition, inherited_from, plan_hash)
          SELECT ${runId}, r.* FROM json_to_recordset(${JSON.stringify(peopleRows)}::json)
            AS r(employee_id text, learner_id text, position int, in_scope boolean, match text, disposition text, inherited_from text, plan_hash text)`);
        await tx.execute(sql`
          INSERT INTO steps (run_id, position, ordinal, employee_id, kind, step)
          SELECT ${runId}, r.* FROM json_to_recordset(${JSON.stringify(stepRows)}::json)
            AS r(position int, ordinal int, employee_id text, kind text, step json)`);
      });
    },

    async claim({ runId, integrationId, from, to, owner, leaseMs }, limit) {
      const claimed = await db.execute<ClaimedRow>(sql`
        WITH candidate AS (
          SELECT s.employee_id, s.position, bool_or(s.status = 'sending' OR s.uncertain) AS uncertain,
            min(r.read_at) AS read_at
          FROM steps s
          JOIN links l ON l.integration_id = ${integrationId} AND l.employee_id = s.employee_id
          JOIN runs r ON r.id = s.run_id
          WHERE s.run_id = ${runId} AND s.position >= ${from} AND s.position < ${to}
            AND s.status IN ('pending', 'sending') AND s.attempt IS DISTINCT FROM ${owner}
            AND (l.lease_until IS NULL OR l.lease_until < now())
            AND (l.applied_read_at IS NULL OR r.read_at IS NULL OR l.applied_read_at <= r.read_at) AND NOT r.paused AND r.finished_at IS NULL
            AND NOT ${isHeldBack(integrationId)}
          GROUP BY s.employee_id, s.position ORDER BY s.position LIMIT ${limit}
        ), held AS (
          UPDATE links l SET lease_owner = ${owner}, lease_until = now() + ${leaseMs} * interval '1 millisecond'
          FROM candidate c
          WHERE l.integration_id = ${integrationId} AND l.employee_id = c.employee_id AND (l.lease_until IS NULL OR l.lease_until < now())
            -- asked once more of the row as it is when it is locked: somebody newer may have been quicker
            AND (l.applied_read_at IS NULL OR c.read_at IS NULL OR l.applied_read_at <= c.read_at)
          RETURNING l.employee_id, l.learner_id, coalesce(l.written_at >= c.read_at, false) AS written_since
        )
        UPDATE steps s SET status = 'sending', attempt = ${owner}, uncertain = c.uncertain
        FROM held h JOIN candidate c ON c.employee_id = h.employee_id
        WHERE s.run_id = ${runId} AND s.position = c.position AND s.status IN ('pending', 'sending')
        RETURNING s.id, s.employee_id, h.learner_id, s.position, s.ordinal, s.step, c.uncertain, h.written_since`);
      return toPeople(claimed.rows);
    },

    async open({ runId, from, to }) {
      const open = await db.execute<{ count: number }>(sql`
        SELECT count(*)::int AS count FROM steps
        WHERE run_id = ${runId} AND position >= ${from} AND position < ${to} AND status IN ('pending', 'sending')`);
      return open.rows[0]?.count ?? 0;
    },

    async openForOthers({ runId, from, to, owner }) {
      const open = await db.execute<{ count: number }>(sql`
        SELECT count(*)::int AS count FROM steps
        WHERE run_id = ${runId} AND position >= ${from} AND position < ${to} AND status IN ('pending', 'sending')
          AND attempt IS DISTINCT FROM ${owner}`);
      return open.rows[0]?.count ?? 0;
    },

    async dropOutdated(claim) {
      const { runId, integrationId, from, to, owner } = claim;
      await db.transaction(async (tx) => {
        const isNewer = sql`l.applied_read_at > r.read_at`;
        const dropped = await tx.execute<Settled & { employee_id: EmployeeId }>(sql`
          UPDATE steps s SET status = 'dropped', finished_at = now(), problem = jsonb_build_object(
            'code', CASE WHEN ${isNewer} THEN 'newer-read-applied' ELSE 'held' END, 'severity', 'info', 'employeeId', s.employee_id)
          FROM links l, runs r
          WHERE s.run_id = ${runId} AND s.position >= ${from} AND s.position < ${to} AND r.id = s.run_id
            AND (s.status = 'pending' OR (s.status = 'sending' AND s.attempt IS DISTINCT FROM ${owner}
              AND (l.lease_until IS NULL OR l.lease_until < now())))
            AND l.integration_id = ${integrationId} AND l.employee_id = s.employee_id AND (${isNewer} OR ${isHeldBack(integrationId)})
          RETURNING ${SETTLED}, s.employee_id`);
        await tally(tx, claim, dropped.rows);
        await leaveOut(
          tx,
          runId,
          dropped.rows.map((step) => step.employee_id),
        );
      });
    },

    async renew({ runId, integrationId, owner, leaseMs }) {
      const run = await db.execute<{ open: boolean }>(sql`
        WITH kept AS (
          UPDATE links SET lease_until = now() + ${leaseMs} * interval '1 millisecond'
          WHERE integration_id = ${integrationId} AND lease_owner = ${owner}
        )
        SELECT finished_at IS NULL AS open FROM runs WHERE id = ${runId}`);
      return run.rows[0]?.open ?? false;
    },

    async record(claim, outcomes) {
      await recordOutcomes(db, claim, outcomes);
    },

    async writeResults(runId) {
      const results = await db.execute<{ people: number; failed: number }>(sql`
        SELECT count(*)::int AS people, count(*) FILTER (WHERE failed)::int AS failed FROM (
          SELECT bool_or(status IN ('failed', 'unconfirmed')) AS failed FROM steps
          WHERE run_id = ${runId} AND status IN ('applied', 'failed', 'unconfirmed') GROUP BY position
        ) person`);
      return results.rows[0] ?? { people: 0, failed: 0 };
    },

    reopen: (runId, codes) => reopenFailed(db, runId, codes),

    async giveBack({ runId, integrationId, owner }, employeeIds) {
      const ids = JSON.stringify(employeeIds);
      await db.execute(sql`
        WITH returned AS (
          UPDATE links SET lease_owner = NULL, lease_until = NULL
          WHERE integration_id = ${integrationId} AND lease_owner = ${owner}
            AND employee_id IN (SELECT jsonb_array_elements_text(${ids}::jsonb))
          RETURNING employee_id
        )
        UPDATE steps s SET status = 'pending', attempt = NULL FROM returned r
        WHERE s.run_id = ${runId} AND s.employee_id = r.employee_id AND s.status = 'sending' AND s.attempt = ${owner}`);
    },

    async remembered(runId) {
      const { employeeId, learnerId, match, planHash } = runPeople;
      const rows = await db
        .select({ employeeId, learnerId, match, planHash })
        .from(runPeople)
        .where(eq(runPeople.runId, runId));
      return new Map(rows.map(({ employeeId, ...person }) => [employeeId, person]));
    },

    async dropChanged(runId, employeeIds) {
      if (employeeIds.length === 0) return;
      await db.transaction((tx) => dropChanged(tx, runId, employeeIds));
    },

    async list(runId, { status, kind, differs, limit, after }) {
      const rows = await db
        .select()
        .from(steps)
        .where(
          and(
            eq(steps.runId, runId),
            isNotNull(steps.step), // emptied by its age, or by an erasure in the middle of a page
            status === undefined ? undefined : eq(steps.status, status),
            kind === undefined ? undefined : eq(steps.kind, kind),
            differs ? inPreview(db, runId) : undefined,
            after === undefined ? undefined : gt(steps.id, Number(after)),
          ),
        )
        .orderBy(asc(steps.id))
        .limit(limit);
      return rows.flatMap((row) => (row.step === null ? [] : [toStoredStep(row, row.step)]));
    },
  };
}

/** Steps of people for whom a draft plans something else. */
function inPreview(db: Pick<Database, 'select'>, runId: RunId) {
  const people = db.select({ id: previewPeople.employeeId }).from(previewPeople).where(eq(previewPeople.runId, runId));
  return inArray(steps.employeeId, people);
}

/** An attempt that wakes up late must not touch a plan that another one finished and that is being applied. */
async function requirePlanning(tx: Pick<Database, 'execute'>, runId: RunId): Promise<void> {
  const run = await tx.execute(sql`
    SELECT 1 FROM runs WHERE id = ${runId} AND finished_at IS NULL AND phase NOT IN ('applying', 'reporting', 'done') FOR SHARE`);
  if (run.rowCount === 0) throw new LeaseLostError();
}

function toPeople(rows: readonly ClaimedRow[]): PersonSteps[] {
  const people = new Map<number, ClaimedRow[]>();
  for (const row of rows) people.set(row.position, [...(people.get(row.position) ?? []), row]);
  return [...people.entries()]
    .sort(([left], [right]) => left - right)
    .flatMap(([, own]) => {
      const [first] = own.sort((left, right) => left.ordinal - right.ordinal);
      if (!first) return [];
      return {
        employeeId: first.employee_id,
        learnerId: first.learner_id,
        uncertain: first.uncertain,
        ...(first.written_since ? { writtenSince: true } : {}),
        steps: own.map(({ id, step }) => ({ id: String(id) as StepId, step })),
      };
    });
}

function toStoredStep(row: typeof steps.$inferSelect, step: PlanStep): StoredStep {
  const learnerId = 'learnerId' in step ? step.learnerId : null;
  const { employeeId, kind, status, problem, finishedAt } = row;
  return { id: String(row.id) as StepId, employeeId, learnerId, kind, status, step, problem, finishedAt };
}
