import { randomUUID } from 'node:crypto';
import type { RunId } from '../../domain/ids.ts';
import type { Decision, DecisionStore } from '../../ports/decision-store.ts';
import type { MemoryRuns } from './memory-stores.ts';

/** Decisions in memory, as far as API and `runs/` use them. */
export function memoryDecisions(runs: MemoryRuns): DecisionStore {
  const rows = new Map<RunId, Decision>();
  const unused = (): never => {
    throw new Error('not used by the API');
  };
  return {
    async decide(runId, { outcome, planHash = null, decidedBy = null, reason = null }) {
      const standing = rows.get(runId);
      if (standing) return standing.outcome === outcome ? standing : { decided: standing };
      const run = await runs.read(runId);
      if (run?.status !== 'waiting') return 'not-waiting';
      if (outcome === 'approved' && planHash !== run.planHash) return 'plan-differs';
      if (outcome === 'approved' && run.expiresAt && run.expiresAt.getTime() <= Date.now()) return 'expired';
      const decision = { id: randomUUID(), outcome, planHash, decidedBy, reason, decidedAt: new Date() };
      rows.set(runId, decision);
      return decision;
    },
    read: async (runId) => rows.get(runId) ?? null,
    ofRuns: async (runIds) => new Map([...rows].filter(([runId]) => runIds.includes(runId))),
    beginWaiting: unused,
    settle: unused,
  };
}
