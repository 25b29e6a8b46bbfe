import { randomUUID } from 'node:crypto';
import { and, eq, inArray, isNull, notInArray, sql } from 'drizzle-orm';
import type { RunId } from '../domain/ids.ts';
import type { Decision, DecisionRefusal, DecisionStore, NewDecision } from '../ports/decision-store.ts';
import type { Database } from './database.ts';
import { decisions, integrations, runs } from './schema/index.ts';

type Transaction = Pick<Database, 'select' | 'insert' | 'update'>;

const LEFT_MS = sql<number>`(extract(epoch FROM ${runs.expiresAt} - now()) * 1000)::float8`;

export function createDecisionRepository(db: Database): DecisionStore {
  return {
    async decide(runId, decision) {
      return db.transaction(async (tx) => {
        const run = await waitingRun(tx, runId);
        const standing = await decisionOf(tx, runId);
        if (
          standing?.outcome === 'approved' &&
          decision.outcome === 'approved' &&
          standing.planHash !== decision.planHash
        )
          return 'plan-differs';
        if (standing) return standing.outcome === decision.outcome ? standing : { decided: standing };
        const refusal = run ? refusalOf(run, decision) : 'not-waiting';
        return refusal ?? takeDown(tx, runId, decision);
      });
    },

    read: (runId) => decisionOf(db, runId),

    async ofRuns(runIds) {
      if (runIds.length === 0) return new Map();
      const rows = await db
        .select()
        .from(decisions)
        .where(inArray(decisions.runId, [...runIds]));
      return new Map(rows.map(({ runId, ...decision }) => [runId, decision]));
    },

    async beginWaiting(runId, hours) {
      // an attempt that was suspended must not set back what was decided, and is under way, meanwhile
      const undecided = sql`NOT EXISTS (SELECT 1 FROM decisions d WHERE d.run_id = ${runs.id})`;
      const [run] = await db
        .update(runs)
        .set({
          status: 'waiting',
          phase: 'waiting',
          expiresAt: sql`coalesce(${runs.expiresAt}, now() + ${hours} * interval '1 hour')`,
        })
        .where(
          and(
            eq(runs.id, runId),
            isNull(runs.finishedAt),
            notInArray(runs.phase, ['applying', 'reporting', 'done']),
            undecided,
          ),
        )
        .returning({ leftMs: LEFT_MS });
      return Math.max(0, run?.leftMs ?? 0);
    },

    async settle(runId) {
      return db.transaction(async (tx) => {
        const run = await waitingRun(tx, runId);
        const standing = await decisionOf(tx, runId);
        if (standing) return { outcome: standing.outcome };
        if (run && run.leftMs > 0) return { leftMs: run.leftMs };
        return { outcome: (await takeDown(tx, runId, { outcome: 'expired' })).outcome };
      });
    },
  };
}

/** Locks the row: whoever decides at the same moment comes after. */
async function waitingRun(tx: Transaction, runId: RunId) {
  const [run] = await tx
    .select({
      planHash: runs.planHash,
      leftMs: LEFT_MS,
      outdated: sql<boolean>`${runs.kind} = 'full' AND ${runs.settingsVersion} <> ${integrations.settingsVersion}`,
    })
    .from(runs)
    .innerJoin(integrations, eq(integrations.id, runs.integrationId))
    .where(and(eq(runs.id, runId), eq(runs.status, 'waiting')))
    .for('update', { of: runs });
  return run ?? null;
}

function refusalOf(
  run: { planHash: string | null; leftMs: number; outdated: boolean },
  { outcome, planHash }: NewDecision,
): DecisionRefusal | null {
  if (outcome !== 'approved') return null;
  if (planHash !== run.planHash) return 'plan-differs';
  if (run.leftMs <= 0) return 'expired';
  return run.outdated ? 'settings-changed' : null;
}

async function decisionOf(tx: Pick<Database, 'select'>, runId: RunId): Promise<Decision | null> {
  const [row] = await tx.select().from(decisions).where(eq(decisions.runId, runId));
  if (!row) return null;
  const { runId: _runId, ...decision } = row;
  return decision;
}

async function takeDown(tx: Transaction, runId: RunId, decision: NewDecision): Promise<Decision> {
  const [row] = await tx
    .insert(decisions)
    .values({ runId, id: randomUUID(), ...decision })
    .returning();
  if (!row) throw new Error('the decision was not stored');
  if (row.outcome === 'approved') await tx.update(runs).set({ status: 'applying' }).where(eq(runs.id, runId));
  const { runId: _runId, ...taken } = row;
  return taken;
}
